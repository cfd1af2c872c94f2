import type { Completeness, ImportWarning, NeverCarried } from "../../conversation/completeness";
import type { Message, MessageSequence, Participant } from "../../conversation/conversation";
import { type StatementInput, statementOf } from "../statement";
import type { SpanOfHeaders } from "./span";

interface WhatsAppFindings extends Omit<StatementInput, "neverCarried" | "span"> {
  readonly span: SpanOfHeaders;
  readonly participants: readonly Participant[];
  /** True when line terminators already tell forged lines apart. */
  readonly forgeryDecided: boolean;
}

/** WhatsApp stops at these numbers of messages, with and without media, and cuts the oldest part in silence. */
const CAPS = [
  { messages: 10_000, margin: 50 },
  { messages: 40_000, margin: 200 },
] as const;

/** Of an edited message the last words alone stand there, of one that was taken back that it was, and only who wrote is named. */
const NEVER: readonly NeverCarried[] = [
  "reactions", "reply-links", "earlier-versions", "deleted-messages", "disappeared-messages", "view-once-media", "group-members", "read-receipts", "time-zone", "message-ids",
];

/**
 * What a WhatsApp export itself shows to be missing, doubtful or never carried.
 *
 * @source formats.md 1.3, 1.4, 1.6, 1.7
 */
export function completenessOf({ participants, forgeryDecided, ...found }: WhatsAppFindings): Completeness {
  const { messages } = found;
  const statement = statementOf({
    ...found,
    warnings: [...found.warnings, ...capSuspected(messages.length), ...noBeginning(messages.slice(0, 1))],
    neverCarried: NEVER,
  });
  return forgeryDecided ? statement : { ...statement, warnings: [...statement.warnings, ...suspectedForgeries(messages, found.span.back, participants)] };
}

const warning = (kind: ImportWarning["kind"], line: number | null, detail: string): ImportWarning => ({ kind, line, detail });

function capSuspected(count: number): readonly ImportWarning[] {
  const cap = CAPS.find(({ messages, margin }) => Math.abs(count - messages) <= margin);
  return cap === undefined ? [] : [warning("cap-suspected", null, String(cap.messages))];
}

/** A chat opens with the notice on encryption, or the making of the group. */
function noBeginning([first]: readonly Message[]): readonly ImportWarning[] {
  return first === undefined || first.kind === "system" ? [] : [warning("no-beginning", first.firstLine, first.time.local)];
}

/**
 * A line typed inside a message shows when it goes back in time and brings an author who never writes again; when it lies an hour
 * or more before the message above it, and the chat goes on from there; and when it lies a day or more after those around it, as
 * the lines of an agenda do.
 *
 * @param back places of the messages that are earlier than the one before them
 */
function suspectedForgeries(messages: MessageSequence, back: readonly number[], participants: readonly Participant[]): readonly ImportWarning[] {
  const once = new Set(participants.filter(({ messageCount }) => messageCount === 1).map(({ shownAs }) => shownAs));
  const isStranger = ({ author }: Message): boolean => author === null || once.has(author);
  const suspected = new Map<number, Message>();
  for (const place of back) {
    const first = Math.max(0, place - LONGEST_AGENDA - 2);
    const around = messages.slice(first, place + MOST_PASTED + 1);
    const at = place - first;
    const [before, message, next] = [around[at - 1], around[at], around[at + 1]];
    if (before === undefined || message === undefined) continue;
    const isDays = hoursBetween(message, before) >= HOURS_OF_DAY;
    const ahead = isDays ? aheadOf(around, at) : [];
    const pasted = ahead.some(isStranger) ? [] : pastedFrom(around, at, isStranger);
    const found = pasted.length > 0 ? pasted : ahead;
    for (const one of found) suspected.set(one.number, one);
    const isOnce = message.author !== null && once.has(message.author);
    // In a line of the application's own nobody types: a group that somebody came into later opens with an older line.
    if (found.length === 0 && before.author !== null && (isOnce || (isDays && next !== undefined && next.time.local >= before.time.local))) suspected.set(message.number, message);
  }
  return [...suspected.values()].map(({ firstLine, original }) => warning("forged-line-suspected", firstLine, original));
}

/** What arrives late by an hour or more arrives with all that was sent meanwhile. */
const MOST_PASTED = 3;

/**
 * This message and those behind it that are earlier than the one above it, up to where the chat goes on: an earlier talk that was
 * pasted. Not where those above it may rather be typed: few, and of somebody who never writes again or of nobody.
 */
function pastedFrom(around: readonly Message[], at: number, isStranger: (message: Message) => boolean): readonly Message[] {
  const [before, message] = [around[at - 1], around[at]];
  if (before === undefined || message === undefined || hoursBetween(message, before) < 1) return [];
  const above = around.slice(0, at);
  const later = above.slice(above.findLastIndex(({ time }) => time.local <= message.time.local) + 1);
  if (later.length <= LONGEST_AGENDA && later.some(isStranger)) return [];
  const end = around.findIndex(({ time }, place) => place > at && time.local >= before.time.local);
  return end === -1 || end > at + MOST_PASTED ? [] : around.slice(at, end);
}

/** An agenda is no longer than this. */
const LONGEST_AGENDA = 12;

/**
 * The messages right before this one that lie a day or more after it, where those before them do not.
 *
 * @param around this message, the one behind it, and one more before it than an agenda may have; fewer only where the chat begins
 */
function aheadOf(around: readonly Message[], at: number): readonly Message[] {
  const message = around[at];
  if (message === undefined) return [];
  let from = at;
  for (let one = around[from - 1]; one !== undefined && hoursBetween(message, one) >= HOURS_OF_DAY; one = around[from - 1]) {
    from -= 1;
    if (at - from > LONGEST_AGENDA) return [];
  }
  // Nothing stands before them that shows where the chat was, or the next goes on where they are.
  const isReturn = from > 0 && (around[at + 1] === undefined || hoursBetween(around[at + 1] ?? message, around[at - 1] ?? message) >= HOURS_OF_DAY);
  return isReturn ? around.slice(from, at) : [];
}

const HOUR = 60 * 60 * 1_000;
const HOURS_OF_DAY = 24;
const hoursBetween = (early: Message, late: Message): number => (Date.parse(`${late.time.local}Z`) - Date.parse(`${early.time.local}Z`)) / HOUR;
