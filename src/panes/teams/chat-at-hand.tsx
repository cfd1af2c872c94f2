import { Button, makeStyles } from "@fluentui/react-components";
import type { ChatError, ListedChat } from "../../ports/chat-source";
import { useLanguage } from "../shared/language";
import type { Requested } from "../shared/use-request";
import { TeamsFault } from "./teams-fault";
import { useChatName } from "./use-chat-name";

const useStyles = makeStyles({ line: { margin: 0, overflowWrap: "anywhere" } });

interface ChatAtHandProps {
  readonly chat: Requested<ListedChat, ChatError> & { readonly again: () => void };
  readonly onChosen: (chat: ListedChat) => void;
}

/** The chat or meeting that this tab stands in, offered first. */
export function ChatAtHand({ chat, onChosen }: ChatAtHandProps) {
  const styles = useStyles();
  const { text } = useLanguage();
  const nameOf = useChatName();
  if (chat.state === "waiting") return <p className={styles.line}>{text("teams.finding")}</p>;
  if (chat.state === "failed") return <TeamsFault error={chat.error} onRetry={chat.again} />;
  return (
    <>
      <p className={styles.line}>{text("teams.at-hand", { name: nameOf(chat.value) })}</p>
      <div>
        <Button
          appearance="primary"
          onClick={() => {
            onChosen(chat.value);
          }}
        >
          {text("teams.open-at-hand")}
        </Button>
      </div>
    </>
  );
}
