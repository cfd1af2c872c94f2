import { Button, Field, makeStyles, Textarea, tokens } from "@fluentui/react-components";
import { useId, useState } from "react";

const useStyles = makeStyles({ form: { display: "flex", flexDirection: "column", alignItems: "stretch", rowGap: tokens.spacingVerticalS } });

interface OwnWordsProps {
  readonly label: string;
  /** Said at the field when nothing is written. */
  readonly complaint: string;
  readonly send: string;
  readonly onSend: (words: string) => void;
}

/** A field for a person's own words, which must not stay empty. */
export function OwnWords({ label, complaint, send, onSend }: OwnWordsProps) {
  const styles = useStyles();
  const field = useId();
  const [words, setWords] = useState("");
  const [isEmpty, setEmpty] = useState(false);
  return (
    <form
      noValidate
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        setEmpty(words.trim() === "");
        if (words.trim() === "") document.getElementById(field)?.focus();
        else onSend(words);
      }}
    >
      <Field label={label} required {...(isEmpty ? { validationMessage: complaint } : {})}>
        <Textarea
          id={field}
          rows={4}
          resize="vertical"
          value={words}
          onChange={(_event, { value }) => {
            setWords(value);
          }}
        />
      </Field>
      <div>
        <Button type="submit" appearance="primary">
          {send}
        </Button>
      </div>
    </form>
  );
}
