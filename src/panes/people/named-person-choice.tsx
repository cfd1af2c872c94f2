import type { Directory } from "../../ports/directory";
import type { NamedAnswer } from "../../review/named-person";
import type { ConfirmedPerson } from "../../review/people";
import { useLanguage } from "../shared/language";
import { COLLEAGUE, PersonChoice } from "./person-choice";

const PARTICIPANT = "participant:";

const valueOf = (answer: NamedAnswer | null): string =>
  answer === null ? "" : answer.who === "participant" ? PARTICIPANT + answer.shownAs : answer.who === "colleague" ? COLLEAGUE : "nobody";

interface NamedPersonChoiceProps {
  readonly id: string;
  readonly label: string;
  readonly hint: string;
  readonly nobodyLabel: string;
  readonly people: readonly ConfirmedPerson[];
  readonly answer: NamedAnswer | null;
  readonly directory: Directory;
  readonly onAnswer: (answer: NamedAnswer | null) => void;
}

/** Somebody beside the case owner: a participant, a colleague, or nobody. */
export function NamedPersonChoice({ id, label, hint, nobodyLabel, people, answer, directory, onAnswer }: NamedPersonChoiceProps) {
  const { text } = useLanguage();
  return (
    <PersonChoice<NamedAnswer>
      id={id}
      label={label}
      hint={hint}
      before={people.map(({ shownAs, displayName }) => ({
        value: PARTICIPANT + shownAs,
        label: displayName,
        answer: { who: "participant", shownAs },
      }))}
      after={[{ value: "nobody", label: nobodyLabel, answer: { who: "nobody" } }]}
      value={valueOf(answer)}
      colleagueLabel={text("people.colleague")}
      chosenColleague={answer?.who === "colleague" ? text("people.colleague-chosen", { name: answer.colleague.person.displayName }) : null}
      directory={directory}
      onColleague={(person) => {
        onAnswer({ who: "colleague", colleague: { person } });
      }}
      onAnswer={onAnswer}
    />
  );
}
