import { Checkbox, makeStyles, tokens } from "@fluentui/react-components";
import type { Role } from "../../instruction/facts";
import { chosenCandidate, namesake } from "../../review/confirming";
import type { PersonDraft } from "../../review/confirming";
import { useLanguage } from "../shared/language";
import { Section } from "../shared/section";
import { SelectField } from "../shared/select-field";
import { Namesake, Suggestion } from "./directory-proposals";
import { roleField } from "./omitted-people";

const ROLES = ["civil-servant", "top-official", "minister", "other-department", "external", "unknown"] as const satisfies readonly Role[];

const useStyles = makeStyles({
  line: { margin: 0, color: tokens.colorNeutralForeground2 },
  marks: { display: "flex", flexWrap: "wrap" },
});

interface PersonCardProps {
  readonly index: number;
  readonly draft: PersonDraft;
  readonly isGroup: boolean;
  readonly messageCount: number;
  readonly onChange: (changed: Partial<PersonDraft>) => void;
  readonly onMe: (isMe: boolean) => void;
}

/** One participant: who it is, and in which role. */
export function PersonCard({ index, draft, isGroup, messageCount, onChange, onMe }: PersonCardProps) {
  const styles = useStyles();
  const { text, count } = useLanguage();
  const { shownAs: name, candidates, match, role } = draft;
  const chosen = chosenCandidate(draft);
  return (
    <Section title={<bdi>{name}</bdi>}>
      <p className={styles.line}>{count("people.messages", messageCount)}</p>
      {match === null && (
        <Namesake
          name={name}
          candidate={namesake(draft)}
          onAccept={({ person, suggestedRole }) => {
            onChange({ match: { id: person.id }, role: suggestedRole ?? role });
          }}
        />
      )}
      {candidates.length === 0 ? (
        <p className={styles.line}>{text("people.no-candidates")}</p>
      ) : (
        <SelectField
          label={text("people.match", { name })}
          value={match === null ? "" : match === "none" ? "none" : match.id}
          onValue={(value) => {
            onChange({ match: value === "" ? null : value === "none" ? "none" : { id: value } });
          }}
        >
          <option value="">{text("people.match.choose")}</option>
          {candidates.map(({ person }) => (
            <option key={person.id} value={person.id}>
              {[person.displayName, person.jobTitle, person.department].filter((part) => part !== null).join(" · ")}
            </option>
          ))}
          <option value="none">{text("people.match.none")}</option>
        </SelectField>
      )}
      <SelectField
        id={roleField(index)}
        label={text("people.role", { name })}
        value={role ?? ""}
        onValue={(value) => {
          onChange({ role: ROLES.find((one) => one === value) ?? null });
        }}
      >
        <option value="">{text("people.role.choose")}</option>
        {ROLES.map((one) => (
          <option key={one} value={one}>
            {text(`role.${one}`)}
          </option>
        ))}
      </SelectField>
      <Suggestion
        name={name}
        candidate={chosen}
        role={role}
        onAccept={(suggested) => {
          onChange({ role: suggested });
        }}
      />
      <div className={styles.marks}>
        <Checkbox
          checked={draft.isMe}
          label={text("people.me")}
          aria-label={text("people.me-for", { name })}
          onChange={(_event, { checked }) => {
            onMe(checked === true);
          }}
        />
        {isGroup && (
          <Checkbox
            checked={draft.isAdmin}
            label={text("people.admin")}
            aria-label={text("people.admin-for", { name })}
            onChange={(_event, { checked }) => {
              onChange({ isAdmin: checked === true });
            }}
          />
        )}
      </div>
    </Section>
  );
}
