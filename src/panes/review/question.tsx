import { Button, Checkbox, makeStyles, tokens } from "@fluentui/react-components";
import { useId } from "react";
import { paragraphsOfStep } from "../../instruction/text";
import { choiceOf, CHOICES } from "../../review/answering";
import type { Choice } from "../../review/answering";
import type { MessageAnswers } from "../../review/message-decision";
import { Disclosure } from "../shared/disclosure";
import { InstructionWords } from "../shared/instruction-words";
import { useLanguage } from "../shared/language";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXS, paddingBlockStart: tokens.spacingVerticalS },
  question: { margin: 0, fontWeight: tokens.fontWeightSemibold },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS },
  button: { minWidth: "auto", paddingInline: tokens.spacingHorizontalS },
  line: { margin: 0 },
});

const PARAGRAPHS = [...paragraphsOfStep(0), ...paragraphsOfStep(1)];

interface QuestionProps {
  readonly answers: MessageAnswers;
  readonly onChoose: (choice: Choice) => void;
  readonly onMixed: (isMixed: boolean) => void;
}

/** Steps 0 and 1 of one message, on one row of buttons. */
export function Question({ answers, onChoose, onMixed }: QuestionProps) {
  const styles = useStyles();
  const { text } = useLanguage();
  const id = useId();
  const chosen = choiceOf(answers);
  return (
    <div role="group" aria-labelledby={id} className={styles.root}>
      <p id={id} className={styles.question}>
        {text("review.question")}
      </p>
      <p className={styles.line}>{text("review.question-hint")}</p>
      <div className={styles.buttons}>
        {CHOICES.map((choice) => (
          <Button
            key={choice}
            className={styles.button}
            appearance={choice === chosen ? "primary" : "secondary"}
            aria-pressed={choice === chosen}
            onClick={() => {
              onChoose(choice);
            }}
          >
            {text(`review.choice.${choice}`)}
          </Button>
        ))}
      </div>
      {(chosen === "yes" || chosen === "no") && (
        <Checkbox
          checked={answers.scope === "mixed"}
          label={text("review.mixed")}
          onChange={(_event, { checked }) => {
            onMixed(checked === true);
          }}
        />
      )}
      <Disclosure label={text("review.means")}>
        {CHOICES.map((choice) => (
          <p key={choice} className={styles.line}>
            {text(`review.choice.${choice}-means`)}
          </p>
        ))}
      </Disclosure>
      <Disclosure label={text("instruction.show")}>
        <InstructionWords paragraphs={PARAGRAPHS} />
      </Disclosure>
    </div>
  );
}
