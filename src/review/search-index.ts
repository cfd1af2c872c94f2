import type { Message } from "../conversation/conversation";

/** Most chats are plain letters: those need no taking apart. */
// eslint-disable-next-line no-control-regex
const PLAIN = /^[\u0000-\u007f]*$/;

/** Words without what people leave out when they search: capitals and accents. */
export const foldedForSearch = (words: string): string =>
  PLAIN.test(words) ? words.toLowerCase() : words.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();

/** The words of each message, folded once, in the order of the messages. It may not have come to the end yet. */
export type SearchIndex = readonly string[];

const wordsOf = ({ text, attachments }: Message): string => foldedForSearch([text, ...attachments.map(({ name }) => name)].join("\n"));

/** The index with the next so many messages in it. */
export const indexFurther = (index: SearchIndex, messages: readonly Message[], count: number): SearchIndex => [
  ...index,
  ...messages.slice(index.length, index.length + count).map(wordsOf),
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
