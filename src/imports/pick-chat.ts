import type { ImportWarning } from "../conversation/completeness";
import { err, ok, type Result } from "../result";
import type { ChatChoice, ImportError } from "./import-error";
import { EVERY_CHAT } from "./reading-answers";
import { toldApart } from "./told-apart";

/** The chat that something of a file belongs to. */
export interface ChatKey extends Pick<ChatChoice, "id" | "name"> {
  /** What tells it from another chat of that name; its id where that is not there. */
  readonly apart?: string;
}

/** What is read of a file that may hold several chats. */
export interface PickedChat<T> {
  readonly items: readonly T[];
  /** Name of the chat; null where several are read together. */
  readonly name: string | null;
  /** That there are others, of which nothing is read. */
  readonly warnings: readonly ImportWarning[];
}

/**
 * Leaves what belongs to the chat that a person chose, in the order of the file. One chat needs no choice.
 *
 * @param answer `ReadingAnswers.chat`
 * @errors `several-chats`: in the order in which they first occur
 */
export function pickChat<T>(all: readonly T[], chatOf: (one: T) => ChatKey, answer: string | null): Result<PickedChat<T>, ImportError> {
  const chats = new Map<string, ChatKey & { readonly items: T[] }>();
  for (const one of all) {
    const key = chatOf(one);
    const chat = chats.get(key.id);
    if (chat === undefined) chats.set(key.id, { ...key, items: [one] });
    else chat.items.push(one);
  }
  const [first] = chats.values();
  if (first === undefined || chats.size === 1) return ok({ items: all, name: first?.name ?? null, warnings: [] });
  if (answer === EVERY_CHAT) return ok({ items: all, name: null, warnings: [] });
  const chosen = answer === null ? undefined : chats.get(answer);
  if (chosen !== undefined) return ok({ items: chosen.items, name: chosen.name, warnings: [{ kind: "other-chats", line: null, detail: String(chats.size - 1) }] });
  const choices = [...chats.values()].map(({ id, name, items }) => ({ id, name, messageCount: items.length }));
  return err({ kind: "several-chats", chats: toldApart(choices, ({ id }) => chats.get(id)?.apart ?? id) });
}
