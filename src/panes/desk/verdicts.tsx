import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { RegisteredRecord } from "../../desk/registered-record";
import type { Clock } from "../../ports/clock";
import type { Reverified } from "../../workflows/reverify-record";
import { useAnnounce } from "../shared/announcer";
import { useLanguage } from "../shared/language";
import { saveAs } from "../shared/save-as";
import { localDay } from "./local-day";
import { VerdictMark } from "./mark";
import type { OpenFromRegister } from "./record-row";
import type { Reverifying } from "./use-reverify";
import { verdictSum } from "./verdict-words";
import { verdictsTable } from "./verdicts-table";

/** Of so few records who looks sees the marks in the list itself. */
const FEW = 10;
/** So many that are not as they were are named here; a table holds the others. */
const MOST_NAMED = 20;

const useStyles = makeStyles({
  line: { margin: 0 },
  list: { margin: 0, padding: 0, listStyleType: "none", display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS },
  one: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalS },
  what: { minWidth: 0, overflowWrap: "anywhere" },
});

interface VerdictsProps {
  readonly records: readonly RegisteredRecord[];
  readonly reverifying: Reverifying;
  readonly clock: Pick<Clock, "now">;
  readonly onOpen: OpenFromRegister;
}

/** What came of re-checking so far: how many, which are not as they were, and the way to take it along. */
export function Verdicts({ records, reverifying, clock, onOpen }: VerdictsProps) {
  const styles = useStyles();
  const language = useLanguage();
  const { text, count } = language;
  const announce = useAnnounce();
  const told = records.map(({ recordId, first: { number, subject } }) => ({ recordId, number, subject, checked: reverifying.checked.get(recordId) ?? null }));
  const known = told.flatMap(({ checked }) => checked?.result ?? []);
  if (known.length === 0) return null;
  const unread = told.length - known.length;
  const wanting = told.flatMap(({ checked, ...one }) => (checked === null || checked.result.state === "unchanged" ? [] : [{ ...one, state: checked.result.state }]));
  return (
    <>
      <p className={styles.line}>
        {verdictSum(language, known)}
        {unread > 0 && ` ${count("desk.verified.unread", unread)}`}
      </p>
      {told.length > FEW && <Wanting wanting={wanting} onOpen={onOpen} />}
      <div>
        <Button
          onClick={() => {
            const name = `controle_${localDay(clock.now())}.csv`;
            saveAs(name, verdictsTable(language, told));
            announce(text("desk.export.given", { name }));
          }}
        >
          {text("desk.verify.download")}
        </Button>
      </div>
    </>
  );
}

interface WantingProps extends Pick<VerdictsProps, "onOpen"> {
  readonly wanting: readonly { readonly recordId: string; readonly number: string; readonly subject: string; readonly state: Reverified["state"] }[];
}

/** Those that are not simply unchanged, the worst first: among hundreds of rows nobody would find them. */
function Wanting({ wanting, onOpen }: WantingProps) {
  const styles = useStyles();
  const { text, count } = useLanguage();
  if (wanting.length === 0) return null;
  const named = wanting.toSorted((a, b) => WORST.indexOf(a.state) - WORST.indexOf(b.state)).slice(0, MOST_NAMED);
  const more = wanting.length - named.length;
  return (
    <>
      <p className={styles.line}>{text("desk.verified.look-at")}</p>
      <ul className={styles.list} aria-label={text("desk.verified.look-at")}>
        {named.map(({ recordId, number, subject, state }) => (
          <li key={recordId} className={styles.one}>
            <VerdictMark state={state} />
            <span className={styles.what}>
              {number} · <bdi>{subject}</bdi>
            </span>
            <Button
              id={lookAt(recordId)}
              size="small"
              aria-label={text("desk.row.open-what", { number, subject })}
              onClick={() => {
                onOpen(recordId, lookAt(recordId));
              }}
            >
              {text("desk.row.open")}
            </Button>
          </li>
        ))}
      </ul>
      {more > 0 && <p className={styles.line}>{count("desk.verified.more", more)}</p>}
    </>
  );
}

const lookAt = (recordId: string): string => `look-at-${recordId}`;

const WORST: readonly Reverified["state"][] = ["changed", "gone", "failed", "partly", "stopped", "unchanged"];
