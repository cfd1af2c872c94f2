import { useCallback, useRef, useState } from "react";
import type { ChatReader, ImportError, OpenExport, ReadingProgress } from "../../ports/chat-reader";
import { importChat } from "../../workflows/import-chat";

export type Reading =
  | { readonly state: "idle" }
  | { readonly state: "reading"; readonly progress: ReadingProgress }
  | { readonly state: "failed"; readonly error: ImportError };

const NOTHING_READ: ReadingProgress = { readBytes: 0, totalBytes: 0, messageCount: 0 };

/** Reads the files that the user chose; a new choice ends the one before. */
export function useReading(reader: ChatReader, onOpened: (opened: OpenExport) => void) {
  const [reading, setReading] = useState<Reading>({ state: "idle" });
  const running = useRef<AbortController | null>(null);

  const readNow = useCallback(
    async (files: readonly File[]) => {
      if (files.length === 0) return;
      running.current?.abort();
      const turn = new AbortController();
      running.current = turn;
      setReading({ state: "reading", progress: NOTHING_READ });
      const show = (progress: ReadingProgress) => {
        if (running.current === turn) setReading({ state: "reading", progress });
      };
      const opened = await importChat(files, null, { reader }, show, turn.signal);
      if (running.current !== turn) return;
      if (opened.ok) onOpened(opened.value);
      else setReading({ state: "failed", error: opened.error });
    },
    [reader, onOpened],
  );
  const read = useCallback((files: readonly File[]) => void readNow(files), [readNow]);
  const stop = useCallback(() => running.current?.abort(), []);
  return { reading, read, stop };
}
