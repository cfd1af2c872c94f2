import { useCallback, useEffect, useRef, useState } from "react";
import type { MailAttachment, OpenMail } from "../../ports/mail-source";
import type { FoundExport } from "../../workflows/found-in-mail";
import { readAttachments } from "../../workflows/read-attachments";
import type { AttachmentError, AttachmentPorts, MailboxReason } from "../../workflows/read-attachments";

export type Fetching =
  | { readonly state: "idle" }
  /** `because`: why it comes from the mailbox on the server; null where the mail program hands it over. */
  | { readonly state: "fetching"; readonly part: number; readonly total: number; readonly because: MailboxReason | null }
  /** `of`: the one that failed, of all that were asked for. */
  | { readonly state: "failed"; readonly error: AttachmentError; readonly of: MailAttachment };

/**
 * Fetches attachments when the user asks; another screen, or «Stop», ends it. After an error it goes on where it was.
 *
 * @param ports stable between renders, as is `onFiles`
 */
export function useAttachments({ source, mailbox }: AttachmentPorts, onFiles: (files: readonly File[], mail: OpenMail) => void) {
  const [fetching, setFetching] = useState<Fetching>({ state: "idle" });
  const running = useRef<AbortController | null>(null);
  const before = useRef(new WeakMap<MailAttachment, File>());
  useEffect(() => () => running.current?.abort(), []);

  const fetchFiles = useCallback(
    async (mail: OpenMail, found: FoundExport): Promise<void> => {
      running.current?.abort();
      const turn = new AbortController();
      running.current = turn;
      const total = 1 + found.beside.length;
      let of = found.export;
      const onFile = (part: number, because: MailboxReason | null) => {
        of = found.beside[part - 2] ?? found.export;
        setFetching({ state: "fetching", part, total, because });
      };
      const read = await readAttachments(mail, found, { source, mailbox }, onFile, turn.signal, before.current);
      if (running.current !== turn || turn.signal.aborted || read === null) return;
      if (read.ok) {
        before.current = new WeakMap();
        setFetching({ state: "idle" });
        onFiles(read.value, mail);
      } else setFetching({ state: "failed", error: read.error, of });
    },
    [source, mailbox, onFiles],
  );
  const stop = useCallback(() => {
    running.current?.abort();
    setFetching({ state: "idle" });
  }, []);
  const forgetFault = useCallback(() => {
    setFetching((now) => (now.state === "failed" ? { state: "idle" } : now));
  }, []);
  return { fetching, fetchFiles, stop, forgetFault };
}
