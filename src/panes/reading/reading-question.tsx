import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useRef } from "react";
import type { ReactNode } from "react";
import { errorText } from "../../language/error-text";
import type { ReadingAnswers } from "../../ports/chat-reader";
import { useAnnounce } from "../shared/announcer";
import { useLanguage } from "../shared/language";
import { Notice } from "../shared/notice";
import { ChooseChat } from "./choose-chat";
import { EnterWhole } from "./enter-whole";
import { PasswordQuestion } from "./password-question";
import type { ReadingQuestionProps } from "./question-props";
import type { FailedReading } from "./use-reading";
import { YearQuestion } from "./year-question";

const useStyles = makeStyles({
  root: { width: "100%", minWidth: 0, display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalM },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

/** What the files do not tell, asked of the user. It takes the focus when it appears. */
export function ReadingQuestion(props: ReadingQuestionProps) {
  const styles = useStyles();
  const { failed, onRead, mayBeOneChat, onCancel } = props;
  const { error, files, answers, chatPlace, others } = failed;
  const answer = (changed: Partial<ReadingAnswers>) => {
    onRead({ files, answers: { ...answers, ...changed }, chatPlace, others });
  };
  switch (error.kind) {
    case "several-chats":
      return (
        <Asked failed={failed}>
          <ChooseChat chats={error.chats} from={failed} onRead={onRead} mayBeOneChat={mayBeOneChat} onCancel={onCancel} />
        </Asked>
      );
    case "year-needed":
      return (
        <Asked failed={failed}>
          <YearQuestion
            onYear={(year) => {
              answer({ year });
            }}
            onCancel={onCancel}
          />
        </Asked>
      );
    case "encrypted-zip":
    case "wrong-password":
      return (
        <Asked failed={failed}>
          <PasswordQuestion
            onPassword={(password) => {
              answer({ password });
            }}
            onCancel={onCancel}
          />
        </Asked>
      );
    case "unsupported-encoding":
      return (
        <Asked failed={failed}>
          <div className={styles.buttons}>
            <ReadAnyway
              onRead={() => {
                answer({ encoding: "windows-1252" });
              }}
            />
            <Cancel onCancel={onCancel} />
          </div>
        </Asked>
      );
    default:
      return (
        <Asked failed={failed}>
          <EnterWhole
            onEntered={(entered) => {
              answer({ entered });
            }}
          />
        </Asked>
      );
  }
}

function ReadAnyway({ onRead }: { readonly onRead: () => void }) {
  const { text } = useLanguage();
  return (
    <Button appearance="primary" onClick={onRead}>
      {text("opening.as-windows")}
    </Button>
  );
}

function Cancel({ onCancel }: { readonly onCancel: () => void }) {
  const { text } = useLanguage();
  return <Button onClick={onCancel}>{text("action.cancel")}</Button>;
}

/** The words of each question; of pasted text in which nothing was recognised, those of pasted text. */
function useQuestion({ error }: FailedReading): string {
  const language = useLanguage();
  const { text } = language;
  switch (error.kind) {
    case "several-chats":
      return text("choose-chat.intro");
    case "encrypted-zip":
      return text("password.intro");
    case "unsupported-encoding":
      return text("opening.windows-text");
    case "not-a-chat":
      return text("enter-whole.intro");
    default:
      return errorText(language, error);
  }
}

function Asked({ failed, children }: { readonly failed: FailedReading; readonly children: ReactNode }) {
  const styles = useStyles();
  const announce = useAnnounce();
  const question = useQuestion(failed);
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    box.current?.focus();
    announce(question);
  }, [announce, question]);
  return (
    <div ref={box} tabIndex={-1} role="group" aria-label={question} className={styles.root}>
      <Notice intent="info">{question}</Notice>
      {children}
    </div>
  );
}
