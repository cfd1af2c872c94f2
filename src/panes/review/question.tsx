import { Button, Checkbox, makeStyles, tokens } from "@fluentui/react-components";
import { useId } from "react";
import type { Decision } from "../../instruction/outcome";
import { paragraphsOfStep } from "../../instruction/text";
import { choiceOf, CHOICES } from "../../review/answering";
import type { Choice, QuickAnswer, WorkScope } from "../../review/answering";
import type { Switches } from "../../instruction/facts";
import type { MessageAnswers } from "../../review/message-decision";
import { Disclosure } from "../shared/disclosure";
import { InstructionWords } from "../shared/instruction-words";
import { useLanguage } from "../shared/language";
import { useAnswerButton } from "./answer-button";
import { Why } from "../why/why";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXS, paddingBlockStart: tokens.spacingVerticalS },
  question: { margin: 0, fontWeight: tokens.fontWeightSemibold },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS },
  line: { margin: 0 },
  conclusion: { paddingInlineStart: tokens.spacingHorizontalM, borderLeft: `${tokens.strokeWidthThick} solid ${tokens.colorNeutralStroke1}` },
  beside: { display: "flex", flexWrap: "wrap" },
});

const PARAGRAPHS = [...paragraphsOfStep(0), ...paragraphsOfStep(1)];

/** What the instruction says of a message with these answers. */
export interface Conclusion {
  readonly decision: Decision;
  readonly sentence: string;
}

interface QuestionProps {
  readonly answers: MessageAnswers;
  /** The policy chooses how wide step 1 asks, and whether party politics beside work is asked at all. */
  readonly switches: Switches;
  /** What the answers come to; null while there are none. */
  readonly conclusion: Conclusion | null;
  readonly onChoose: (answer: QuickAnswer) => void;
  readonly onScope: (scope: WorkScope) => void;
}

/** What may also stand in a message about work, one of them at a time. */
const BESIDE_WORK = ["mixed", "party-and-work"] as const satisfies readonly WorkScope[];

/** Every answer on one row: those of steps 0 and 1, and that it stands elsewhere already. */
const ANSWERS: readonly QuickAnswer[] = [...CHOICES.filter((choice) => choice !== "later"), "recorded", "later"];

const answerOf = (answers: MessageAnswers): QuickAnswer | null => {
  const choice: Choice | null = choiceOf(answers);
  return choice === "yes" && answers.recordedElsewhere === "fully" ? "recorded" : choice;
};

/** Steps 0 and 1 of one message, on one row of buttons. */
export function Question({ answers, switches, conclusion, onChoose, onScope }: QuestionProps) {
  const styles = useStyles();
  const button = useAnswerButton();
  const { text } = useLanguage();
  const id = useId();
  const { step1, partyRule } = switches;
  const chosen = choiceOf(answers);
  const given = answerOf(answers);
  // «Nog niet beslist» right after «Ja» would read as if that answer was not taken.
  const awaitsStepTwo = chosen === "yes" && answers.recordedElsewhere === null && conclusion?.decision.outcome === "U7";
  return (
    <div role="group" aria-labelledby={id} className={styles.root}>
      <p id={id} className={styles.question}>
        {text("review.question")}
      </p>
      <p className={styles.line}>{text(`review.question-hint.${step1}`)}</p>
      <div className={styles.buttons}>
        {ANSWERS.map((answer) => (
          <Button
            key={answer}
            className={button}
            appearance={answer === given ? "primary" : "secondary"}
            aria-pressed={answer === given}
            onClick={() => {
              onChoose(answer);
            }}
          >
            {text(`review.choice.${answer}`)}
          </Button>
        ))}
      </div>
      {(chosen === "yes" || chosen === "no") && (
        <div className={styles.beside}>
          {BESIDE_WORK.filter((scope) => scope !== "party-and-work" || partyRule === "exclusive").map((scope) => (
            <Checkbox
              key={scope}
              checked={answers.scope === scope}
              label={text(`review.beside.${scope}`)}
              onChange={(_event, { checked }) => {
                onScope(checked === true ? scope : "work");
              }}
            />
          ))}
        </div>
      )}
      {chosen !== null && conclusion !== null && (
        <div className={styles.conclusion}>
          <p className={styles.line}>{conclusion.sentence}</p>
          {awaitsStepTwo && <p className={styles.line}>{text("review.awaits-step-two")}</p>}
          <Why decision={conclusion.decision} switches={switches} />
        </div>
      )}
      <Disclosure label={text("review.means")}>
        {ANSWERS.map((answer) => (
          <p key={answer} className={styles.line}>
            {text(answer === "party" ? `review.choice.party-means.${partyRule}` : `review.choice.${answer}-means`)}
          </p>
        ))}
      </Disclosure>
      <Disclosure label={text("instruction.show")}>
        <InstructionWords paragraphs={PARAGRAPHS} />
      </Disclosure>
    </div>
  );
}
