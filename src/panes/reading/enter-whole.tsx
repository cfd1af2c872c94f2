import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { ChatApp } from "../../conversation/conversation";
import type { ReadingAnswers } from "../../ports/chat-reader";
import { ErrorSummary } from "../shared/error-summary";
import { useLanguage } from "../shared/language";
import { AppField } from "./app-field";
import { emptyMessage, MessageFields, omittedIn } from "./message-fields";
import { localOf } from "./entered-time";

const useStyles = makeStyles({ root: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalM } });

const FIELDS = "enter-whole";

interface EnterWholeProps {
  readonly onEntered: (entered: NonNullable<ReadingAnswers["entered"]>) => void;
}

/** Who sent the pasted text and when: then all of it is one message. */
export function EnterWhole({ onEntered }: EnterWholeProps) {
  const styles = useStyles();
  const language = useLanguage();
  const { text } = language;
  const [app, setApp] = useState<ChatApp>("whatsapp");
  const [message, setMessage] = useState(emptyMessage);
  const [attempt, setAttempt] = useState(0);
  const omitted = omittedIn(language, message, FIELDS, null);
  return (
    <form
      noValidate
      className={styles.root}
      onSubmit={(event) => {
        event.preventDefault();
        setAttempt(attempt + 1);
        if (omitted.length === 0) onEntered({ app, sender: message.sender.trim(), local: localOf(message) });
      }}
    >
      {attempt > 0 && <ErrorSummary omitted={omitted} attempt={attempt} />}
      <AppField app={app} onApp={setApp} />
      <MessageFields id={FIELDS} message={message} omitted={attempt > 0 ? omitted : []} senders={null} onChange={setMessage} />
      <div>
        <Button type="submit" appearance="primary">
          {text("enter-whole.read")}
        </Button>
      </div>
    </form>
  );
}
