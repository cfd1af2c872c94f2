import { Button, Checkbox, makeStyles, tokens } from "@fluentui/react-components";
import type { Role } from "../../instruction/facts";
import type { Directory } from "../../ports/directory";
import { chosenCandidate, namesake } from "../../review/confirming";
import type { PersonDraft, RoleProposals } from "../../review/confirming";
import { authorName } from "../shared/author-name";
import { useLanguage } from "../shared/language";
import { Section } from "../shared/section";
import { SelectField } from "../shared/select-field";
import { Namesake, Suggestions } from "./directory-proposals";
import { roleField } from "./omitted-people";
import { WhoIsIt } from "./who-is-it";

const ROLES = ["civil-servant", "top-official", "minister", "other-department", "external", "unknown"] as const satisfies readonly Role[];

const useStyles = makeStyles({
  line: { margin: 0, color: tokens.colorNeutralForeground2 },
  next: { margin: 0, fontWeight: tokens.fontWeightSemibold },
  marks: { display: "flex", flexWrap: "wrap" },
});

export interface PersonCardProps {
  /** Place among all people; names the fields. */
  readonly index: number;
  readonly draft: PersonDraft;
  /** `Conversation.exporter` */
  readonly exporter: string | null;
  readonly isTeams: boolean;
  readonly proposals: RoleProposals;
  readonly directory: Directory;
  /** False where the directory could not be asked. */
  readonly isLookedUp: boolean;
  /** Whether an admin can make a difference: in a group of an app that has them. */
  readonly hasAdmins: boolean;
  /** The rules ask for this role before any other. */
  readonly isNext: boolean;
  readonly messageCount: number;
  /** What is wrong with the role; undefined while nothing is. */
  readonly complaint: string | undefined;
  readonly onChange: (changed: Partial<PersonDraft>) => void;
  readonly onMe: (isMe: boolean) => void;
  readonly onTakeOff: () => void;
}

/** One participant: who it is, and in which role. */
export function PersonCard({ index, draft, exporter, isTeams, proposals, directory, isLookedUp, hasAdmins, isNext, messageCount, complaint, onChange, onMe, onTakeOff }: PersonCardProps) {
  const styles = useStyles();
  const { text, count } = useLanguage();
  const { shownAs, match, role } = draft;
  const name = authorName({ text }, exporter, shownAs);
  const chosen = chosenCandidate(draft);
  const likely = match === null ? namesake(draft) : null;
  // The question that was answered vanishes; the focus goes where its answer stands.
  const take = (changed: Partial<PersonDraft>) => {
    onChange(changed);
    document.getElementById(roleField(index))?.focus();
  };
  return (
    <Section title={<bdi>{name}</bdi>}>
      {isNext && <p className={styles.next}>{text("people.next")}</p>}
      <p className={styles.line}>{draft.wrote ? count("people.messages", messageCount) : text(isTeams ? "people.silent-teams" : "people.silent")}</p>
      {shownAs === exporter && <p className={styles.line}>{text(isTeams ? "people.exporter-teams" : "people.exporter")}</p>}
      {likely !== null && (
        <Namesake
          name={name}
          person={likely}
          proposals={proposals}
          onAccept={({ id }, proposed) => {
            take({ match: { id }, role: proposed ?? role });
          }}
        />
      )}
      <WhoIsIt index={index} name={name} draft={draft} directory={directory} isLookedUp={isLookedUp} onChange={onChange} onChosen={take} />
      {chosen?.hasLeft === true && <p className={styles.line}>{text("people.has-left", { name: chosen.displayName })}</p>}
      <SelectField
        id={roleField(index)}
        label={text("people.role", { name })}
        complaint={complaint}
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
      {chosen !== null && (
        <Suggestions
          name={name}
          person={chosen}
          proposals={proposals}
          role={role}
          onAccept={(proposed) => {
            take({ role: proposed });
          }}
        />
      )}
      <Marks name={name} draft={draft} hasAdmins={hasAdmins} onChange={onChange} onMe={onMe} />
      {!draft.wrote && (
        <div>
          <Button size="small" aria-label={text("people.take-off-who", { name })} onClick={onTakeOff}>
            {text("people.take-off")}
          </Button>
        </div>
      )}
    </Section>
  );
}

/** «Dat ben ik», and who manages a group. */
function Marks({ name, draft, hasAdmins, onChange, onMe }: Pick<PersonCardProps, "draft" | "hasAdmins" | "onChange" | "onMe"> & { readonly name: string }) {
  const styles = useStyles();
  const { text } = useLanguage();
  return (
    <div className={styles.marks}>
      <Checkbox
        checked={draft.isMe}
        label={text("people.me")}
        aria-label={text("people.me-for", { name })}
        onChange={(_event, { checked }) => {
          onMe(checked === true);
        }}
      />
      {hasAdmins && (
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
  );
}
