import { makeStyles, tokens } from "@fluentui/react-components";
import type { Switches } from "../../instruction/facts";
import type { Decision } from "../../instruction/outcome";
import { reasonsOf } from "../../instruction/reasons";
import type { Step } from "../../instruction/text";
import { Disclosure } from "../shared/disclosure";
import { InstructionWords } from "../shared/instruction-words";
import { useLanguage } from "../shared/language";

const useStyles = makeStyles({
  line: { margin: 0 },
  title: { margin: 0, fontWeight: tokens.fontWeightSemibold },
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL },
});

interface WhyProps {
  readonly decision: Decision;
  readonly switches: Switches;
  /** Paragraphs of these steps alone; the others were shown where they were asked. */
  readonly steps?: readonly Step[];
  /** Id of the words that say what it is asked of, where a screen asks it more than once. */
  readonly of?: string;
}

/**
 * «Waarom?»: every rule that spoke, in its own words and in order; then what we read into them, called so. That something
 * was read into them, is told before anybody asks.
 */
export function Why({ decision, switches, steps = [0, 1, 2, 3], of }: WhyProps) {
  const styles = useStyles();
  const { text } = useLanguage();
  const { grounds, interpretations } = reasonsOf(decision, switches);
  const paragraphs = grounds.flatMap((ground) => (ground.kind === "paragraph" && steps.includes(ground.paragraph.step) ? [ground.paragraph] : []));
  const holds = grounds.flatMap((ground) => (ground.kind === "hold" ? [ground.hold] : []));
  // What a hold came to is not in the instruction, however literally the rest is.
  const isPlain = holds.length === 0;
  const isInterpreted = decision.status === "interpretation" || decision.status === "conflict";
  const status = <p className={styles.line}>{text(`why.status.${decision.status}`)}</p>;
  return (
    <>
      {isInterpreted && status}
      <Disclosure label={text("why")} of={of}>
        {!isInterpreted && isPlain && status}
        <InstructionWords paragraphs={paragraphs} />
        {holds.map((hold) => (
          <p key={hold} className={styles.line}>
            {text("why.hold", { reason: text(`reason.${hold}`) })}
          </p>
        ))}
        {interpretations.length > 0 && (
          <>
            <p className={styles.title}>{text("why.interpretations")}</p>
            <ul className={styles.list}>
              {interpretations.map((interpretation) => (
                <li key={interpretation}>{text(interpretation)}</li>
              ))}
            </ul>
          </>
        )}
      </Disclosure>
    </>
  );
}
