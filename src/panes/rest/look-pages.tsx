import { useEffect, useMemo, useRef } from "react";
import { ANSWERS_OF } from "../../review/answering";
import { answerTakenBack, leaveOpen, pass, takeBack } from "../../review/rest-work";
import { choiceIn, give } from "../../review/session";
import type { Sitting } from "../journey/sitting";
import { useAnnounce } from "../shared/announcer";
import { useLanguage } from "../shared/language";
import type { FoundHints } from "../shared/use-hints";
import { CLOSE_REST } from "./close-buttons";
import { LookFirst } from "./look-first";
import { RestRow } from "./rest-row";
import type { InRest, RestRowActs } from "./rest-row";
import { PAGE_SIZE } from "./use-rest";
import type { useRest } from "./use-rest";

interface LookPagesProps {
  readonly rest: ReturnType<typeof useRest>;
  readonly hints: FoundHints["hints"];
  readonly sitting: Sitting;
  readonly onMessage: (number: number) => void;
}

/** Turns the pages of what must be looked at, and carries out what the user does there. */
export function LookPages({ rest, hints, sitting, onMessage }: LookPagesProps) {
  const { text } = useLanguage();
  const announce = useAnnounce();
  const { shown, work, standing, messages } = rest;
  const pages = Math.ceil(shown.length / PAGE_SIZE);
  const page = Math.min(rest.view.page, Math.max(0, pages - 1));
  const onPage = shown.slice(page * PAGE_SIZE, (page + 1) * PAGE_SIZE);
  const numbers = onPage.map(({ number }) => number);
  const acts = useRowActs(rest, onMessage);
  const inRest = (number: number): InRest => {
    if (work.leftOpen.has(number)) return "open";
    const choice = choiceIn(sitting.session, number);
    return choice === null || choice === "later" ? "in" : "kept";
  };
  const goOn = (left: number) => {
    const isLast = page + 1 >= pages;
    if (isLast || left === 0) document.getElementById(CLOSE_REST)?.focus();
    else rest.turnTo(page + 1);
    announce(left === 0 ? text("rest.all-seen") : text("rest.seen", { seen: shown.length - left, total: shown.length }));
  };
  const unseenAfter = standing.unseen.filter((number) => !numbers.includes(number)).length;
  if (shown.length === 0) return null;
  return (
    <LookFirst
      page={page}
      turns={rest.view.turns}
      pages={pages}
      seen={shown.length - standing.unseen.length}
      total={shown.length}
      rows={numbers.length}
      isPassed={numbers.every((number) => work.seen.has(number))}
      onPass={() => {
        rest.setWork((now) => pass(now, numbers));
        goOn(unseenAfter);
      }}
      onLeave={() => {
        rest.setWork((now) => leaveOpen(pass(now, numbers), numbers));
        goOn(unseenAfter);
      }}
      onTurn={rest.turnTo}
    >
      {onPage.map(({ number, why }) => {
        const message = messages[number - 1];
        return message === undefined ? null : (
          <RestRow key={number} message={message} why={why} hints={hints.get(number) ?? []} media={sitting.media} inRest={inRest(number)} acts={acts} />
        );
      })}
    </LookFirst>
  );
}

/** The same acts between renders, so that only the row that changed is drawn again. */
function useRowActs(rest: LookPagesProps["rest"], onMessage: LookPagesProps["onMessage"]): RestRowActs {
  const { text } = useLanguage();
  const announce = useAnnounce();
  const now = useRef({ rest, onMessage, text, announce });
  useEffect(() => {
    now.current = { rest, onMessage, text, announce };
  });
  return useMemo(
    () => ({
      keep: (number) => {
        now.current.rest.setSession((session) => give(session, [number], ANSWERS_OF.yes));
        now.current.announce(now.current.text("rest.out.kept"));
      },
      leave: (number) => {
        now.current.rest.setWork((work) => leaveOpen(work, [number]));
        now.current.announce(now.current.text("rest.out.open"));
      },
      putBack: (number) => {
        const { setWork, setSession, shown, work } = now.current.rest;
        const one = shown.find((candidate) => candidate.number === number);
        if (work.leftOpen.has(number)) setWork((before) => takeBack(before, number));
        else if (one !== undefined) setSession((session) => answerTakenBack(session, one));
        now.current.announce(now.current.text("rest.put-back-done"));
      },
      toChat: (number) => {
        now.current.onMessage(number);
      },
    }),
    [],
  );
}
