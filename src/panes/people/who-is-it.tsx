import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { Directory, Person } from "../../ports/directory";
import type { PersonDraft } from "../../review/confirming";
import { ColleaguePicker } from "../shared/colleague-picker";
import { useLanguage } from "../shared/language";
import { personWords } from "../shared/person-words";
import { SelectField } from "../shared/select-field";

const useStyles = makeStyles({ line: { margin: 0, color: tokens.colorNeutralForeground2 } });

interface WhoIsItProps {
  readonly index: number;
  /** As the chat shows it, in the reader's language. */
  readonly name: string;
  readonly draft: PersonDraft;
  readonly directory: Directory;
  /** False where the directory could not be asked: then nobody was looked for. */
  readonly isLookedUp: boolean;
  readonly onChange: (changed: Partial<PersonDraft>) => void;
  /** Somebody was looked up and chosen: what was pressed is gone. */
  readonly onChosen: (changed: Partial<PersonDraft>) => void;
}

/** Who of the directory it is: one of those who were found, somebody whom the user looks up, or nobody. */
export function WhoIsIt({ index, name, draft, directory, isLookedUp, onChange, onChosen }: WhoIsItProps) {
  const styles = useStyles();
  const language = useLanguage();
  const { text } = language;
  const { candidates, match } = draft;
  const [isLooking, setLooking] = useState(false);
  const choose = (person: Person) => {
    const isThere = candidates.some(({ id }) => id === person.id);
    setLooking(false);
    onChosen({ match: { id: person.id }, candidates: isThere ? candidates : [person, ...candidates] });
  };
  return (
    <>
      {candidates.length === 0 ? (
        <p className={styles.line}>{text(isLookedUp ? "people.no-candidates" : "people.not-looked-up")}</p>
      ) : (
        <SelectField
          label={text("people.match", { name })}
          value={match === null ? "" : match === "none" ? "none" : match.id}
          onValue={(value) => {
            onChange({ match: value === "" ? null : value === "none" ? "none" : { id: value } });
          }}
        >
          <option value="">{text("people.match.choose")}</option>
          {candidates.map((person) => (
            <option key={person.id} value={person.id}>
              {personWords(language, person)}
            </option>
          ))}
          <option value="none">{text("people.match.none")}</option>
        </SelectField>
      )}
      <div>
        <Button
          size="small"
          aria-expanded={isLooking}
          aria-label={text("people.look-up-who", { name })}
          onClick={() => {
            setLooking(!isLooking);
          }}
        >
          {text("people.look-up")}
        </Button>
      </div>
      {isLooking && <ColleaguePicker id={`look-up-${index}`} directory={directory} onChosen={choose} />}
    </>
  );
}
