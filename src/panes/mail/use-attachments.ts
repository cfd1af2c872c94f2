import { useCallback, useEffect, useRef, useState } from "react";
import type { AttachmentFault } from "../../language/error-text";
import type { OpenMail } from "../../ports/mail-source";
import type { FoundExport } from "../../workflows/found-in-mail";
import { readAttachments } from "../../workflows/read-attachments";
import type { AttachmentPorts, MailboxReason } from "../../workflows/read-attachments";

/** What is fetched: attachments of one mail. */
interface Asked {
  readonly mail: OpenMail;
  readonly found: FoundExport;
}

export type Fetching =
  | { readonly state: "idle" }
  | { readonly state: "fetching"; readonly part: number; readonly total: number }
  /** Outlook does not hand it over; with the user's consent the mailbox may. */
  | { readonly state: "asking"; readonly because: MailboxReason; readonly asked: Asked }
  | { readonly state: "failed"; readonly error: AttachmentFault };

/**
 * Fetches attachments when the user asks; another screen, or «Stop», ends it. Who agreed to the mailbox once is not asked
 * again while this screen stands.
 *
 * @param ports stable between renders, as is `onFiles`
 */
export function useAttachments({ source, mailbox }: AttachmentPorts, onFiles: (files: readonly File[], mail: OpenMail) => void) {
  const [fetching, setFetching] = useState<Fetching>({ state: "idle" });
  const running = useRef<AbortController | null>(null);
  const hasAgreed = useRef(false);
  useEffect(() => () => running.current?.abort(), []);

  const fetchFrom = useCallback(
    async (asked: Asked, fromMailbox: boolean): Promise<void> => {
      running.current?.abort();
      const turn = new AbortController();
      running.current = turn;
      const { mail, found } = asked;
      const total = 1 + found.beside.length;
      const onFile = (part: number) => {
        setFetching({ state: "fetching", part, total });
      };
      const read = await readAttachments(mail, found, { source, mailbox }, fromMailbox, onFile, turn.signal);
      if (running.current !== turn || turn.signal.aborted || read === null) return;
      if (read.ok) {
        setFetching({ state: "idle" });
        onFiles(read.value, mail);
      } else if (read.error.kind !== "mail-ask-mailbox") setFetching({ state: "failed", error: read.error });
      else if (hasAgreed.current) await fetchFrom(asked, true);
      else setFetching({ state: "asking", because: read.error.because, asked });
    },
    [source, mailbox, onFiles],
  );
  const fetchFiles = useCallback((mail: OpenMail, found: FoundExport) => void fetchFrom({ mail, found }, false), [fetchFrom]);
  const agree = useCallback(
    (asked: Asked) => {
      hasAgreed.current = true;
      void fetchFrom(asked, true);
    },
    [fetchFrom],
  );
  const stop = useCallback(() => {
    running.current?.abort();
    setFetching({ state: "idle" });
  }, []);
  return { fetching, fetchFiles, agree, stop };
}
