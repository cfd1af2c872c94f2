import { Button, Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { useLanguage } from "../shared/language";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalM },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

interface PasswordQuestionProps {
  readonly onPassword: (password: string) => void;
  readonly onCancel: () => void;
}

/** What opens the zip. It is in no form that a browser offers to remember. */
export function PasswordQuestion({ onPassword, onCancel }: PasswordQuestionProps) {
  const styles = useStyles();
  const { text } = useLanguage();
  const [written, setWritten] = useState("");
  const [isAsked, setAsked] = useState(false);
  return (
    <form
      noValidate
      className={styles.root}
      onSubmit={(event) => {
        event.preventDefault();
        setAsked(true);
        if (written !== "") onPassword(written);
      }}
    >
      <Field label={text("password.label")} {...(isAsked && written === "" ? { validationMessage: text("password.error") } : {})}>
        <Input
          type="password"
          autoComplete="off"
          value={written}
          onChange={(_event, { value }) => {
            setWritten(value);
          }}
        />
      </Field>
      <div className={styles.buttons}>
        <Button type="submit" appearance="primary">
          {text("password.read")}
        </Button>
        <Button onClick={onCancel}>{text("action.cancel")}</Button>
      </div>
    </form>
  );
}
