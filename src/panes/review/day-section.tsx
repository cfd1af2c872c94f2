import { makeStyles, tokens } from "@fluentui/react-components";
import type { Switches } from "../../instruction/facts";
import type { OpenExport } from "../../ports/chat-reader";
import type { Day } from "../../review/days";
import { NOT_ANSWERED } from "../../review/message-decision";
import type { MessageAnswers, MessageDecision } from "../../review/message-decision";
import { progressOf } from "../../review/progress";
import { answersTo } from "../../review/session";
import type { Session } from "../../review/session";
import { shownState } from "../../review/shown-state";
import { useLanguage } from "../shared/language";
import { MessageRow } from "./message-row";
import type { RowActs } from "./message-row";
import type { Conclusion } from "./question";

const useStyles = makeStyles({
  title: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
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
  list: { listStyleType: "none", margin: 0, padding: 0, display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS },
});

interface Outcomes {
  readonly switches: Switches;
  readonly conclusion: Conclusion | null;
  readonly asked: ReadonlySet<number>;
  readonly session: Session;
  /** By message number. */
  readonly decisions: ReadonlyMap<number, MessageDecision>;
}

interface DaySectionProps extends Outcomes {
  readonly day: Day;
  readonly media: OpenExport["media"];
  readonly active: number | null;
  readonly isFolded: boolean;
  readonly onFold: (date: string) => void;
  readonly acts: RowActs;
}

/** One day of the chat: a heading that folds, and its messages in order. */
export function DaySection({ day, media, active, isFolded, onFold, acts, switches, conclusion, asked, session, decisions }: DaySectionProps) {
  const styles = useStyles();
  const { text, count, day: sayDay } = useLanguage();
  const numbers = day.bursts.flat().map(({ number }) => number);
  const { open, total } = progressOf(numbers.filter((number) => asked.has(number)), session);
  const answers = (number: number): MessageAnswers => (asked.has(number) ? answersTo(session, number) : NOT_ANSWERED);
  return (
    <section>
      <h2 className={styles.title}>
        <button
          type="button"
          className={styles.toggle}
          aria-expanded={!isFolded}
          onClick={() => {
            onFold(day.date);
          }}
        >
          <span>{sayDay(day.date)}</span>
          <span className={styles.counts}>
            {"· "}
            {count("review.day-count", numbers.length)}
            {total > 0 && ` · ${open === 0 ? text("review.day-done") : text("review.day-open", { open })}`}
          </span>
        </button>
      </h2>
      {!isFolded && (
        <ol className={styles.list}>
          {day.bursts.map((burst, burstIndex) =>
            burst.map((message, index) => (
              <MessageRow
                key={message.number}
                message={message}
                media={media}
                state={shownState(asked.has(message.number), answers(message.number), decisions.get(message.number)?.decision.outcome ?? null)}
                answers={answers(message.number)}
                switches={switches}
                conclusion={message.number === active ? conclusion : null}
                isActive={message.number === active}
                startsBurst={burstIndex > 0 && index === 0}
                acts={acts}
              />
            )),
          )}
        </ol>
      )}
    </section>
  );
}
