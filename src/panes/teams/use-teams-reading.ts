import { useCallback, useEffect, useRef, useState } from "react";
import { NO_ANSWERS } from "../../imports/reading-answers";
import type { ChatError, ChatSource } from "../../ports/chat-source";
import type { SignInError } from "../../ports/sign-in";
import { err } from "../../result";
import type { ReadFrom } from "../reading/use-reading";

export type TeamsReading =
  | { readonly state: "idle" }
  | { readonly state: "reading"; readonly messageCount: number }
  /** All messages are there, and the files may not be fetched: the user says whether that will do. */
  | { readonly state: "without-files"; readonly chatId: string; readonly file: File; readonly error: SignInError }
  | { readonly state: "failed"; readonly chatId: string; readonly error: ChatError };

/** The chat as it was read: only this app itself says so. */
const asRead = (chatId: string, file: File): ReadFrom => ({ files: [file], answers: { ...NO_ANSWERS, fromTeams: chatId }, chatPlace: null, others: [] });

/** Reads a Teams chat when the user chose it; another choice, another screen, or «Stop» ends it. */
export function useTeamsReading(source: ChatSource, onRead: (from: ReadFrom) => void) {
  const [reading, setReading] = useState<TeamsReading>({ state: "idle" });
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);
  const goOn = useCallback(
    (chatId: string, file: File) => {
      setReading({ state: "idle" });
      onRead(asRead(chatId, file));
    },
    [onRead],
  );
  const read = useCallback(
    async (chatId: string) => {
      running.current?.abort();
      const turn = new AbortController();
      running.current = turn;
      const show = (next: TeamsReading) => {
        if (running.current === turn && !turn.signal.aborted) setReading(next);
      };
      show({ state: "reading", messageCount: 0 });
      const onMessages = (messageCount: number) => {
        show({ state: "reading", messageCount });
      };
      const chat = await source.read(chatId, onMessages, turn.signal).catch(() => err({ kind: "unreachable" } as const));
      if (running.current !== turn || turn.signal.aborted) return;
      if (!chat.ok) show({ state: "failed", chatId, error: chat.error });
      else if (chat.value.filesRefused !== null) show({ state: "without-files", chatId, file: chat.value.file, error: chat.value.filesRefused });
      else goOn(chatId, chat.value.file);
    },
    [source, goOn],
  );
  const stop = useCallback(() => {
    running.current?.abort();
    setReading({ state: "idle" });
  }, []);
  return { reading, read, goOn, stop };
}
