import { useLanguage } from "./language";
import { SureQuestion } from "./sure-question";

interface LeaveQuestionProps {
  readonly onLeave: () => void;
  readonly onStay: () => void;
}

/** Asked before answers are lost. */
export function LeaveQuestion({ onLeave, onStay }: LeaveQuestionProps) {
  const { text } = useLanguage();
  return <SureQuestion question={text("leave.sure")} no={text("leave.no")} onNo={onStay} yes={text("leave.yes")} onYes={onLeave} />;
}
