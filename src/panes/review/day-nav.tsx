import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { memo, useCallback, useMemo } from "react";
import { daysShown } from "../../review/part-groups";
import type { DayShown } from "../../review/part-groups";
import type { Part } from "../../review/parts";
import type { Progress } from "../../review/progress";
import type { Tally } from "../../review/tally";
import { useLanguage } from "../shared/language";
import { useBarStyles, useTopStyles } from "./bar-styles";
import { useKeyListener } from "./use-key-listener";
import { useSlices } from "../shared/use-slices";

const useStyles = makeStyles({
  nav: {
    alignSelf: "start",
    boxSizing: "border-box",
    paddingBlock: tokens.spacingVerticalS,
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalS,
  },
  // The days of one month; as in the list, what is far from the view is not laid out.
  month: { listStyleType: "none", margin: 0, padding: 0, contentVisibility: "auto", containIntrinsicBlockSize: "auto 800px" },
  day: {
    display: "flex",
    justifyContent: "space-between",
    columnGap: tokens.spacingHorizontalS,
    width: "100%",
    minHeight: "28px",
    paddingInline: tokens.spacingHorizontalS,
    border: "none",
    borderRadius: tokens.borderRadiusMedium,
    background: "none",
    font: "inherit",
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground1,
    textAlign: "start",
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":focus-visible": { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`, outlineOffset: `-${tokens.strokeWidthThick}` },
  },
  current: { fontWeight: tokens.fontWeightSemibold, backgroundColor: tokens.colorNeutralBackground1Selected },
  state: { color: tokens.colorNeutralForeground2, whiteSpace: "nowrap" },
  // A chat of months has more days than the screen is high: the way on stands above them, and stays in view.
  rest: { position: "sticky", top: 0, zIndex: 1, paddingBlockEnd: tokens.spacingVerticalXS, backgroundColor: tokens.colorNeutralBackground1 },
});

/** Months. */
const SLICE = 2;
const nextSlice = (shown: number): number => shown + SLICE;

interface DayNavProps {
  /** What is shown, and the whole list: a day is not done while a filter hides what is open of it. */
  readonly parts: readonly Part[];
  readonly whole: readonly Part[];
  /** Of the whole list. */
  readonly tally: Tally;
  /** Whether a message of the chat is open, also one that a filter hides. */
  readonly hasOpen: boolean;
  /** `yyyy-mm-dd` of the message that is being reviewed. */
  readonly current: string | null;
  readonly onDay: (place: number) => void;
  readonly onCloseRest: () => void;
}

/** Every day with how far it is; a click goes there. Of the days only one is a stop of the Tab key, arrows go on from it. */
export function DayNav({ parts, whole, tally, hasOpen, current, onDay, onCloseRest }: DayNavProps) {
  const styles = useStyles();
  const bar = useBarStyles();
  const top = useTopStyles();
  const { text } = useLanguage();
  const months = useMemo(() => daysShown(parts, whole), [parts, whole]);
  const shown = useSlices(months.length, SLICE, nextSlice);
  const list = useKeyListener<HTMLDivElement>(moveAmong);
  const stop = months.some((days) => isAmong(days, current)) ? current : (months[0]?.[0]?.date ?? null);
  return (
    <nav aria-label={text("review.days")} className={mergeClasses(top.column, styles.nav)}>
      {hasOpen && (
        <div className={mergeClasses(styles.rest, bar.stays)}>
          <Button size="small" onClick={onCloseRest}>
            {text("review.close-rest")}
          </Button>
        </div>
      )}
      <div ref={list}>
        {months.slice(0, shown).map((days) => (
          <Month key={days[0]?.key} days={days} byPart={tally.byPart} current={isAmong(days, current) ? current : null} stop={isAmong(days, stop) ? stop : null} onDay={onDay} />
        ))}
      </div>
    </nav>
  );
}

const isAmong = (days: readonly DayShown[], date: string | null): boolean => days.some((day) => day.date === date);

interface MonthProps {
  readonly days: readonly DayShown[];
  /** How far each part of the whole list is. */
  readonly byPart: readonly Progress[];
  /** Of its own days, the one that is being reviewed, and the one that is a stop of the Tab key. */
  readonly current: string | null;
  readonly stop: string | null;
  readonly onDay: (place: number) => void;
}

/** The days of one month: an act touches one or two of them, and the other months are not even asked. */
const Month = memo(function Month({ days, byPart, current, stop, onDay }: MonthProps) {
  const styles = useStyles();
  return (
    <ol className={styles.month}>
      {days.map(({ key, date, to, place, length }) => (
        <DayLink key={key} date={date} place={to} {...sumOf(byPart, place, length)} isCurrent={date === current} isTabStop={date === stop} onDay={onDay} />
      ))}
    </ol>
  );
}, looksTheSame);

function looksTheSame(before: MonthProps, after: MonthProps): boolean {
  const { days, byPart, current, stop, onDay } = after;
  const isSame = before.days === days && before.current === current && before.stop === stop && before.onDay === onDay;
  const first = days[0]?.place ?? 0;
  const last = days.at(-1);
  const end = last === undefined ? first : last.place + last.length;
  return isSame && byPart.slice(first, end).every((count, index) => count === before.byPart[first + index]);
}

function sumOf(counts: readonly Progress[], place: number, length: number): { readonly open: number; readonly total: number } {
  let open = 0;
  let total = 0;
  for (const count of counts.slice(place, place + length)) {
    open += count.open;
    total += count.total;
  }
  return { open, total };
}

interface DayLinkProps {
  readonly date: string;
  readonly place: number;
  readonly open: number;
  readonly total: number;
  readonly isCurrent: boolean;
  readonly isTabStop: boolean;
  readonly onDay: (place: number) => void;
}

const DayLink = memo(function DayLink({ date, place, open, total, isCurrent, isTabStop, onDay }: DayLinkProps) {
  const styles = useStyles();
  const { text, day } = useLanguage();
  const state = open === 0 ? text("review.day-done") : open === total ? text("review.day-untouched") : text("review.day-open", { open });
  const go = useCallback(() => {
    onDay(place);
  }, [onDay, place]);
  return (
    <li>
      <button
        type="button"
        tabIndex={isTabStop ? 0 : -1}
        className={mergeClasses(styles.day, isCurrent && styles.current)}
        {...(isCurrent ? { "aria-current": "date" as const } : {})}
        onClick={go}
      >
        {`${day(date)} `}
        <span className={styles.state}>{total === 0 ? "" : state}</span>
      </button>
    </li>
  );
});

/** Up, Down, Home and End among the buttons of the list. */
function moveAmong(event: KeyboardEvent): void {
  const { target, currentTarget, key } = event;
  if (!(target instanceof HTMLElement) || !(currentTarget instanceof HTMLElement)) return;
  const buttons = [...currentTarget.querySelectorAll("button")];
  const at = buttons.findIndex((button) => button === target);
  const steps = new Map([["ArrowDown", at + 1], ["ArrowUp", at - 1], ["Home", 0], ["End", buttons.length - 1]]);
  const to = steps.get(key);
  if (to === undefined) return;
  event.preventDefault();
  buttons[Math.min(buttons.length - 1, Math.max(0, to))]?.focus();
}
