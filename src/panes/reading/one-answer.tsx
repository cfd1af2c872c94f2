import { Button, Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import type { InputProps } from "@fluentui/react-components";
import { useState } from "react";
import { useLanguage } from "../shared/language";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalM },
  short: { maxWidth: "10rem" },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

interface OneAnswerProps<T> {
  readonly label: string;
  readonly hint?: string;
  readonly input: Pick<InputProps, "type" | "autoComplete">;
  readonly isShort?: boolean;
  /** What is meant by the words in the field; null for what is no answer. */
  readonly answerIn: (written: string) => T | null;
  /** Said when it was no answer. */
  readonly wanted: string;
  readonly read: string;
  readonly onAnswer: (answer: T) => void;
  readonly onCancel: () => void;
}

/** One field, and the file is read again with what is in it. */
export function OneAnswer<T>({ label, hint, input, isShort = false, answerIn, wanted, read, onAnswer, onCancel }: OneAnswerProps<T>) {
  const styles = useStyles();
  const { text } = useLanguage();
  const [written, setWritten] = useState("");
  const [isAsked, setAsked] = useState(false);
  const answer = answerIn(written);
  return (
    <form
      noValidate
      className={styles.root}
      onSubmit={(event) => {
        event.preventDefault();
        setAsked(true);
        if (answer !== null) onAnswer(answer);
      }}
    >
      <Field label={label} {...(hint === undefined ? {} : { hint })} {...(isAsked && answer === null ? { validationMessage: wanted } : {})}>
        <Input
          {...input}
          {...(isShort ? { className: styles.short } : {})}
          value={written}
          onChange={(_event, { value }) => {
            setWritten(value);
          }}
        />
      </Field>
      <div className={styles.buttons}>
        <Button type="submit" appearance="primary">
          {read}
        </Button>
        <Button onClick={onCancel}>{text("action.cancel")}</Button>
      </div>
    </form>
  );
}
