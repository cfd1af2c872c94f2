import { makeStyles, tokens } from "@fluentui/react-components";
import type { Completeness, ImportProblem, ImportWarning } from "../../conversation/completeness";
import type { Translator } from "../../language/translator";
import { useLanguage } from "../shared/language";

/** More of these on one screen help nobody; all of them go into the record. */
const MOST_SHOWN = 50;

const useStyles = makeStyles({
  section: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXS },
  title: { margin: 0, fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold },
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalXL },
  written: { display: "block", fontFamily: tokens.fontFamilyMonospace, fontSize: tokens.fontSizeBase200, whiteSpace: "pre-wrap" },
});

interface Found {
  readonly kind: ImportProblem["kind"] | ImportWarning["kind"];
  readonly line: number | null;
  readonly detail: string;
}

interface Finding {
  readonly sentence: string;
  readonly line: number | null;
  /** A name or line as the export writes it; empty when there is none. */
  readonly written: string;
}

/** Kinds whose detail is a number or a time: it ends the sentence. Of the others it is shown as it was written. */
const SAID: Readonly<Partial<Record<Found["kind"], "number" | "day" | "time">>> = {
  "replaced-bytes": "number",
  "cap-suspected": "number",
  "media-left-out": "number",
  "unmentioned-media": "number",
  "long-line": "number",
  "ambiguous-hour": "day",
  "no-beginning": "time",
};

function asFinding({ kind, line, detail }: Found, sentence: string, { number, day, time }: Translator): Finding {
  const form = SAID[kind];
  if (form === undefined) return { sentence, line, written: detail };
  const said = { number: () => number(Number(detail)), day: () => day(detail), time: () => time(detail) }[form];
  return { sentence: `${sentence}: ${said()}`, line, written: "" };
}

/** What is wrong with the file, and what is doubtful, line by line. */
export function Findings({ completeness: { problems, warnings, dateOrder } }: { readonly completeness: Completeness }) {
  const language = useLanguage();
  const { text } = language;
  const doubtfulDates = dateOrder.order === "ambiguous" ? [{ sentence: text("warning.date-order"), line: null, written: "" }] : [];
  return (
    <>
      <FindingList title={text("check-import.problems")} findings={problems.map((one) => asFinding(one, text(`problem.${one.kind}`), language))} />
      <FindingList
        title={text("check-import.warnings")}
        findings={[...doubtfulDates, ...warnings.map((one) => asFinding(one, text(`warning.${one.kind}`), language))]}
      />
    </>
  );
}

function FindingList({ title, findings }: { readonly title: string; readonly findings: readonly Finding[] }) {
  const styles = useStyles();
  const { text } = useLanguage();
  if (findings.length === 0) return null;
  return (
    <section className={styles.section}>
      <h2 className={styles.title}>{title}</h2>
      <ul className={styles.list}>
        {findings.slice(0, MOST_SHOWN).map(({ sentence, line, written }, index) => (
          <li key={index}>
            {line !== null && `${text("check-import.line", { line })}: `}
            {sentence}
            {written !== "" && (
              <bdi dir="auto" className={styles.written}>
                {written.slice(0, 300)}
              </bdi>
            )}
          </li>
        ))}
        {findings.length > MOST_SHOWN && <li>{text("check-import.more", { count: findings.length - MOST_SHOWN })}</li>}
      </ul>
    </section>
  );
}
