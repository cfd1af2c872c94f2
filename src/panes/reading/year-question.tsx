import { useLanguage } from "../shared/language";
import { yearIn } from "./entered-time";
import { OneAnswer } from "./one-answer";

interface YearQuestionProps {
  readonly onYear: (year: number) => void;
  readonly onCancel: () => void;
}

/** In which year the last message was sent: the text prints days without one. */
export function YearQuestion({ onYear, onCancel }: YearQuestionProps) {
  const { text } = useLanguage();
  return (
    <OneAnswer
      label={text("year.label")}
      hint={text("year.hint")}
      input={{ type: "number" }}
      isShort
      answerIn={yearIn}
      wanted={text("year.error")}
      read={text("year.read")}
      onAnswer={onYear}
      onCancel={onCancel}
    />
  );
}
