import { Field, makeStyles, Radio, RadioGroup, tokens } from "@fluentui/react-components";
import { useId, useState } from "react";
import type { Directory, Person } from "../../ports/directory";
import { ColleaguePicker } from "../shared/colleague-picker";
import { saidAtField } from "../shared/error-summary";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS },
  chosen: { margin: 0, fontWeight: tokens.fontWeightSemibold },
});

export const COLLEAGUE = "colleague";

export interface PersonOption<Answer> {
  /** Anything but `colleague`. */
  readonly value: string;
  readonly label: string;
  readonly answer: Answer;
}

interface PersonChoiceProps<Answer> {
  /** Of the first option, so that a summary can lead to it. */
  readonly id: string;
  readonly label: string;
  readonly hint: string;
  /** What is wrong with the answer, said with the question; undefined while nothing is. */
  readonly complaint?: string | undefined;
  readonly before: readonly PersonOption<Answer>[];
  readonly after: readonly PersonOption<Answer>[];
  /** Value of the answer that stands; empty while there is none. */
  readonly value: string;
  readonly colleagueLabel: string;
  /** Who was chosen outside the chat, in words; null when nobody was. */
  readonly chosenColleague: string | null;
  readonly directory: Directory;
  readonly onColleague: (person: Person) => void;
  /** null while a colleague is still looked up. */
  readonly onAnswer: (answer: Answer | null) => void;
}

/** A question that is answered with a person: one of those who are offered, or a colleague whom the user looks up. */
export function PersonChoice<Answer>(props: PersonChoiceProps<Answer>) {
  const { id, label, hint, complaint, before, after, value, colleagueLabel, chosenColleague, directory, onColleague, onAnswer } = props;
  const styles = useStyles();
  const [isLooking, setLooking] = useState(false);
  const ownId = useId();
  const colleagueId = before.length === 0 ? id : ownId;
  const options = [...before, ...after];
  return (
    <div className={styles.root}>
      <Field label={label} hint={hint} {...saidAtField(complaint)}>
        <RadioGroup
          value={isLooking ? COLLEAGUE : value}
          onChange={(_event, { value: chosen }) => {
            setLooking(chosen === COLLEAGUE);
            onAnswer(options.find((option) => option.value === chosen)?.answer ?? null);
          }}
        >
          {before.map((option, index) => (
            <Radio key={option.value} value={option.value} label={<bdi>{option.label}</bdi>} {...(index === 0 ? { id } : {})} />
          ))}
          <Radio id={colleagueId} value={COLLEAGUE} label={colleagueLabel} />
          {after.map((option) => (
            <Radio key={option.value} value={option.value} label={<bdi>{option.label}</bdi>} />
          ))}
        </RadioGroup>
      </Field>
      {chosenColleague !== null && <p className={styles.chosen}>{chosenColleague}</p>}
      {isLooking && chosenColleague === null && (
        <ColleaguePicker
          id={`${id}-name`}
          directory={directory}
          onChosen={(person) => {
            onColleague(person);
            setLooking(false);
            // The button that was pressed goes away with what was found.
            document.getElementById(colleagueId)?.focus();
          }}
        />
      )}
    </div>
  );
}
