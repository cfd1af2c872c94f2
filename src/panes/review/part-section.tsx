import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { memo } from "react";
import type { Part } from "../../review/parts";
import { useLanguage } from "../shared/language";
import type { PartLook } from "./part-look";
import { PartRows } from "./part-rows";
import { useSmallButton } from "./small-button";
import { FAR } from "./use-laid-out-ahead";

const useStyles = makeStyles({
  section: { paddingBlockEnd: tokens.spacingVerticalM, paddingInline: tokens.strokeWidthThick },
  // As its group: rows that are far from the view are not laid out.
  open: { contentVisibility: "auto", containIntrinsicBlockSize: "auto 48px" },
  head: { display: "flex", flexWrap: "wrap", alignItems: "center", columnGap: tokens.spacingHorizontalS },
  title: { flexGrow: 1, margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  toggle: {
    display: "flex",
    flexWrap: "wrap",
    columnGap: tokens.spacingHorizontalS,
    width: "100%",
    paddingBlock: tokens.spacingVerticalS,
    paddingInline: 0,
    border: "none",
    background: "none",
    font: "inherit",
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground1,
    textAlign: "start",
    cursor: "pointer",
    ":focus-visible": { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}` },
  },
  counts: { fontWeight: tokens.fontWeightRegular, color: tokens.colorNeutralForeground2 },
});

interface PartSectionProps extends PartLook {
  readonly part: Part;
  readonly place: number;
  /** Of its messages that ask an answer: how many lack it, and how many there are. */
  readonly open: number;
  readonly total: number;
  readonly isOpen: boolean;
}

/** One day of the chat, or a piece of it: a heading that folds, and its messages in order. */
export const PartSection = memo(function PartSection(props: PartSectionProps) {
  const { part, place, open, total, isOpen, onToggle, onSelectDay } = props;
  const styles = useStyles();
  const button = useSmallButton();
  const { text, count, day: sayDay } = useLanguage();
  const day = sayDay(part.date);
  const counted = part.outOf === undefined ? count("review.day-count", part.messages.length) : count("review.day-count-shown", part.outOf, { shown: part.messages.length });
  // What a filter hides may be open.
  const isTold = total > 0 && (open > 0 || part.outOf === undefined);
  const state = isTold ? ` · ${open === 0 ? text("review.day-done") : text("review.day-open", { open })}` : "";
  return (
    <section className={mergeClasses(styles.section, isOpen && styles.open)} {...(isOpen ? { [FAR]: "" } : {})}>
      <div className={styles.head}>
        <h2 className={styles.title}>
          <button
            type="button"
            className={styles.toggle}
            aria-expanded={isOpen}
            onClick={() => {
              onToggle(place);
            }}
          >
            <span>{part.pieces === 1 ? day : text("review.piece", { day, piece: part.piece, pieces: part.pieces })}</span>
            <span className={styles.counts}>{`· ${counted}${state}`}</span>
          </button>
        </h2>
        {isOpen && total > 1 && (
          <button
            type="button"
            className={button}
            aria-label={text("review.select-day-what", { day })}
            onClick={() => {
              onSelectDay(part.date);
            }}
          >
            {text("review.select-day")}
          </button>
        )}
      </div>
      {isOpen && <PartRows {...props} />}
    </section>
  );
}, looksTheSame);

/** Whether a part would be drawn just as it stands: of the many, an act touches one or two. */
function looksTheSame(before: PartSectionProps, after: PartSectionProps): boolean {
  const isSameHead =
    before.part === after.part &&
    before.place === after.place &&
    before.open === after.open &&
    before.total === after.total &&
    before.isOpen === after.isOpen &&
    before.onToggle === after.onToggle &&
    before.onSelectDay === after.onSelectDay;
  return isSameHead && (!after.isOpen || hasSameRows(after.part, before, after));
}

/** Whether the rows of an open part would be drawn just as they stand. */
export function hasSameRows({ messages }: Part, before: PartLook, after: PartLook): boolean {
  const isHere = (number: number | null): boolean => number !== null && messages.some((message) => message.number === number);
  const sameSpot = (one: number | null, other: number | null): boolean => one === other || (!isHere(one) && !isHere(other));
  const sameOfEach = (one: unknown, other: unknown, isSame: (number: number) => boolean): boolean => one === other || messages.every(({ number }) => isSame(number));
  return (
    before.media === after.media &&
    before.switches === after.switches &&
    before.asked === after.asked &&
    before.decide === after.decide &&
    before.acts === after.acts &&
    sameSpot(before.active, after.active) &&
    sameSpot(before.tabStop, after.tabStop) &&
    (before.conclusion === after.conclusion || !isHere(after.active)) &&
    sameOfEach(before.session, after.session, (number) => before.session.given.get(number) === after.session.given.get(number)) &&
    sameOfEach(before.selected, after.selected, (number) => before.selected.has(number) === after.selected.has(number)) &&
    sameOfEach(before.notes, after.notes, (number) => before.notes.get(number) === after.notes.get(number)) &&
    sameOfEach(before.hints, after.hints, (number) => before.hints.get(number) === after.hints.get(number))
  );
}
