import type { Conversation, Message } from "../conversation/conversation";
import type { DateOrder } from "../conversation/completeness";
import { readingKey } from "./draft";
import type { Draft, DraftLayout, DraftReading } from "./draft";

/** How a draft fits a chat that is open. */
export type DraftFit =
  | "same"
  /** The same chat in Teams, where messages came in, or were edited or taken away, since: see `draftBroughtUp`. */
  | "changed"
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
  const lines = together(messages.length, messages, ({ firstLine, lastLine }) => [firstLine, lastLine]);
  reckoned.set(messages, lines);
  return lines;
}

/** When messages were made, as one number. */
const timesOf = (messages: readonly Message[]): number =>
  together(messages.length, messages, ({ time: { instant } }) => {
    const at = instant === null ? 0 : Date.parse(instant);
    return [Math.floor(at / PRIME), at % PRIME];
  });

const together = (from: number, messages: readonly Message[], numbersOf: (message: Message) => readonly [number, number]): number =>
  messages.reduce((sum, message) => {
    const [one, other] = numbersOf(message);
    return Math.imul(Math.imul(sum ^ one, PRIME) ^ other, PRIME) >>> 0;
  }, from);

/** Of one chat in Teams, which may be read again, with more in it. */
export const goesOn = ({ format, merge }: Pick<Conversation, "format" | "merge">): boolean => format === "teams-graph" && merge === null;

type LaidOut = Pick<Conversation, "messages" | "participants" | "format" | "merge">;

export const layoutOf = (conversation: LaidOut): DraftLayout => ({
  messageCount: conversation.messages.length,
  participantCount: conversation.participants.length,
  lines: goesOn(conversation) ? timesOf(conversation.messages) : linesOf(conversation.messages),
});

/** Whether a chat in Teams begins with the messages that a draft was made of. */
const beginsWith = (conversation: LaidOut, { messageCount, lines }: DraftLayout): boolean =>
  goesOn(conversation) && messageCount <= conversation.messages.length && timesOf(conversation.messages.slice(0, messageCount)) === lines;

const isSameLayout = (one: DraftLayout, other: DraftLayout): boolean =>
  one.messageCount === other.messageCount && one.participantCount === other.participantCount && one.lines === other.lines;

/** What is open now. */
export interface OpenReading {
  readonly reading: DraftReading;
  readonly dateOrder: DateOrder | null;
  readonly layout: DraftLayout;
  readonly conversation: LaidOut;
}

/** Of a chat in Teams, or of a new version of a record that was begun from one. */
export const isOfTeams = ({ reading, exportMade }: Pick<Draft, "reading" | "exportMade">): boolean => reading.made === "teams" || exportMade === "teams";

/** Null where the draft is of something else. */
export function fitOf(draft: Draft, open: OpenReading): DraftFit | null {
  if (readingKey(draft.reading) === readingKey(open.reading)) {
    const isSame = isSameLayout(draft.layout, open.layout);
    if (!isSame && isOfTeams(draft) && beginsWith(open.conversation, draft.layout)) return "changed";
    if (!isSame) return draft.dateOrder === open.dateOrder ? "read-otherwise" : "other-dates";
    return draft.dateOrder === open.dateOrder ? "same" : "other-dates";
  }
  const { sources, made } = draft.reading;
  // Beside those of files, it names the record: it is found there only.
  if (made === "record") return null;
  if (sources.length <= open.reading.sources.length || !open.reading.sources.every((one) => sources.includes(one))) return null;
  return open.reading.sources.every((one, index) => one === sources[index]) ? "first-of-several" : "later-of-several";
}
