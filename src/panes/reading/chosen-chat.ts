import type { ChatChoice } from "../../ports/chat-reader";
import type { ReadFrom } from "./use-reading";

/** Whether the chats are files that the user chose, each by itself, and not chats inside one file. */
const areFiles = (chats: readonly ChatChoice[], { files }: ReadFrom): boolean =>
  chats.every(({ id }) => files.filter(({ name }) => name === id).length === 1);

/** Reads this chat alone. Where each is a file of its own, files that are no chat (its photos) go along. */
export function chosenChat(chats: readonly ChatChoice[], { id }: ChatChoice, from: ReadFrom): ReadFrom {
  if (!areFiles(chats, from)) return { ...from, answers: { ...from.answers, chat: id }, chatPlace: chats.findIndex((chat) => chat.id === id) };
  const others = new Set(chats.map((chat) => chat.id).filter((other) => other !== id));
  return { ...from, files: from.files.filter(({ name }) => !others.has(name)) };
}

/** The first chat, with the others to be added to it; null where they are not files of their own. */
export function allTogether(chats: readonly ChatChoice[], from: ReadFrom): ReadFrom | null {
  const [first, ...others] = areFiles(chats, from) ? chats.map((chat) => chosenChat(chats, chat, from)) : [];
  return first === undefined ? null : { ...first, others };
}
