import { useLanguage } from "../shared/language";
import { OneAnswer } from "./one-answer";

interface PasswordQuestionProps {
  readonly onPassword: (password: string) => void;
  readonly onCancel: () => void;
}

const asPassword = (written: string): string | null => (written === "" ? null : written);

/** What opens the zip. The browser is asked not to remember it. */
export function PasswordQuestion({ onPassword, onCancel }: PasswordQuestionProps) {
  const { text } = useLanguage();
  return (
    <OneAnswer
      label={text("password.label")}
      input={{ type: "password", autoComplete: "off" }}
      answerIn={asPassword}
      wanted={text("password.error")}
      read={text("password.read")}
      onAnswer={onPassword}
      onCancel={onCancel}
    />
  );
}
