import { useEffect, useState } from "react";
import type { Drafts } from "../../ports/drafts";
import type { Draft } from "../../review/draft";
import { useLanguage } from "../shared/language";
import { Notice } from "../shared/notice";

interface StartedFromMailProps {
  readonly drafts: Pick<Drafts, "recallOfMail">;
  readonly userId: string | null;
  readonly messageId: string | null;
}

/** «Dit was je al aan het doen»: after Outlook loaded the pane anew, the mail tells which chat one was busy with. */
export function StartedFromMail({ drafts, userId, messageId }: StartedFromMailProps) {
  const { text, moment } = useLanguage();
  const [started, setStarted] = useState<Draft | null>(null);
  useEffect(() => {
    setStarted(null);
    if (userId === null || messageId === null) return undefined;
    let current = true;
    void drafts.recallOfMail(userId, messageId).then(([latest = null]) => {
      if (current && latest !== null) setStarted(latest);
    });
    return () => {
      current = false;
    };
  }, [drafts, userId, messageId]);
  if (started === null) return null;
  const { progress, updatedAt } = started;
  return <Notice intent="info">{text("mail.started", { ...progress, moment: moment(updatedAt) })}</Notice>;
}
