import type { ChatChoice } from "./import-error";

/**
 * Chats to choose from: of those with one name (somebody with two numbers), what tells them apart stands behind it.
 *
 * @param apart what the file knows the chat by, other than its name
 */
export function toldApart(chats: readonly ChatChoice[], apart: (chat: ChatChoice) => string): readonly ChatChoice[] {
  const counts = new Map<string, number>();
  for (const { name } of chats) counts.set(name, (counts.get(name) ?? 0) + 1);
  return chats.map((chat) => ((counts.get(chat.name) ?? 0) > 1 ? { ...chat, name: `${chat.name} (${apart(chat)})` } : chat));
}
