import type { Completeness, ImportWarning } from "../../conversation/completeness";
import type { Message, MessageSequence, Participant } from "../../conversation/conversation";
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
    warnings: [...found.warnings, ...capSuspected(messages.length), ...noBeginning(messages.slice(0, 1))],
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

/** A line typed inside a message shows when it goes back in time and brings an author who never writes again. */
function suspectedForgeries(messages: MessageSequence, participants: readonly Participant[]): readonly ImportWarning[] {
  const once = new Set(participants.filter(({ messageCount }) => messageCount === 1).map(({ shownAs }) => shownAs));
  const suspected: ImportWarning[] = [];
  if (once.size === 0) return suspected;
  let before: Message | null = null;
  for (const message of messages) {
    const { author, time, firstLine, original } = message;
    const isBack = author !== null && before !== null && once.has(author) && time.local < before.time.local;
    if (isBack) suspected.push(warning("forged-line-suspected", firstLine, original));
    before = message;
  }
  return suspected;
}
