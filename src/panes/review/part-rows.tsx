import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useMemo } from "react";
import type { Message } from "../../conversation/conversation";
import type { Burst } from "../../review/days";
import { NOT_ANSWERED } from "../../review/message-decision";
import type { Part } from "../../review/parts";
import { answersTo } from "../../review/session";
import { shownState } from "../../review/shown-state";
import { useSlices } from "../shared/use-slices";
import { BurstHead } from "./burst-head";
import { MessageRow } from "./message-row";
import type { PartLook } from "./part-look";
import { FAR } from "./use-laid-out-ahead";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0 },
  // What is laid out and painted while the page scrolls is what is near the view, and no whole day of hundreds. The outline of
  // a row stands within.
  run: { contentVisibility: "auto", containIntrinsicBlockSize: "auto 1400px", marginInline: `calc(-1 * ${tokens.strokeWidthThick})`, padding: tokens.strokeWidthThick },
});

/** A part of more rows stands in several lists, of so many rows each. */
const LONG = 40;
const RUN = 25;

/** Rows that are drawn at once: about a screen full. The others follow in slices, and so do those after the one that is looked at. */
const AT_ONCE = 12;
const nextSlice = (drawn: number): number => drawn + AT_ONCE;
const BEYOND = 8;

type Line = { readonly kind: "burst"; readonly burst: Burst } | { readonly kind: "message"; readonly message: Message };

/** The messages of a part in order; where it has more than one burst, with a line before each. */
const linesOf = ({ bursts }: Part): readonly Line[] =>
  bursts.flatMap((burst): readonly Line[] => {
    const messages = burst.map((message): Line => ({ kind: "message", message }));
    return bursts.length > 1 ? [{ kind: "burst", burst }, ...messages] : messages;
  });

/** The messages under one heading. */
export function PartRows({ part, ...look }: PartLook & { readonly part: Part }) {
  const styles = useStyles();
  const { asked, active, tabStop, acts } = look;
  const lines = useMemo(() => linesOf(part), [part]);
  const looked = lines.findLastIndex((line) => line.kind === "message" && [active, tabStop].includes(line.message.number));
  const drawn = useSlices(lines.length, AT_ONCE, nextSlice, looked === -1 ? 0 : looked + BEYOND);
  const isLong = lines.length > LONG;
  const each = isLong ? RUN : lines.length;
  const runs = Array.from({ length: Math.ceil(drawn / each) }, (_, run) => run * each);
  // The height that stands for what is not laid out is that of a full list.
  const mayBeFar = (from: number): boolean => isLong && from + RUN <= drawn;
  return (
    <>
      {runs.map((from) => (
        <ol key={from} className={mergeClasses(styles.list, mayBeFar(from) && styles.run)} {...(mayBeFar(from) ? { [FAR]: "" } : {})}>
          {lines.slice(from, Math.min(from + each, drawn)).map((line, index) =>
            line.kind === "burst" ? (
              <BurstHead key={`burst-${line.burst[0]?.number ?? 0}`} burst={line.burst} asked={asked} isFirst={from + index === 0} onSelect={acts.selectMany} />
            ) : (
              <Row key={line.message.number} message={line.message} {...look} />
            ),
          )}
        </ol>
      ))}
    </>
  );
}

/** What of the whole list one row needs: little, so that it is drawn again only when something of its own changed. */
function Row({ message, media, notes, switches, asked, session, decide, selected, hints, active, tabStop, conclusion, acts }: PartLook & { readonly message: Message }) {
  const { number } = message;
  const isAsked = asked.has(number);
  const answers = isAsked ? answersTo(session, number) : NOT_ANSWERED;
  const isActive = number === active;
  return (
    <MessageRow
      message={message}
      media={media}
      state={shownState(isAsked, answers, isAsked ? decide(message, answers).outcome : null)}
      answers={answers}
      switches={switches}
      hints={hints.get(number)}
      note={notes.get(number) ?? ""}
      conclusion={isActive ? conclusion : null}
      isActive={isActive}
      isTabStop={number === tabStop}
      isSelected={selected.has(number)}
      acts={acts}
    />
  );
}
