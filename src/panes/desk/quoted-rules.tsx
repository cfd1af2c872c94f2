import { makeStyles, tokens } from "@fluentui/react-components";
import type { ShownTranscript } from "../../desk/shown-record";
import { useLanguage } from "../shared/language";

const useStyles = makeStyles({
  list: { margin: 0, display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS },
  rule: { fontWeight: tokens.fontWeightSemibold },
  words: { margin: 0, whiteSpace: "pre-wrap" },
});

/** Rules as the record quotes them: the instruction itself is in Dutch. */
export function QuotedRules({ rules }: Pick<ShownTranscript, "rules">) {
  const styles = useStyles();
  const { text } = useLanguage();
  return (
    <dl className={styles.list}>
      {rules.map(({ rule, words }) => (
        <div key={rule}>
          <dt className={styles.rule}>{rule}</dt>
          <dd lang={words === null ? undefined : "nl"} className={styles.words}>
            {words ?? text("desk.timeline.no-words")}
          </dd>
        </div>
      ))}
    </dl>
  );
}
