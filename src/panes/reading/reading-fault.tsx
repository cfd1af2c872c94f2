import { ErrorNotice } from "../shared/notice";
import type { ReadingQuestionProps } from "./question-props";
import { ReadingQuestion } from "./reading-question";
import type { FailedReading } from "./use-reading";

/** Whether a person can say what the files themselves do not tell. */
export function isQuestion({ error, answers }: FailedReading): boolean {
  switch (error.kind) {
    case "several-chats":
    case "year-needed":
    case "encrypted-zip":
    case "wrong-password":
    case "unsupported-encoding":
      return true;
    case "not-a-chat":
      return answers.pasted;
    default:
      return false;
  }
}

/** Why nothing was opened; where an answer helps, the question. Where it was the connection, the same files can be read again. */
export function ReadingFault(props: ReadingQuestionProps) {
  const { failed, onRead } = props;
  if (isQuestion(failed)) return <ReadingQuestion {...props} />;
  const { error, files, answers, chatPlace, others } = failed;
  const readAgain = () => {
    onRead({ files, answers, chatPlace, others });
  };
  return <ErrorNotice error={error} onRetry={error.kind === "unreachable" ? readAgain : undefined} />;
}
