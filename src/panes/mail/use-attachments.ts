import { useCallback, useEffect, useRef, useState } from "react";
import type { MailError, MailSource, OpenMail } from "../../ports/mail-source";
import type { FoundExport } from "../../workflows/found-in-mail";
import { readAttachments } from "../../workflows/read-attachments";

type Fetching =
  | { readonly state: "idle" }
  | { readonly state: "fetching"; readonly part: number; readonly total: number }
  | { readonly state: "failed"; readonly error: MailError };

/** Fetches attachments when the user asks; another screen, or «Stop», ends it. */
export function useAttachments(source: MailSource, onFiles: (files: readonly File[], mail: OpenMail) => void) {
  const [fetching, setFetching] = useState<Fetching>({ state: "idle" });
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);
  const fetchFiles = useCallback(
    async (mail: OpenMail, found: FoundExport) => {
      running.current?.abort();
      const turn = new AbortController();
      running.current = turn;
      const total = 1 + found.beside.length;
      const onFile = (part: number) => {
        setFetching({ state: "fetching", part, total });
      };
      const read = await readAttachments(mail, found, { source }, onFile, turn.signal);
      if (running.current !== turn || turn.signal.aborted || read === null) return;
      setFetching(read.ok ? { state: "idle" } : { state: "failed", error: read.error });
      if (read.ok) onFiles(read.value, mail);
    },
    [source, onFiles],
  );
  const stop = useCallback(() => {
    running.current?.abort();
    setFetching({ state: "idle" });
  }, []);
  return { fetching, fetchFiles, stop };
}
