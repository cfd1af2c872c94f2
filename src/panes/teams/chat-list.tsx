import { Button, Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import type { ChatSource, ListedChat } from "../../ports/chat-source";
import { useAnnounce } from "../shared/announcer";
import { useLanguage } from "../shared/language";
import { TeamsFault } from "./teams-fault";
import { useChatList } from "./use-chat-list";
import { useChatName } from "./use-chat-name";

const useStyles = makeStyles({
  root: { width: "100%", minWidth: 0, display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS },
  line: { margin: 0 },
  list: { listStyleType: "none", margin: 0, padding: 0, display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXS },
  chat: { justifyContent: "flex-start", textAlign: "start", width: "100%" },
  words: { display: "flex", flexDirection: "column", minWidth: 0, overflowWrap: "anywhere" },
  time: { fontWeight: tokens.fontWeightRegular, color: tokens.colorNeutralForeground2 },
});

interface ChatListProps {
  readonly source: ChatSource;
  readonly onChosen: (chat: ListedChat) => void;
}

/** The chats that the user is in, by name; nothing of what was said in them is fetched. */
export function ChatList({ source, onChosen }: ChatListProps) {
  const styles = useStyles();
  const { text, count, moment } = useLanguage();
  const announce = useAnnounce();
  const nameOf = useChatName();
  const { list, more } = useChatList(source);
  const [sought, setSought] = useState("");
  const { chats, next, isWaiting, error } = list;
  const found = chats.filter((chat) => [nameOf(chat), ...chat.others].some((name) => name.toLowerCase().includes(sought.trim().toLowerCase())));
  const told = isWaiting ? text("teams.listing") : error === null ? count("teams.found", found.length) : "";
  useEffect(() => {
    if (told !== "") announce(told);
  }, [announce, told]);

  return (
    <div className={styles.root}>
      {chats.length > 0 && (
        <Field label={text("teams.search")}>
          <Input
            value={sought}
            onChange={(_event, { value }) => {
              setSought(value);
            }}
          />
        </Field>
      )}
      {told !== "" && <p className={styles.line}>{told}</p>}
      {found.length > 0 && (
        <ul className={styles.list} aria-label={text("teams.chats")}>
          {found.map((chat) => (
            <li key={chat.id}>
              <Button
                className={styles.chat}
                onClick={() => {
                  onChosen(chat);
                }}
              >
                <span className={styles.words}>
                  <bdi>{nameOf(chat)}</bdi>
                  {chat.lastRead !== null && <span className={styles.time}>{text("teams.last-read", { moment: moment(chat.lastRead) })}</span>}
                </span>
              </Button>
            </li>
          ))}
        </ul>
      )}
      {error !== null && <TeamsFault error={error} onRetry={more} />}
      {next !== null && !isWaiting && error === null && (
        <div>
          <Button onClick={more}>{text("teams.more")}</Button>
        </div>
      )}
    </div>
  );
}
