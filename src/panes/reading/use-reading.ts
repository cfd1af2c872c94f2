import { useCallback, useEffect, useRef, useState } from "react";
import type { DateOrderFinding } from "../../conversation/completeness";
import type { Message } from "../../conversation/conversation";
import { NO_ANSWERS } from "../../imports/reading-answers";
import type { ImportError, ReadingAnswers, ReadingProgress, ReadingWatch } from "../../ports/chat-reader";
import { err } from "../../result";
import type { Result } from "../../result";

/** What is already there of a chat, while the rest is still being read. */
export interface FirstMessages {
  readonly messages: readonly Message[];
  /** With `ambiguous` the days may be wrong. */
  readonly order: DateOrderFinding["order"];
}

/** What a chat is read from: the files as chosen, and what the user said about them. */
export interface ReadFrom {
  readonly files: readonly File[];
  readonly answers: ReadingAnswers;
  /** Place of the chosen chat among those in the file, from 0; null where there was nothing to choose. */
  readonly chatPlace: number | null;
  /** Exports of the same chat, as the user says, that are still to be added to this one. */
  readonly others: readonly ReadFrom[];
}

export const unanswered = (files: readonly File[]): ReadFrom => ({ files, answers: NO_ANSWERS, chatPlace: null, others: [] });

/** A reading that ended without a chat. What it was read from is kept: another answer may read it after all. */
export interface FailedReading extends ReadFrom {
  readonly state: "failed";
  readonly error: ImportError;
}

export type Reading =
  | { readonly state: "idle" }
  | { readonly state: "reading"; readonly progress: ReadingProgress; readonly first: FirstMessages | null }
  | FailedReading;

const NOTHING_READ: Reading = { state: "reading", progress: { step: "text", readBytes: 0, totalBytes: 0, messageCount: 0 }, first: null };

/** Reads files; what it gives is let go by itself when `signal` is aborted before it is handed over. */
export type ReadFiles<T> = (from: ReadFrom, watch: ReadingWatch, signal: AbortSignal) => Promise<Result<T, ImportError>>;

/**
 * Takes over what was read, or lets go of it and says why not.
 *
 * @param signal aborted when the user went on to something else meanwhile
 */
export type OnRead<T> = (read: T, signal: AbortSignal) => Promise<Result<void, ImportError>>;

/**
 * Reads the files that the user chose; a new choice, or another screen, ends the one before.
 *
 * @param readFiles stable between renders, as is `onRead`
 */
export function useReading<T>(readFiles: ReadFiles<T>, onRead: OnRead<T>) {
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
    async (from: ReadFrom) => {
      if (from.files.length === 0) return;
      running.current?.abort();
      const turn = new AbortController();
      running.current = turn;
      setReading(NOTHING_READ);
      const show = (next: (now: Reading) => Reading) => {
        if (running.current === turn) setReading(next);
      };
      const watch: ReadingWatch = {
        onProgress: (progress) => {
          show((now) => (now.state === "reading" ? { ...now, progress } : now));
        },
        onFirst: (messages, order) => {
          show((now) => (now.state === "reading" ? { ...now, first: { messages, order } } : now));
        },
      };
      const read = await readFiles(from, watch, turn.signal).catch(() => err({ kind: "unreadable-file" } as const));
      const taken = read.ok ? await onRead(read.value, turn.signal) : read;
      show(() => (taken.ok ? { state: "idle" } : { state: "failed", error: taken.error, ...from }));
    },
    [readFiles, onRead],
  );
  const read = useCallback((from: ReadFrom) => void readNow(from), [readNow]);
  const stop = useCallback(() => running.current?.abort(), []);
  const forget = useCallback(() => {
    running.current?.abort();
    running.current = null;
    setReading({ state: "idle" });
  }, []);
  return { reading, read, stop, forget };
}
