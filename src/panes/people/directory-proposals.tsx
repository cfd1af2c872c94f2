import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { Role } from "../../instruction/facts";
import type { Candidate } from "../../review/confirming";
import { useLanguage } from "../shared/language";

const useStyles = makeStyles({
  suggestion: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalS, margin: 0 },
});

interface NamesakeProps {
  readonly name: string;
  readonly candidate: Candidate | null;
  readonly onAccept: (candidate: Candidate) => void;
}

/** Who it most likely is, and in which role: one answer in place of two lists. It counts only when the user says so. */
export function Namesake({ name, candidate, onAccept }: NamesakeProps) {
  const styles = useStyles();
  const { text } = useLanguage();
  if (candidate === null) return null;
  const { person, suggestedRole } = candidate;
  const who = [person.displayName, person.jobTitle, person.department].filter((part) => part !== null).join(" · ");
  const role = text(`role.${suggestedRole ?? "unknown"}`);
  return (
    <p className={styles.suggestion}>
      <span>{suggestedRole === null ? text("people.namesake", { who }) : text("people.namesake-role", { who, role })}</span>
      <Button
        size="small"
        aria-label={text("people.namesake-yes-for", { name })}
        onClick={() => {
          onAccept(candidate);
        }}
      >
        {text("people.namesake-yes")}
      </Button>
    </p>
  );
}

interface SuggestionProps {
  readonly name: string;
  readonly candidate: Candidate | null;
  readonly role: Role | null;
  readonly onAccept: (role: Role) => void;
}

/** What the directory suggests; it counts only when the user takes it. */
export function Suggestion({ name, candidate, role, onAccept }: SuggestionProps) {
  const suggestedRole = candidate?.suggestedRole ?? null;
  if (candidate === null || suggestedRole === null) return null;
  return <Suggested name={name} candidate={candidate} suggestedRole={suggestedRole} role={role} onAccept={onAccept} />;
}

interface SuggestedProps extends SuggestionProps {
  readonly candidate: Candidate;
  readonly suggestedRole: Role;
}

function Suggested({ name, candidate, suggestedRole, role, onAccept }: SuggestedProps) {
  const styles = useStyles();
  const { text } = useLanguage();
  const reason = useReason(candidate, suggestedRole);
  return (
    <p className={styles.suggestion}>
      <span>{reason}</span>
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

/** Another organisation speaks before a title does. */
function useReason({ person: { organisation, jobTitle } }: Candidate, suggestedRole: Role): string {
  const { text } = useLanguage();
  const role = text(`role.${suggestedRole}`);
  const isElsewhere = suggestedRole === "external" || suggestedRole === "other-department";
  if (isElsewhere) return organisation === null ? text("people.suggestion", { role }) : text("people.suggestion-organisation", { role, organisation });
  return jobTitle === null ? text("people.suggestion", { role }) : text("people.suggestion-because", { role, title: jobTitle });
}
