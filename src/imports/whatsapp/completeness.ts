import type { Completeness, ImportWarning } from "../../conversation/completeness";
import type { Message, Participant } from "../../conversation/conversation";
import { type StatementInput, statementOf } from "../statement";

interface WhatsAppFindings extends Omit<StatementInput, "neverCarried"> {
  readonly participants: readonly Participant[];
  /** True when line terminators already tell forged lines apart. */
  readonly forgeryDecided: boolean;
}

/** WhatsApp stops at these numbers of messages, with and without media, and cuts the oldest part in silence. */
const CAPS = [
  { messages: 10_000, margin: 50 },
  { messages: 40_000, margin: 200 },
] as const;

/**
 * What a WhatsApp export itself shows to be missing, doubtful or never carried.
 *
 * @source formats.md 1.3, 1.4, 1.6, 1.7
 */
export function completenessOf({ participants, forgeryDecided, ...found }: WhatsAppFindings): Completeness {
  const { messages } = found;
  const statement = statementOf({
    ...found,
    warnings: [...found.warnings, ...capSuspected(messages.length), ...noBeginning(messages)],
    neverCarried: ["reactions", "reply-links", "disappeared-messages", "view-once-media", "time-zone", "message-ids"],
  });
  return forgeryDecided ? statement : { ...statement, warnings: [...statement.warnings, ...suspectedForgeries(messages, participants)] };
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
 * A line typed inside a message shows when it goes back in time and brings an author who never writes again; and when it lies a
 * day or more before the messages around it, or after them, as the lines of an agenda do.
 */
function suspectedForgeries(messages: readonly Message[], participants: readonly Participant[]): readonly ImportWarning[] {
  const once = new Set(participants.filter(({ messageCount }) => messageCount === 1).map(({ shownAs }) => shownAs));
  const suspected = new Set<Message>();
  for (let at = 1; at < messages.length; at += 1) {
    const [before, message, next] = [messages[at - 1], messages[at], messages[at + 1]];
    if (before === undefined || message === undefined || message.time.local >= before.time.local) continue;
    const isDays = daysBetween(message, before) >= 1;
    const ahead = isDays ? aheadOf(messages, at) : [];
    if (ahead.length > 0) for (const one of ahead) suspected.add(one);
    else if ((message.author !== null && once.has(message.author)) || (isDays && next !== undefined && next.time.local >= before.time.local)) suspected.add(message);
  }
  return [...suspected].map(({ firstLine, original }) => warning("forged-line-suspected", firstLine, original));
}

/** An agenda is no longer than this. */
const LONGEST_AGENDA = 12;

/** The messages right before this one that lie a day or more after it, where those before them do not. */
function aheadOf(messages: readonly Message[], at: number): readonly Message[] {
  const message = messages[at];
  if (message === undefined) return [];
  let from = at;
  for (let one = messages[from - 1]; one !== undefined && daysBetween(message, one) >= 1; one = messages[from - 1]) {
    from -= 1;
    if (at - from > LONGEST_AGENDA) return [];
  }
  // Nothing stands before them that shows where the chat was, or the next goes on where they are.
  const isReturn = from > 0 && (messages[at + 1] === undefined || daysBetween(messages[at + 1] ?? message, messages[at - 1] ?? message) >= 1);
  return isReturn ? messages.slice(from, at) : [];
}

const DAY = 24 * 60 * 60 * 1_000;
const daysBetween = (early: Message, late: Message): number => (Date.parse(`${late.time.local}Z`) - Date.parse(`${early.time.local}Z`)) / DAY;
