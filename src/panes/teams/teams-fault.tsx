import { makeStyles } from "@fluentui/react-components";
import type { ChatError } from "../../ports/chat-source";
import { useLanguage } from "../shared/language";
import { ErrorNotice } from "../shared/notice";

const useStyles = makeStyles({ line: { margin: 0 } });

/** Where Teams does not let the user read the chat: what is on the screen in Teams can still be copied. */
const HAS_ANOTHER_WAY: ReadonlySet<ChatError["kind"]> = new Set(["permission-missing", "chat-gone", "chat-closed"]);

interface TeamsFaultProps {
  readonly error: ChatError;
  readonly onRetry?: () => void;
}

/** Why a chat was not read; where Teams does not let the user read it, what can be done without. */
export function TeamsFault({ error, onRetry }: TeamsFaultProps) {
  const styles = useStyles();
  const { text } = useLanguage();
  return (
    <>
      <ErrorNotice error={error} onRetry={onRetry} />
      {HAS_ANOTHER_WAY.has(error.kind) && <p className={styles.line}>{text("teams.otherwise")}</p>}
    </>
  );
}
