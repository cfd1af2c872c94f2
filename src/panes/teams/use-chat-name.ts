import { useCallback } from "react";
import type { ListedChat } from "../../ports/chat-source";
import { useLanguage } from "../shared/language";

/** What a chat is called: its own name, else who is in it. */
export function useChatName(): (chat: ListedChat) => string {
  const { text } = useLanguage();
  return useCallback(({ title, others, isAlone }) => title ?? (others.join(", ") || text(isAlone ? "teams.alone" : "teams.nameless")), [text]);
}
