import { Field, makeStyles, Radio, RadioGroup, tokens } from "@fluentui/react-components";
import { useRef, useState } from "react";
import { suggestRole } from "../../instruction/role-suggestion";
import type { Directory, Person } from "../../ports/directory";
import type { CaseOwnerAnswer, Colleague, KeepingAnswers } from "../../review/facts-of";
import { confirmedPeople } from "../../review/confirming";
import type { Sitting } from "../journey/sitting";
import { ColleaguePicker } from "../shared/colleague-picker";
import { useLanguage } from "../shared/language";
import { CASE_OWNER_FIELD } from "./omitted-people";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS },
  chosen: { margin: 0, fontWeight: tokens.fontWeightSemibold },
});

const COLLEAGUE = "colleague";
const PARTICIPANT = "participant:";

interface CaseOwnerProps {
  readonly sitting: Sitting;
  readonly directory: Directory;
  readonly onChange: (answers: Partial<KeepingAnswers>) => void;
}

const valueOf = (answer: CaseOwnerAnswer | null): string =>
  answer === null ? "" : answer.who === "participant" ? PARTICIPANT + answer.shownAs : answer.who;

/** «dossierhouder»: who is responsible for the subject of the conversation. */
export function CaseOwner({ sitting, directory, onChange }: CaseOwnerProps) {
  const styles = useStyles();
  const { text } = useLanguage();
  const { caseOwner } = sitting.keeping;
  const [isLooking, setLooking] = useState(false);
  const lastAsked = useRef<string | null>(null);
  const others = confirmedPeople(sitting.people ?? []).filter(({ isMe }) => !isMe);
  const asColleague = (person: Person): Colleague => ({
    person,
    role: suggestRole(person, { organisation: sitting.me?.person.organisation ?? "" }) ?? "unknown",
  });

  /** The line manager keeps when the case owner is not in the chat; what the directory does not tell stays unknown. */
  const findManager = async (directoryId: string | null) => {
    lastAsked.current = directoryId;
    if (directoryId === null) return;
    const manager = await directory.managerOf(directoryId);
    if (lastAsked.current === directoryId && manager.ok && manager.value !== null) onChange({ lineManager: asColleague(manager.value) });
  };
  const answer = (value: string) => {
    setLooking(value === COLLEAGUE);
    if (value === COLLEAGUE) {
      onChange({ caseOwner: null, lineManager: null });
      void findManager(null);
    } else if (value.startsWith(PARTICIPANT)) {
      const shownAs = value.slice(PARTICIPANT.length);
      onChange({ caseOwner: { who: "participant", shownAs }, lineManager: null });
      void findManager(others.find((person) => person.shownAs === shownAs)?.directoryId ?? null);
    } else {
      onChange({ caseOwner: { who: value === "me" ? "me" : "unknown" }, lineManager: null });
      void findManager(value === "me" ? (sitting.me?.person.id ?? null) : null);
    }
  };

  return (
    <div className={styles.root}>
      <Field label={text("people.case-owner")} hint={text("people.case-owner-hint")}>
        <RadioGroup
          value={isLooking ? COLLEAGUE : valueOf(caseOwner)}
          onChange={(_event, { value }) => {
            answer(value);
          }}
        >
          <Radio id={CASE_OWNER_FIELD} value="me" label={text("people.case-owner.me")} />
          {others.map(({ shownAs, displayName }) => (
            <Radio key={shownAs} value={PARTICIPANT + shownAs} label={<bdi>{displayName}</bdi>} />
          ))}
          <Radio value={COLLEAGUE} label={text("people.case-owner.colleague")} />
          <Radio value="unknown" label={text("people.case-owner.unknown")} />
        </RadioGroup>
      </Field>
      {caseOwner?.who === "colleague" && (
        <p className={styles.chosen}>{text("people.case-owner.chosen", { name: caseOwner.colleague.person.displayName })}</p>
      )}
      {isLooking && caseOwner === null && (
        <ColleaguePicker
          id="case-owner-name"
          directory={directory}
          onChosen={(person) => {
            onChange({ caseOwner: { who: "colleague", colleague: asColleague(person) } });
            setLooking(false);
            void findManager(person.id);
          }}
        />
      )}
    </div>
  );
}
