import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useCallback, useState } from "react";
import type { ComponentProps } from "react";
import type { ChatReader } from "../../ports/chat-reader";
import type { ChatSource, ListedChat } from "../../ports/chat-source";
import type { TabPlace } from "../../ports/host";
import type { WhoKeepsPorts } from "../../workflows/who-keeps";
import type { OnOpened } from "../journey/opened-chat";
import type { AskedPolicy } from "../journey/use-policy";
import { ReadingFault } from "../reading/reading-fault";
import { ReadingProgress } from "../reading/reading-progress";
import { useOpening } from "../reading/use-opening";
import { useLanguage } from "../shared/language";
import { ErrorNotice } from "../shared/notice";
import { Section } from "../shared/section";
import { useRequest } from "../shared/use-request";
import { ChatAtHand } from "./chat-at-hand";
import { ChatList } from "./chat-list";
import { TeamsFault } from "./teams-fault";
import type { TeamsReading } from "./use-teams-reading";
import { useTeamsReading } from "./use-teams-reading";
import { WhoKeepsAround, WhoKeepsChat } from "./who-keeps";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", alignItems: "flex-start", rowGap: tokens.spacingVerticalS },
  line: { margin: 0 },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

interface TeamsChatsProps {
  readonly ports: WhoKeepsPorts & { readonly chats: ChatSource; readonly reader: ChatReader };
  /** Entra object id of the user. */
  readonly me: string;
  /** Where in Teams we are; left out where we are not. */
  readonly tab?: TabPlace | undefined;
  readonly policy: AskedPolicy;
  readonly onOpened: OnOpened;
}

/** A Teams chat as source, read with the user's own rights. Nothing is read before the user chooses a chat. */
export function TeamsChats({ ports, me, tab, policy, onOpened }: TeamsChatsProps) {
  const chatId = tab !== undefined && "chatId" in tab ? tab.chatId : null;
  const lapseAfterDays = policy.state === "done" ? policy.value.inForce.policy.lapseAfterDays : Number.POSITIVE_INFINITY;
  if (chatId !== null) return <ChatTab ports={ports} chatId={chatId} lapseAfterDays={lapseAfterDays} onOpened={onOpened} />;
  return (
    <>
      {tab?.kind === "channel" && <WhoKeepsAround me={me} ports={ports} lapseAfterDays={lapseAfterDays} />}
      <OwnChats source={ports.chats} reader={ports.reader} chatAtHand={null} onOpened={onOpened} />
    </>
  );
}

interface ChatTabProps extends Pick<TeamsChatsProps, "ports" | "onOpened"> {
  readonly chatId: string;
  readonly lapseAfterDays: number;
}

/** Beside a chat or in a meeting: that one first, and who keeps it. Whether the user may read it, Graph says. */
function ChatTab({ ports, chatId, lapseAfterDays, onOpened }: ChatTabProps) {
  const { chats: source, reader } = ports;
  const chat = useRequest(useCallback(() => source.find(chatId), [source, chatId]));
  return (
    <>
      <OwnChats source={source} reader={reader} chatAtHand={chat} onOpened={onOpened} />
      {chat.state === "done" && <WhoKeepsChat chat={chat.value} ports={ports} lapseAfterDays={lapseAfterDays} />}
    </>
  );
}

interface OwnChatsProps extends Pick<TeamsChatsProps, "onOpened"> {
  readonly source: ChatSource;
  readonly reader: ChatReader;
  /** The chat that this tab stands in; null where it stands in none. */
  readonly chatAtHand: ComponentProps<typeof ChatAtHand>["chat"] | null;
}

function OwnChats({ source, reader, chatAtHand, onOpened }: OwnChatsProps) {
  const styles = useStyles();
  const { text } = useLanguage();
  const opening = useOpening(reader, null, onOpened);
  const { reading, read, goOn, stop } = useTeamsReading(source, opening.read);
  const [isChoosing, setChoosing] = useState(false);
  const isBusy = reading.state === "reading" || opening.reading.state === "reading";
  const choose = ({ id }: ListedChat) => {
    opening.forget();
    void read(id);
  };

  return (
    <div tabIndex={-1}>
      <Section title={text("teams.title")}>
        <div className={styles.root}>
          <p className={styles.line}>{text("teams.intro")}</p>
          {!isBusy && chatAtHand !== null && <ChatAtHand chat={chatAtHand} onChosen={choose} />}
          {!isBusy && (
            <Button
              aria-expanded={isChoosing}
              onClick={() => {
                setChoosing(!isChoosing);
              }}
            >
              {text(chatAtHand === null ? "teams.choose" : "teams.choose-other")}
            </Button>
          )}
          {isChoosing && !isBusy && <ChatList source={source} onChosen={choose} />}
          <ReadingOfTeams reading={reading} onGoOn={goOn} onRetry={(chatId) => void read(chatId)} onStop={stop} />
          {opening.reading.state === "reading" && <ReadingProgress reading={opening.reading} onStop={opening.stop} />}
          {opening.reading.state === "failed" && <ReadingFault failed={opening.reading} onRead={opening.read} mayBeOneChat={false} onCancel={opening.forget} />}
        </div>
      </Section>
    </div>
  );
}

interface ReadingOfTeamsProps {
  readonly reading: TeamsReading;
  readonly onGoOn: (chatId: string, file: File) => void;
  readonly onRetry: (chatId: string) => void;
  readonly onStop: () => void;
}

/** How far the reading is, in messages: Graph does not tell how many there are. */
function ReadingOfTeams({ reading, onGoOn, onRetry, onStop }: ReadingOfTeamsProps) {
  const styles = useStyles();
  const { text } = useLanguage();
  switch (reading.state) {
    case "idle":
      return null;
    case "reading": {
      const progress = { step: "text", readBytes: 0, totalBytes: 0, messageCount: reading.messageCount } as const;
      return <ReadingProgress reading={{ state: "reading", progress, first: null }} onStop={onStop} />;
    }
    case "without-files":
      return (
        <>
          <ErrorNotice error={reading.error} title={text("teams.no-files")} />
          <div className={styles.buttons}>
            <Button
              onClick={() => {
                onGoOn(reading.chatId, reading.file);
              }}
            >
              {text("teams.without-files")}
            </Button>
            <Button onClick={onStop}>{text("action.cancel")}</Button>
          </div>
        </>
      );
    case "failed":
      return <TeamsFault error={reading.error} onRetry={() => { onRetry(reading.chatId); }} />;
  }
}
