import { Button } from "@fluentui/react-components";
import { useCallback } from "react";
import type { FilingJournal } from "../../ports/filing-journal";
import { useLanguage } from "../shared/language";
import { ErrorNotice, Notice } from "../shared/notice";
import { useRequest } from "../shared/use-request";

interface UnreadableWorkProps {
  readonly journal: FilingJournal;
  /** Entra object id of the user. */
  readonly filedBy: string;
  readonly onCleared: () => void;
}

/** What waits on this computer and can no longer be read: said, and cleared when the user says so. */
export function UnreadableWork({ journal, filedBy, onCleared }: UnreadableWorkProps) {
  const { text, count } = useLanguage();
  const unreadable = useRequest(useCallback(() => journal.unreadable(filedBy), [journal, filedBy]));
  const clear = async () => {
    await journal.clearUnreadable(filedBy);
    unreadable.again();
    onCleared();
  };
  if (unreadable.state === "failed") return <ErrorNotice error={unreadable.error} onRetry={unreadable.again} />;
  if (unreadable.state !== "done" || unreadable.value === 0) return null;
  return (
    <Notice intent="warning" actions={<Button onClick={() => void clear()}>{text("work.unreadable-clear")}</Button>}>
      {count("work.unreadable", unreadable.value)}
    </Notice>
  );
}
