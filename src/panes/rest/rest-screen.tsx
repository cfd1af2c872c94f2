import { Button, Checkbox, Field, makeStyles, Radio, RadioGroup } from "@fluentui/react-components";
import { useState } from "react";
import { REST_CHOICES } from "../../review/rest-work";
import type { Chance } from "../../ports/chance";
import type { SittingProps } from "../journey/screen-props";
import { useLanguage } from "../shared/language";
import { complaintAt, ErrorSummary, saidAtField } from "../shared/error-summary";
import type { Omitted } from "../shared/error-summary";
import { Screen } from "../shared/screen";
import { HintsMissing } from "../shared/hints-missing";
import type { FoundHints } from "../shared/use-hints";
import { CloseButtons } from "./close-buttons";
import { ClosedNotice } from "./closed-notice";
import { LOOK_FIRST } from "./look-first";
import { LookPages } from "./look-pages";
import { useRest } from "./use-rest";

const useStyles = makeStyles({ line: { margin: 0 } });

const CHOICE_FIELD = "rest-choice";

export interface RestProps extends SittingProps {
  readonly chance: Chance;
  /** Shows one message among the others, in the review. */
  readonly onMessage: (number: number) => void;
}

/** Closes what nobody answered, in one act: after a look at what deserves one. */
export function RestScreen({ sitting, change, chance, found, onBack, onGoOn, onMessage }: RestProps & { readonly found: FoundHints }) {
  const styles = useStyles();
  const { text, count } = useLanguage();
  const rest = useRest({ sitting, change }, chance, found);
  const [attempt, setAttempt] = useState(0);
  const { open, work, standing, closed } = rest;
  const { closing, unseen, takenOut } = standing;
  const [firstPutOff] = open.putOff;
  const hasRest = open.unanswered.length > 0 || work.withPutOff;
  const omitted: readonly Omitted[] = [
    ...(work.choice === null ? [{ field: CHOICE_FIELD, sentence: text("rest.error.choice") }] : []),
    ...(found.isDone ? [] : [{ field: null, sentence: text("rest.error.looking") }]),
    ...(!found.isDone || unseen.length === 0 ? [] : [{ field: LOOK_FIRST, sentence: count("rest.error.unseen", unseen.length) }]),
  ];
  const told = attempt > 0 ? omitted : [];

  if (closed !== null) {
    return (
      <Screen title={text("rest.title")} onBack={onBack}>
        <ClosedNotice closed={closed} onUndo={rest.openAgain} onGoOn={onGoOn} />
      </Screen>
    );
  }
  return (
    <Screen title={text("rest.title")} onBack={onBack}>
      <p className={styles.line}>
        {open.unanswered.length > 0 && `${count("rest.intro", open.unanswered.length)} `}
        {text("rest.open-means")}
      </p>
      <ErrorSummary omitted={told} attempt={attempt} />
      {firstPutOff !== undefined && (
        <div>
          <p className={styles.line}>{count("rest.put-off", open.putOff.length)}</p>
          <Checkbox
            label={text("rest.take-in")}
            checked={work.withPutOff}
            onChange={(_event, { checked }) => {
              rest.setWork((now) => ({ ...now, withPutOff: checked === true }));
            }}
          />
          <div>
            <Button
              size="small"
              onClick={() => {
                onMessage(firstPutOff);
              }}
            >
              {count("rest.answer-put-off", open.putOff.length)}
            </Button>
          </div>
        </div>
      )}
      {hasRest && (
        <Field label={text("rest.question")} {...saidAtField(complaintAt(told, CHOICE_FIELD))}>
          <RadioGroup
            value={work.choice ?? ""}
            onChange={(_event, { value }) => {
              rest.setWork((now) => ({ ...now, choice: REST_CHOICES.find((one) => one === value) ?? null }));
            }}
          >
            {REST_CHOICES.map((choice, index) => (
              <Radio key={choice} {...(index === 0 ? { id: CHOICE_FIELD } : {})} value={choice} label={text(`rest.choice.${choice}`)} />
            ))}
          </RadioGroup>
        </Field>
      )}
      {found.isMissing && <HintsMissing onRetry={found.again} />}
      {!found.isDone && !found.isMissing && <p className={styles.line}>{text("rest.looking")}</p>}
      {found.isDone && <LookPages rest={rest} hints={found.hints} sitting={sitting} onMessage={onMessage} />}
      {takenOut > 0 && <p className={styles.line}>{count("rest.out-count", takenOut)}</p>}
      <CloseButtons
        closing={closing.length}
        choice={work.choice}
        onClose={() => {
          if (work.choice !== null && omitted.length === 0) {
            rest.close(work.choice);
            return;
          }
          rest.showUnseen();
          setAttempt(attempt + 1);
        }}
        onLeave={onGoOn}
      />
    </Screen>
  );
}
