import { makeStyles, tokens } from "@fluentui/react-components";
import type { Reverified } from "../../workflows/reverify-record";
import { useLanguage } from "../shared/language";
import { VerdictMark } from "./mark";
import { verdictWords } from "./verdict-words";

const useStyles = makeStyles({
  part: { display: "flex", flexDirection: "column", alignItems: "flex-start", rowGap: tokens.spacingVerticalXS },
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalXL },
});

/** What a re-check of one record found. */
export function VerdictList({ result }: { readonly result: Reverified }) {
  const styles = useStyles();
  const language = useLanguage();
  return (
    <div className={styles.part}>
      <VerdictMark state={result.state} />
      <ul className={styles.list}>
        {verdictWords(language, result).map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </div>
  );
}
