import type { Conversation, Message } from "../conversation/conversation";
import { broughtWords } from "../conversation/sent-on";

/** Most chats are plain letters: those need no taking apart. */
const PLAIN = /^[\u0000-\u007f]*$/;

/** Accents, and what nobody sees: marks of direction, which WhatsApp sets around a name, soft hyphens, joiners. */
const LEFT_OUT = /[\p{M}\p{Cf}]/gu;
/** A phone makes these of what is typed; a keyboard does not. */
const SINGLE_QUOTES = /[‘’‚‛]/g;
const DOUBLE_QUOTES = /[“”„‟]/g;

/** Words without what people leave out when they search: capitals, accents, what cannot be seen, and the bend of quotation marks. */
export const foldedForSearch = (words: string): string =>
  PLAIN.test(words) ? words.toLowerCase() : words.normalize("NFKD").replace(LEFT_OUT, "").replace(SINGLE_QUOTES, "'").replace(DOUBLE_QUOTES, '"').toLowerCase();

/** The words of each message, folded once, in the order of the messages. It may not have come to the end yet. */
export type SearchIndex = readonly string[];

const wordsOf = (message: Message, app: Conversation["app"]): string => foldedForSearch([broughtWords(message, app), ...message.attachments.map(({ name }) => name)].join("\n"));

/** The index with the next so many messages in it. */
export const indexFurther = (index: SearchIndex, { messages, app }: Pick<Conversation, "messages" | "app">, count: number): SearchIndex => [
  ...index,
  ...messages.slice(index.length, index.length + count).map((message) => wordsOf(message, app)),
];

/** Numbers of the messages that say this, in order; nothing says nothing. */
export function search(index: SearchIndex, messages: readonly Message[], query: string): readonly number[] {
  const wanted = foldedForSearch(query.trim());
  if (wanted === "") return [];
  const found: number[] = [];
  index.forEach((words, at) => {
    const message = words.includes(wanted) ? messages[at] : undefined;
    if (message !== undefined) found.push(message.number);
  });
  return found;
}
