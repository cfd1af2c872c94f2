import { Button, Checkbox, Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { DocumentSearch, Found, SearchError } from "../../ports/document-search";
import { daysAround } from "../../review/place-candidates";
import type { Candidate, Sought } from "../../review/place-candidates";
import { err } from "../../result";
import { findInMailbox } from "../../workflows/check-elsewhere";
import { useAnnounce } from "../shared/announcer";
import { useLanguage } from "../shared/language";
import { ErrorNotice } from "../shared/notice";
import { CandidateList } from "./candidate-list";
import type { OnPointed } from "./finding";

/** A decision is put on paper within weeks. */
const DAYS_AROUND = 30;

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", alignItems: "stretch", rowGap: tokens.spacingVerticalS },
  press: { alignSelf: "flex-start" },
  line: { margin: 0 },
});

type Search =
  | { readonly state: "idle" | "no-words" | "searching" }
  | { readonly state: "found"; readonly found: Found<Candidate>; readonly inDays: boolean }
  | { readonly state: "failed"; readonly error: SearchError };

interface FindInMailboxProps {
  readonly sought: Sought;
  /** Whether there are photos, voice messages and such among the messages. */
  readonly hasFiles: boolean;
  readonly documentSearch: DocumentSearch;
  readonly onPointed: OnPointed;
}

/**
 * E-mails in the user's own mailbox. No word is proposed and none is sent before the user presses: what is searched for
 * is theirs to say, and no word of a message goes anywhere unasked.
 */
export function FindInMailbox({ sought, hasFiles, documentSearch, onPointed }: FindInMailboxProps) {
  const styles = useStyles();
  const { text, count, day } = useLanguage();
  const announce = useAnnounce();
  const [words, setWords] = useState("");
  const [wantsDays, setWantsDays] = useState(true);
  const [search, setSearch] = useState<Search>({ state: "idle" });
  const around = sought.local === null ? null : daysAround(sought.local, DAYS_AROUND);

  const go = async () => {
    if (!/[\p{L}\p{N}]/u.test(words)) {
      setSearch({ state: "no-words" });
      return;
    }
    setSearch({ state: "searching" });
    announce(text("candidates.mail-waiting"));
    const days = wantsDays ? around : null;
    // A part of the app that could not be fetched is a network that is gone.
    const answer = await findInMailbox(words, days, sought, { documentSearch }).catch(() => err({ kind: "interrupted" } as const));
    setSearch(answer.ok ? { state: "found", found: answer.value, inDays: days !== null } : { state: "failed", error: answer.error });
    if (answer.ok) announce(answer.value.items.length === 0 ? text(nothingFound(days !== null)) : count("candidates.found", answer.value.items.length));
  };

  return (
    <>
      <p className={styles.line}>{text("candidates.mail-why")}</p>
      <p className={styles.line}>{text("candidates.mail-where")}</p>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          if (search.state !== "searching") void go();
        }}
      >
        <Field
          label={text("candidates.mail-words")}
          hint={text("candidates.mail-words-hint")}
          {...(search.state === "no-words" ? { validationMessage: text("candidates.mail-empty") } : {})}
        >
          <Input
            value={words}
            autoComplete="off"
            onChange={(_event, { value }) => {
              setWords(value);
            }}
          />
        </Field>
        {around !== null && (
          <Checkbox
            checked={wantsDays}
            label={text("candidates.mail-days", { from: day(around.from), to: day(around.to) })}
            onChange={(_event, { checked }) => {
              setWantsDays(checked === true);
            }}
          />
        )}
        <Button type="submit" className={styles.press}>
          {text("candidates.mail-go")}
        </Button>
      </form>
      {search.state === "searching" && <p className={styles.line}>{text("candidates.mail-waiting")}</p>}
      {search.state === "failed" && <ErrorNotice title={text("candidates.mail-failed")} error={search.error} onRetry={() => void go()} />}
      {search.state === "found" && <FoundMails {...search} sought={sought} hasFiles={hasFiles} onPointed={onPointed} />}
    </>
  );
}

const nothingFound = (inDays: boolean) => (inDays ? "candidates.mail-none-days" : "candidates.mail-none");

interface FoundMailsProps extends Omit<FindInMailboxProps, "documentSearch"> {
  readonly found: Found<Candidate>;
  readonly inDays: boolean;
}

function FoundMails({ found: { items, more }, inDays, sought, hasFiles, onPointed }: FoundMailsProps) {
  const styles = useStyles();
  const { text, count } = useLanguage();
  if (items.length === 0) return <p className={styles.line}>{text(nothingFound(inDays))}</p>;
  return (
    <>
      <p className={styles.line}>{count("candidates.found", items.length)}</p>
      <p className={styles.line}>{text("candidates.mail-kept")}</p>
      {sought.groups.all.size > 0 && <p className={styles.line}>{text("candidates.groups")}</p>}
      {hasFiles && <p className={styles.line}>{text("candidates.files-apart")}</p>}
      <CandidateList candidates={items} onPointed={onPointed} />
      {more && <p className={styles.line}>{text("candidates.mail-more")}</p>}
    </>
  );
}
