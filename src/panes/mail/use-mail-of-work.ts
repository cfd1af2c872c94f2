import { useEffect, useState } from "react";
import type { Drafts } from "../../ports/drafts";
import type { MailIdentity, MailSource } from "../../ports/mail-source";
import type { LaterPlace } from "../journey/place";

/**
 * The mail that the work in hand came from; null when that came from elsewhere. A filing that is gone on with does not tell:
 * what was kept of its chat tells whether the mail that is open at its start is the one.
 */
export function useMailOfWork(place: LaterPlace, source: Pick<MailSource, "openMail"> | null, drafts: Pick<Drafts, "recallOfMail">): MailIdentity | null {
  const [found, setFound] = useState<MailIdentity | null>(null);
  const { recordId, filedBy } = place.at === "filing" && place.work.kind === "resume" ? place.work : { recordId: null, filedBy: null };
  useEffect(() => {
    const { id = null, messageId = null } = source?.openMail() ?? {};
    if (recordId === null || id === null || messageId === null) return;
    void drafts.recallOfMail(filedBy, messageId).then((started) => {
      if (started.some((draft) => draft.recordId === recordId)) setFound({ id, messageId });
    });
  }, [recordId, filedBy, source, drafts]);
  return place.sitting === null ? found : place.sitting.mail;
}
