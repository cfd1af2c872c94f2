import { useEffect, useState } from "react";
import type { Drafts } from "../../ports/drafts";
import type { FilingJournal } from "../../ports/filing-journal";
import type { Draft } from "../../review/draft";
import { useLanguage } from "../shared/language";
import { Notice } from "../shared/notice";

const workflow = () => import("../../workflows/resume-filing");

interface StartedPorts {
  readonly drafts: Pick<Drafts, "recallOfMail">;
  readonly journal: FilingJournal;
}

/** A chat of this mail that one was busy with, and whether it is being filed already. */
interface Started {
  readonly draft: Draft;
  readonly isBeingFiled: boolean;
}

async function startedFrom(messageId: string, userId: string, { drafts, journal }: StartedPorts): Promise<Started | null> {
  const [draft = null] = await drafts.recallOfMail(userId, messageId);
  if (draft?.recordId == null) return draft === null ? null : { draft, isBeingFiled: false };
  const filings = await workflow().then(({ unfinishedFilings }) => unfinishedFilings(userId, { journal }));
  return { draft, isBeingFiled: filings.ok && filings.value.some(({ recordId }) => recordId === draft.recordId) };
}

interface StartedFromMailProps {
  readonly ports: StartedPorts;
  readonly userId: string | null;
  readonly messageId: string | null;
}

/** «Dit was je al aan het doen»: after Outlook loaded the pane anew, the mail tells which chat one was busy with. */
export function StartedFromMail({ ports, userId, messageId }: StartedFromMailProps) {
  const { text, moment } = useLanguage();
  const [started, setStarted] = useState<Started | null>(null);
  useEffect(() => {
    setStarted(null);
    if (userId === null || messageId === null) return undefined;
    let current = true;
    void startedFrom(messageId, userId, ports)
      .catch(() => null)
      .then((latest) => {
        if (current && latest !== null) setStarted(latest);
      });
    return () => {
      current = false;
    };
  }, [ports, userId, messageId]);
  if (started === null) return null;
  const { progress, updatedAt } = started.draft;
  return <Notice intent="info">{started.isBeingFiled ? text("mail.being-filed") : text("mail.started", { ...progress, moment: moment(updatedAt) })}</Notice>;
}
