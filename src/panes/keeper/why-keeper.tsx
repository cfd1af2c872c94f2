import { makeStyles, tokens } from "@fluentui/react-components";
import type { Decision, ReasonId, RuleId } from "../../instruction/outcome";
import { PARAGRAPHS } from "../../instruction/text";
import { Disclosure } from "../shared/disclosure";
import { InstructionWords } from "../shared/instruction-words";
import { useLanguage } from "../shared/language";
import { Notice } from "../shared/notice";

const useStyles = makeStyles({ line: { margin: 0 }, root: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS } });

/** Paragraphs of step 3 that spoke; those of the steps before were shown there. */
const spoke = (because: readonly ReasonId[], id: RuleId): boolean => because.includes(id);

/** The rule and its words; what is not literally in the text is called an interpretation. */
export function WhyKeeper({ decision: { because, status } }: { readonly decision: Decision }) {
  const styles = useStyles();
  const { text } = useLanguage();
  const isInterpreted = status === "interpretation" || status === "conflict";
  return (
    <div className={styles.root}>
      {isInterpreted && <Notice intent="info">{text(`keeper.status.${status}`)}</Notice>}
      <Disclosure label={text("why")}>
        <p className={styles.line}>{text("keeper.group-rule")}</p>
        {!isInterpreted && <p className={styles.line}>{text(`keeper.status.${status}`)}</p>}
        <InstructionWords paragraphs={PARAGRAPHS.filter(({ id, step }) => step === 3 && spoke(because, id))} />
      </Disclosure>
    </div>
  );
}
