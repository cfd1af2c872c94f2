import { Button, Field, makeStyles, Textarea, tokens } from "@fluentui/react-components";
import { useRef, useState } from "react";
import { NO_ANSWERS } from "../../imports/reading-answers";
import { unanswered } from "../reading/use-reading";
import type { ReadFrom } from "../reading/use-reading";
import { useLanguage } from "../shared/language";

/** The record names its source; pasted text has no name of its own. */
const FILE_NAME = "geplakte-tekst.txt";

const FIELD = "pasted-text";

const useStyles = makeStyles({
  root: { width: "100%", minWidth: 0, display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalM },
  line: { margin: 0, color: tokens.colorNeutralForeground2 },
});

/** Text that somebody copied from a chat: read as a file that never leaves the page. */
export function PasteText({ onRead }: { readonly onRead: (from: ReadFrom) => void }) {
  const styles = useStyles();
  const { text } = useLanguage();
  // Not in React's hands: a text of megabytes would be handed round at every stroke.
  const written = useRef("");
  const [isEmpty, setEmpty] = useState(false);
  return (
    <form
      noValidate
      className={styles.root}
      onSubmit={(event) => {
        event.preventDefault();
        const pasted = written.current;
        setEmpty(pasted.trim() === "");
        if (pasted.trim() === "") document.getElementById(FIELD)?.focus();
        else onRead({ ...unanswered([new File([pasted], FILE_NAME, { type: "text/plain" })]), answers: { ...NO_ANSWERS, pasted: true } });
      }}
    >
      <p className={styles.line}>{text("paste.intro")}</p>
      <Field label={text("paste.label")} {...(isEmpty ? { validationMessage: text("paste.empty") } : {})}>
        <Textarea
          id={FIELD}
          rows={6}
          resize="vertical"
          onChange={(_event, { value }) => {
            written.current = value;
          }}
        />
      </Field>
      <div>
        <Button type="submit" appearance="primary">
          {text("paste.read")}
        </Button>
      </div>
    </form>
  );
}
