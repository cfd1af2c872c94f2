import { makeStyles } from "@fluentui/react-components";
import type { ChatError } from "../../ports/chat-source";
import { useLanguage } from "../shared/language";
import { ErrorNotice } from "../shared/notice";

const useStyles = makeStyles({ line: { margin: 0 } });

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
      {(error.kind === "permission-missing" || error.kind === "chat-gone") && <p className={styles.line}>{text("teams.otherwise")}</p>}
    </>
  );
}
