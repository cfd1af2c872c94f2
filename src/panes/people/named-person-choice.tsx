import type { Directory } from "../../ports/directory";
import type { NamedAnswer } from "../../review/named-person";
import type { ConfirmedPerson } from "../../review/people";
import { useLanguage } from "../shared/language";
import { COLLEAGUE, PersonChoice } from "./person-choice";

const PARTICIPANT = "participant:";

const AS_FOUND = "as-found";

const valueOf = (answer: NamedAnswer | null, unsaid: string): string =>
  answer === null ? unsaid : answer.who === "participant" ? PARTICIPANT + answer.shownAs : answer.who === "colleague" ? COLLEAGUE : "nobody";

interface NamedPersonChoiceProps {
  readonly id: string;
  readonly label: string;
  readonly hint: string;
  readonly complaint?: string | undefined;
  readonly nobodyLabel: string;
  /** The answer that stands while the user says nothing, in words; left out where there is none. */
  readonly asFoundLabel?: string;
  readonly people: readonly ConfirmedPerson[];
  readonly answer: NamedAnswer | null;
  readonly directory: Directory;
  readonly onAnswer: (answer: NamedAnswer | null) => void;
}

/** Somebody beside the case owner: a participant, a colleague, or nobody. */
export function NamedPersonChoice({ id, label, hint, complaint, nobodyLabel, asFoundLabel, people, answer, directory, onAnswer }: NamedPersonChoiceProps) {
  const { text } = useLanguage();
  return (
    <PersonChoice<NamedAnswer | null>
      id={id}
      label={label}
      hint={hint}
      complaint={complaint}
      before={[
        ...(asFoundLabel === undefined ? [] : [{ value: AS_FOUND, label: asFoundLabel, answer: null }]),
        ...people.map(({ shownAs, displayName }) => ({ value: PARTICIPANT + shownAs, label: displayName, answer: { who: "participant", shownAs } as const })),
      ]}
      after={[{ value: "nobody", label: nobodyLabel, answer: { who: "nobody" } }]}
      value={valueOf(answer, asFoundLabel === undefined ? "" : AS_FOUND)}
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
