import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { Role } from "../../instruction/facts";
import type { RoleProposals } from "../../review/confirming";
import type { KnownPerson } from "../../review/known-person";
import type { EarlierRole } from "../../review/role-proposal";
import { useLanguage } from "../shared/language";
import { personWords } from "../shared/person-words";
import { whySuggested } from "./why-suggested";

const useStyles = makeStyles({
  proposal: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalS, margin: 0 },
});

interface NamesakeProps {
  readonly name: string;
  readonly person: KnownPerson;
  readonly proposals: RoleProposals;
  /** With the role that was named in the question; null when none was. */
  readonly onAccept: (person: KnownPerson, role: Role | null) => void;
}

/** Who it most likely is, and in which role: one answer in place of two lists. It counts only when the user says so. */
export function Namesake({ name, person, proposals, onAccept }: NamesakeProps) {
  const styles = useStyles();
  const language = useLanguage();
  const { text } = language;
  const who = personWords(language, person);
  const role = oneProposal(person, proposals);
  return (
    <p className={styles.proposal}>
      <span>{role === null ? text("people.namesake", { who }) : text("people.namesake-role", { who, role: text(`role.${role}`) })}</span>
      <Button
        size="small"
        aria-label={text("people.namesake-yes-for", { name })}
        onClick={() => {
          onAccept(person, role);
        }}
      >
        {text("people.namesake-yes")}
      </Button>
    </p>
  );
}

/** The role that everything points to. Null where proposals differ, and for somebody who left: then the user chooses. */
function oneProposal(person: KnownPerson, { suggestion, earlier }: RoleProposals): Role | null {
  const roles = new Set([suggestion(person)?.role, earlier(person)?.role].filter((role) => role !== undefined));
  const [role] = roles;
  return role === undefined || roles.size > 1 || person.hasLeft ? null : role;
}

interface SuggestionsProps {
  readonly name: string;
  readonly person: KnownPerson;
  readonly proposals: RoleProposals;
  readonly role: Role | null;
  readonly onAccept: (role: Role) => void;
}

/** What is proposed: first what the user chose before, then what the policy or the directory says, where that differs. */
export function Suggestions({ name, person, proposals, role, onAccept }: SuggestionsProps) {
  const language = useLanguage();
  const earlier = proposals.earlier(person);
  const suggestion = proposals.suggestion(person);
  return (
    <>
      {earlier !== null && <Proposal name={name} sentence={earlierWords(language, earlier)} role={earlier.role} chosen={role} onAccept={onAccept} />}
      {suggestion !== null && suggestion.role !== earlier?.role && (
        <Proposal name={name} sentence={whySuggested(language, person, suggestion)} role={suggestion.role} chosen={role} onAccept={onAccept} />
      )}
    </>
  );
}

const earlierWords = ({ text, day }: ReturnType<typeof useLanguage>, { role, confirmedAt }: EarlierRole): string =>
  text("people.earlier", { role: text(`role.${role}`), day: day(confirmedAt) });

interface ProposalProps {
  readonly name: string;
  readonly sentence: string;
  readonly role: Role;
  readonly chosen: Role | null;
  readonly onAccept: (role: Role) => void;
}

/** One proposal; it counts only when the user takes it. */
function Proposal({ name, sentence, role, chosen, onAccept }: ProposalProps) {
  const styles = useStyles();
  const { text } = useLanguage();
  return (
    <p className={styles.proposal}>
      <span>{sentence}</span>
      {chosen !== role && (
        <Button
          size="small"
          aria-label={text("people.accept-for", { name, role: text(`role.${role}`) })}
          onClick={() => {
            onAccept(role);
          }}
        >
          {text("people.accept")}
        </Button>
      )}
    </p>
  );
}
