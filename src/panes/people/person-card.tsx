import { Button, Checkbox, Field, makeStyles, Select, tokens } from "@fluentui/react-components";
import type { Role } from "../../instruction/facts";
import { chosenCandidate } from "../../review/confirming";
import type { Candidate, PersonDraft } from "../../review/confirming";
import { useLanguage } from "../shared/language";
import { Section } from "../shared/section";
import { roleField } from "./omitted-people";

const ROLES = ["civil-servant", "top-official", "minister", "other-department", "external", "unknown"] as const satisfies readonly Role[];

const useStyles = makeStyles({
  line: { margin: 0, color: tokens.colorNeutralForeground2 },
  suggestion: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalS, margin: 0 },
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
      {candidates.length === 0 ? (
        <p className={styles.line}>{text("people.no-candidates")}</p>
      ) : (
        <Field label={text("people.match", { name })}>
          <Select
            value={match === null ? "" : match === "none" ? "none" : match.id}
            onChange={(_event, { value }) => {
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
          </Select>
        </Field>
      )}
      <Field label={text("people.role", { name })}>
        <Select
          id={roleField(index)}
          value={role ?? ""}
          onChange={(_event, { value }) => {
            onChange({ role: ROLES.find((one) => one === value) ?? null });
          }}
        >
          <option value="">{text("people.role.choose")}</option>
          {ROLES.map((one) => (
            <option key={one} value={one}>
              {text(`role.${one}`)}
            </option>
          ))}
        </Select>
      </Field>
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

interface SuggestionProps {
  readonly name: string;
  readonly candidate: Candidate | null;
  readonly role: Role | null;
  readonly onAccept: (role: Role) => void;
}

/** What the directory suggests; it counts only when the user takes it. */
function Suggestion({ name, candidate, role, onAccept }: SuggestionProps) {
  const styles = useStyles();
  const { text } = useLanguage();
  if (candidate === null || candidate.suggestedRole === null) return null;
  const { suggestedRole, person } = candidate;
  const words = { role: text(`role.${suggestedRole}`) };
  const sentence = person.jobTitle === null ? text("people.suggestion", words) : text("people.suggestion-because", { ...words, title: person.jobTitle });
  return (
    <p className={styles.suggestion}>
      <span>{sentence}</span>
      {role !== suggestedRole && (
        <Button
          size="small"
          aria-label={text("people.accept-for", { name })}
          onClick={() => {
            onAccept(suggestedRole);
          }}
        >
          {text("people.accept")}
        </Button>
      )}
    </p>
  );
}
