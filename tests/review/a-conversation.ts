import type { Completeness } from "../../src/conversation/completeness";
import type { Conversation, Message } from "../../src/conversation/conversation";

const aMessage = (changes: Partial<Message> = {}): Message => ({
  number: 1,
  firstLine: 1,
  lastLine: 1,
  original: "3-3-2026 09:14 - Fenna Brugman: Akkoord met variant B",
  time: { local: "2026-03-03T09:14:00", precision: "minute", instant: null },
  author: "Fenna Brugman",
  kind: "text",
  text: "Akkoord met variant B",
  attachments: [],
  marks: [],
  asides: [],
  ...changes,
});

export const aCompleteness = (changes: Partial<Completeness> = {}): Completeness => ({
  lineCount: 1,
  unreadableLineCount: 0,
  messageCount: 1,
  systemMessageCount: 0,
  dayCount: 1,
  first: { local: "2026-03-03T09:14:00", precision: "minute", instant: null },
  last: { local: "2026-03-03T09:14:00", precision: "minute", instant: null },
  mediaCount: 0,
  missingMediaCount: 0,
  dateOrder: { order: "dmy", evidence: "field-over-12", example: null },
  problems: [],
  warnings: [],
  neverCarried: [],
  ...changes,
});

/** Messages are numbered in their order, whatever number they bring. */
export function aConversation(messages: readonly Partial<Message>[] = [{}], changes: Partial<Conversation> = {}): Conversation {
  const whole = messages.map((message, index) => aMessage({ ...message, number: index + 1, firstLine: index + 1, lastLine: index + 1 }));
  const authors = [...new Set(whole.flatMap(({ author }) => (author === null ? [] : [author])))];
  return {
    app: "whatsapp",
    platform: "android",
    locale: "nl",
    title: null,
    format: "whatsapp-text",
    evidence: "export",
    exporter: null,
    sources: [{ fileName: "chat.zip", size: 1234, sha256: "0".repeat(64), textName: "chat.txt" }],
    merge: null,
    participants: authors.map((shownAs) => ({ shownAs, messageCount: whole.filter(({ author }) => author === shownAs).length })),
    messages: whole,
    completeness: aCompleteness({ messageCount: whole.length }),
    ...changes,
  };
}
