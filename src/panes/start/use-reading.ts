import { useCallback, useEffect, useRef, useState } from "react";
import type { ChatReader, ImportError, OpenExport, ReadingProgress } from "../../ports/chat-reader";
import { err } from "../../result";
import type { Result } from "../../result";
import { NO_ANSWERS } from "../../imports/reading-answers";
import { importChat } from "../../workflows/import-chat";

export type Reading =
  | { readonly state: "idle" }
  | { readonly state: "reading"; readonly progress: ReadingProgress }
  | { readonly state: "failed"; readonly error: ImportError };

const NOTHING_READ: ReadingProgress = { readBytes: 0, totalBytes: 0, messageCount: 0 };

/**
 * Begins with an export that was opened, or lets go of it and says why not.
 *
 * @param signal aborted when the user went on to something else meanwhile
 */
export type OnOpened = (opened: OpenExport, signal: AbortSignal) => Promise<Result<void, ImportError>>;

/** Reads the files that the user chose; a new choice, or another screen, ends the one before. */
export function useReading(reader: ChatReader, onOpened: OnOpened) {
  const [reading, setReading] = useState<Reading>({ state: "idle" });
  const running = useRef<AbortController | null>(null);
  useEffect(
    () => () => {
      running.current?.abort();
      running.current = null;
    },
    [],
  );

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
      const opened = await importChat(files, null, { reader }, { onProgress: show, onFirst: () => undefined }, turn.signal, NO_ANSWERS).catch(() => err({ kind: "unreadable-file" } as const));
      const begun = opened.ok ? await onOpened(opened.value, turn.signal) : opened;
      if (running.current === turn && !begun.ok) setReading({ state: "failed", error: begun.error });
    },
    [reader, onOpened],
  );
  const read = useCallback((files: readonly File[]) => void readNow(files), [readNow]);
  const stop = useCallback(() => running.current?.abort(), []);
  return { reading, read, stop };
}
