import { Button } from "@fluentui/react-components";
import { useState } from "react";
import type { Drafts } from "../../ports/drafts";
import type { Draft } from "../../review/draft";
import { readingKey } from "../../review/draft";
import { isOfTeams } from "../../review/draft-fit";
import { useAnnounce } from "../shared/announcer";
import { useLanguage } from "../shared/language";
import { useWorkStyles } from "./work-styles";

interface StartedChatsProps {
  readonly started: readonly Draft[];
  readonly drafts: Pick<Drafts, "forget" | "forgetAll">;
  /** Entra object id of the user. */
  readonly userId: string;
  /** Opens the chooser of files. */
  readonly onOpenFile: () => void;
  /** Told when something was cleared. */
  readonly onCleared: () => void;
}

/** Chats that the user is busy with. How a file is called may name a person, so it is not kept: its numbers tell which it is. */
export function StartedChats({ started, drafts, userId, onOpenFile, onCleared }: StartedChatsProps) {
  const styles = useWorkStyles();
  const { text } = useLanguage();
  const announce = useAnnounce();
  const wiped = (sentence: string) => {
    announce(sentence);
    onCleared();
  };
  return (
    <div className={styles.part}>
      <ul className={styles.list}>
        {started.map((draft) => (
          <StartedChat
            key={readingKey(draft.reading)}
            draft={draft}
            onOpenFile={onOpenFile}
            onWipe={() => {
              void drafts.forget(userId, draft.reading).then(() => {
                wiped(text("progress.wiped"));
              });
            }}
          />
        ))}
      </ul>
      <Wipe
        action={text("progress.wipe-all")}
        question={text("progress.wipe-all-sure")}
        yes={text("progress.wipe-all-yes")}
        onWipe={() => {
          void drafts.forgetAll(userId).then(() => {
            wiped(text("progress.wiped-all"));
          });
        }}
      />
    </div>
  );
}

interface StartedChatProps {
  readonly draft: Draft;
  readonly onOpenFile: () => void;
  readonly onWipe: () => void;
}

function StartedChat({ draft: { reading, exportMade, layout, progress, updatedAt }, onOpenFile, onWipe }: StartedChatProps) {
  const styles = useWorkStyles();
  const { text, count, moment } = useLanguage();
  const last = { moment: moment(updatedAt) };
  const isNewVersion = reading.made === "record";
  const isOfRecord = isNewVersion && reading.sources.length === 1;
  const isTeams = isOfTeams({ reading, exportMade });
  const newVersion = isOfRecord ? "progress.new-version" : isTeams ? "progress.new-version-teams" : "progress.new-version-export";
  return (
    <li className={styles.item}>
      <p className={styles.line}>{isNewVersion ? count(newVersion, layout.messageCount, last) : count(isTeams ? "progress.item-teams" : "progress.item", layout.messageCount, { ...progress, ...last })}</p>
      <div className={styles.actions}>
        {!isOfRecord && !isTeams && (
          <Button appearance="primary" aria-label={text("progress.open-same-what", last)} onClick={onOpenFile}>
            {text("progress.open-same")}
          </Button>
        )}
        <Wipe
          action={text("progress.wipe")}
          actionLabel={text("progress.wipe-what", last)}
          question={text("progress.wipe-sure")}
          yes={text("progress.wipe-yes")}
          onWipe={onWipe}
        />
      </div>
    </li>
  );
}

interface WipeProps {
  readonly action: string;
  readonly actionLabel?: string;
  readonly question: string;
  readonly yes: string;
  readonly onWipe: () => void;
}

/** Clears something, once it was asked. */
function Wipe({ action, actionLabel, question, yes, onWipe }: WipeProps) {
  const styles = useWorkStyles();
  const { text } = useLanguage();
  const [isAsking, setAsking] = useState(false);
  return (
    <div tabIndex={-1} role="group" aria-label={isAsking ? question : action} className={styles.part}>
      {isAsking && <p className={styles.line}>{question}</p>}
      <div className={styles.actions}>
        {isAsking ? (
          <>
            <Button
              onClick={() => {
                setAsking(false);
                onWipe();
              }}
            >
              {yes}
            </Button>
            <Button
              onClick={() => {
                setAsking(false);
              }}
            >
              {text("progress.wipe-no")}
            </Button>
          </>
        ) : (
          <Button
            {...(actionLabel === undefined ? {} : { "aria-label": actionLabel })}
            onClick={() => {
              setAsking(true);
            }}
          >
            {action}
          </Button>
        )}
      </div>
    </div>
  );
}
