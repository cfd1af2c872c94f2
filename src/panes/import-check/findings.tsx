import { makeStyles, tokens } from "@fluentui/react-components";
import type { Completeness } from "../../conversation/completeness";
import { useLanguage } from "../shared/language";

/** More of these on one screen help nobody; all of them go into the record. */
const MOST_SHOWN = 50;

const useStyles = makeStyles({
  section: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXS },
  title: { margin: 0, fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold },
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalXL },
  written: { display: "block", fontFamily: tokens.fontFamilyMonospace, fontSize: tokens.fontSizeBase200, whiteSpace: "pre-wrap" },
});

interface Finding {
  readonly sentence: string;
  readonly line: number | null;
  readonly detail: string;
}

/** What is wrong with the file, and what is doubtful, line by line. */
export function Findings({ completeness: { problems, warnings, dateOrder } }: { readonly completeness: Completeness }) {
  const { text } = useLanguage();
  const doubtfulDates = dateOrder.order === "ambiguous" ? [{ sentence: text("warning.date-order"), line: null, detail: "" }] : [];
  return (
    <>
      <FindingList title={text("check-import.problems")} findings={problems.map((one) => ({ ...one, sentence: text(`problem.${one.kind}`) }))} />
      <FindingList
        title={text("check-import.warnings")}
        findings={[...doubtfulDates, ...warnings.map((one) => ({ ...one, sentence: text(`warning.${one.kind}`) }))]}
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
        {findings.slice(0, MOST_SHOWN).map(({ sentence, line, detail }, index) => (
          <li key={index}>
            {line !== null && `${text("check-import.line", { line })}: `}
            {sentence}
            {detail !== "" && (
              <bdi dir="auto" className={styles.written}>
                {detail.slice(0, 300)}
              </bdi>
            )}
          </li>
        ))}
        {findings.length > MOST_SHOWN && <li>{text("check-import.more", { count: findings.length - MOST_SHOWN })}</li>}
      </ul>
    </section>
  );
}
