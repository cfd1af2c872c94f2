import { Button, Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { useLanguage } from "../shared/language";
import { yearIn } from "./entered-time";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalM },
  year: { maxWidth: "10rem" },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

interface YearQuestionProps {
  readonly onYear: (year: number) => void;
  readonly onCancel: () => void;
}

/** In which year the last message was sent: the text prints days without one. */
export function YearQuestion({ onYear, onCancel }: YearQuestionProps) {
  const styles = useStyles();
  const { text } = useLanguage();
  const [written, setWritten] = useState("");
  const [isAsked, setAsked] = useState(false);
  const year = yearIn(written);
  return (
    <form
      noValidate
      className={styles.root}
      onSubmit={(event) => {
        event.preventDefault();
        setAsked(true);
        if (year !== null) onYear(year);
      }}
    >
      <Field label={text("year.label")} hint={text("year.hint")} {...(isAsked && year === null ? { validationMessage: text("year.error") } : {})}>
        <Input
          className={styles.year}
          type="number"
          value={written}
          onChange={(_event, { value }) => {
            setWritten(value);
          }}
        />
      </Field>
      <div className={styles.buttons}>
        <Button type="submit" appearance="primary">
          {text("year.read")}
        </Button>
        <Button onClick={onCancel}>{text("action.cancel")}</Button>
      </div>
    </form>
  );
}
