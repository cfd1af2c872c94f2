import { Button, Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import type { Directory, DirectoryError, Person } from "../../ports/directory";
import { useAnnounce } from "./announcer";
import { useLanguage } from "./language";
import { ErrorNotice } from "./notice";
import { personWords } from "./person-words";

type Found =
  | { readonly state: "idle" | "searching" | "empty" }
  | { readonly state: "found"; readonly people: readonly Person[] }
  | { readonly state: "failed"; readonly error: DirectoryError };

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS },
  search: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalS },
  name: { flex: "1 1 10rem" },
  line: { margin: 0 },
  list: { listStyleType: "none", margin: 0, padding: 0, display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXS },
  person: { justifyContent: "flex-start", textAlign: "start", width: "100%" },
});

interface ColleaguePickerProps {
  readonly id: string;
  readonly directory: Directory;
  readonly onChosen: (person: Person) => void;
}

/** The organisation of a guest is told already. */
const ownWords = ({ userType, organisation }: Person): readonly string[] => (userType === "guest" || organisation === null ? [] : [organisation]);

/** Looks a colleague up by name, address or number. */
export function ColleaguePicker({ id, directory, onChosen }: ColleaguePickerProps) {
  const styles = useStyles();
  const language = useLanguage();
  const { text, count } = language;
  const announce = useAnnounce();
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);
  const [name, setName] = useState("");
  const [found, setFound] = useState<Found>({ state: "idle" });

  const search = async () => {
    running.current?.abort();
    const turn = new AbortController();
    running.current = turn;
    if (name.trim() === "") {
      setFound({ state: "empty" });
      return;
    }
    setFound({ state: "searching" });
    announce(text("colleague.searching"));
    directory.askAnew();
    const answer = await directory.candidates(name);
    // Answers may overtake each other: whoever searched anew, or went on, waits for this one no more.
    if (turn.signal.aborted) return;
    // That there is nobody, is said at the field.
    if (answer.ok && answer.value.length > 0) announce(count("colleague.found-count", answer.value.length));
    setFound(answer.ok ? { state: "found", people: answer.value } : { state: "failed", error: answer.error });
  };
  const nobody = found.state === "found" && found.people.length === 0;
  const complaint = nobody ? text("colleague.none") : found.state === "empty" ? text("colleague.empty") : null;

  return (
    <div className={styles.root}>
      <form
        className={styles.search}
        onSubmit={(event) => {
          event.preventDefault();
          void search();
        }}
      >
        <Field className={styles.name} label={text("colleague.name")} hint={text("colleague.name-hint")} {...(complaint === null ? {} : { validationMessage: complaint })}>
          <Input
            id={id}
            value={name}
            onChange={(_event, { value }) => {
              setName(value);
            }}
          />
        </Field>
        <Button type="submit">{text("action.search")}</Button>
      </form>
      {found.state === "searching" && <p className={styles.line}>{text("colleague.searching")}</p>}
      {found.state === "failed" && <ErrorNotice error={found.error} />}
      {found.state === "found" && found.people.length > 0 && (
        <ul className={styles.list} aria-label={text("colleague.found")}>
          {found.people.map((person) => (
            <li key={person.id}>
              <Button
                className={styles.person}
                onClick={() => {
                  onChosen(person);
                }}
              >
                <span dir="auto">{[personWords(language, person), ...ownWords(person)].join(" · ")}</span>
              </Button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
