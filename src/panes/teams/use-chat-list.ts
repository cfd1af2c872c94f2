import { useCallback, useEffect, useRef, useState } from "react";
import type { ChatError, ChatSource, ListedChat } from "../../ports/chat-source";
import { err } from "../../result";

export interface ChatList {
  readonly chats: readonly ListedChat[];
  /** Hands on to older chats; null when all are here. */
  readonly next: string | null;
  readonly isWaiting: boolean;
  readonly error: ChatError | null;
}

const NOTHING: ChatList = { chats: [], next: null, isWaiting: true, error: null };

/** The user's chats, a page at a time. */
export function useChatList(source: ChatSource) {
  const [list, setList] = useState<ChatList>(NOTHING);
  const isHere = useRef(true);
  const ask = useCallback(
    async (next: string | null) => {
      setList((now) => ({ ...now, isWaiting: true, error: null }));
      const page = await source.list(next).catch(() => err({ kind: "unreachable" } as const));
      if (!isHere.current) return;
      setList((now) =>
        page.ok
          ? { chats: next === null ? page.value.chats : [...now.chats, ...page.value.chats], next: page.value.next, isWaiting: false, error: null }
          : { ...now, isWaiting: false, error: page.error },
      );
    },
    [source],
  );
  useEffect(() => {
    isHere.current = true;
    void ask(null);
    return () => {
      isHere.current = false;
    };
  }, [ask]);
  const { next } = list;
  const more = useCallback(() => void ask(next), [ask, next]);
  return { list, more };
}
