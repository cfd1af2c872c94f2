import type { Conversation, Message } from "../conversation/conversation";
import type { DateOrder } from "../conversation/completeness";
import { readingKey } from "./draft";
import type { Draft, DraftLayout, DraftReading } from "./draft";

/** How a draft fits a chat that is open. */
export type DraftFit =
  | "same"
  /** The same file, but day and month were told apart in another way: it must be read so again. */
  | "other-dates"
  /** The first of several files that were brought together: the others are to be added. */
  | "first-of-several"
  /** One of several files that were brought together, but not the first. */
  | "later-of-several"
  /** The same file, in which the app now finds other messages: the answers cannot be put back. */
  | "read-otherwise";

const PRIME = 16_777_619;

/** Reckoned once for each chat: its messages never change, and every draft asks. */
const reckoned = new WeakMap<readonly Message[], number>();

/** Where messages stand in the file, as one number: line numbers only. */
function linesOf(messages: readonly Message[]): number {
  const known = reckoned.get(messages);
  if (known !== undefined) return known;
  const lines = messages.reduce((sum, { firstLine, lastLine }) => (Math.imul(Math.imul(sum ^ firstLine, PRIME) ^ lastLine, PRIME) >>> 0), messages.length);
  reckoned.set(messages, lines);
  return lines;
}

export const layoutOf = ({ messages, participants }: Pick<Conversation, "messages" | "participants">): DraftLayout => ({
  messageCount: messages.length,
  participantCount: participants.length,
  lines: linesOf(messages),
});

const isSameLayout = (one: DraftLayout, other: DraftLayout): boolean =>
  one.messageCount === other.messageCount && one.participantCount === other.participantCount && one.lines === other.lines;

/** What is open now. */
export interface OpenReading {
  readonly reading: DraftReading;
  readonly dateOrder: DateOrder | null;
  readonly layout: DraftLayout;
}

/** Null where the draft is of something else. */
export function fitOf(draft: Draft, open: OpenReading): DraftFit | null {
  if (readingKey(draft.reading) === readingKey(open.reading)) {
    if (!isSameLayout(draft.layout, open.layout)) return draft.dateOrder === open.dateOrder ? "read-otherwise" : "other-dates";
    return draft.dateOrder === open.dateOrder ? "same" : "other-dates";
  }
  const { sources, made } = draft.reading;
  // Beside those of files, it names the record: it is found there only.
  if (made === "record") return null;
  if (sources.length <= open.reading.sources.length || !open.reading.sources.every((one) => sources.includes(one))) return null;
  return open.reading.sources.every((one, index) => one === sources[index]) ? "first-of-several" : "later-of-several";
}
