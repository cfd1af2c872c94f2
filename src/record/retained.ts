import type { Conversation, Message, MessageKind } from "../conversation/conversation";
import { UNDATED } from "../conversation/local-time";
import type { OutcomeCode, RuleSetId } from "../instruction/outcome";
import type { AnswerMode, MessageDecision } from "../review/message-decision";
import type { MediaPlace } from "./media-place";
import { countOmissions, dayOf, totalOf, type LeftOut, type Omission, type OmissionReason } from "./omissions";

/** A message that goes into the record, with the ruling by which it does. */
export interface KeptMessage {
  readonly context: false;
  readonly message: Message;
  readonly ruling: MessageDecision;
}

/** A line of which nothing is decided, filed because it stands directly beside a kept message (table M, M20 and M21). */
export interface ContextMessage {
  readonly context: true;
  readonly message: Message;
}

export type FiledMessage = KeptMessage | ContextMessage;

/** An attachment whose bytes the export holds and the record needs. */
export interface NeededAttachment extends MediaPlace {
  readonly originalName: string;
  /** Entry of the export; the argument of `OpenExport.media`. */
  readonly entry: string;
  /** Bytes, as the export tells; null where it does not. */
  readonly size: number | null;
}

export interface Retained {
  /** In the order of the export. */
  readonly filed: readonly FiledMessage[];
  readonly kept: readonly KeptMessage[];
  readonly attachments: readonly NeededAttachment[];
  readonly omitted: readonly Omission[];
  readonly firstDay: string;
  readonly lastDay: string;
  readonly ruleSet: RuleSetId;
}

/** All messages of the conversation that was read, in the record or not. */
export const readCount = ({ filed, omitted }: Pick<Retained, "filed" | "omitted">): number => filed.length + totalOf(omitted);

const KEPT = "U5" as const satisfies OutcomeCode;

/** What carries no decision of its own. */
export const CONTEXT_KINDS: ReadonlySet<MessageKind> = new Set<MessageKind>(["system", "deleted", "view-once", "call"]);

function omissionReason(ruling: MessageDecision | undefined, message: Message): OmissionReason {
  if (ruling?.decision.outcome != null) return ruling.decision.outcome;
  return ruling !== undefined || CONTEXT_KINDS.has(message.kind) ? "nothing-to-decide" : "unanswered";
}

/** How the answer was given; null where nothing was asked, or nobody answered. */
function modeOf(ruling: MessageDecision | undefined): AnswerMode | null {
  if (ruling === undefined || ruling.decision.outcome === null) return null;
  return Object.values(ruling.answers).some((answer) => answer !== null) ? ruling.mode : null;
}

/** The files that go into the record with a kept message, by their place among its attachments. */
export const neededAttachments = ({ number, attachments }: Message): readonly NeededAttachment[] =>
  attachments.flatMap(({ name, entry, size }, place) => (entry === null ? [] : [{ messageNumber: number, place, originalName: name, entry, size }]));

/** The messages that must be kept, without what stands beside them in a record. */
export function keptMessages({ messages }: Pick<Conversation, "messages">, decisions: readonly MessageDecision[]): readonly Message[] {
  const kept = new Set<number>();
  for (const { number, decision } of decisions) if (decision.outcome === KEPT) kept.add(number);
  return kept.size === 0 ? [] : messages.filter(({ number }) => kept.has(number));
}

/** Days of kept messages, the first first. A message without a date counts for no period; where none has one, the day stands for no day. */
function daysOf(kept: readonly KeptMessage[]): readonly string[] {
  const dated = kept.filter(({ message }) => message.time.local !== UNDATED.local);
  return (dated.length === 0 ? kept : dated).map(({ message }) => dayOf(message)).sort();
}

/**
 * What goes into the record: the messages with outcome U5, and beside them the lines that carry no decision of their own.
 * Everything else becomes a count.
 *
 * @returns null when nothing has outcome U5: then there is no record
 * @source decision-table, section 4 and table M; record.md, «Omitted messages»
 */
export function retainMessages(conversation: Conversation, decisions: readonly MessageDecision[]): Retained | null {
  const rulings = new Map(decisions.map((ruling) => [ruling.number, ruling]));
  const mustBeKept = (number: number): boolean => rulings.get(number)?.decision.outcome === KEPT;
  const filed: FiledMessage[] = [];
  const left: LeftOut[] = [];
  for (const message of conversation.messages) {
    const { number } = message;
    const ruling = rulings.get(number);
    const undecidable = CONTEXT_KINDS.has(message.kind) && ruling?.decision.outcome == null;
    if (ruling !== undefined && mustBeKept(number)) filed.push({ context: false, message, ruling });
    else if (undecidable && (mustBeKept(number - 1) || mustBeKept(number + 1))) filed.push({ context: true, message });
    else left.push({ message, reason: omissionReason(ruling, message), mode: modeOf(ruling) });
  }
  return retainedOf(filed, countOmissions(left));
}

/**
 * What a record holds, of which it is settled which messages are in it.
 *
 * @param filed in the order of the export
 * @returns null where none of them is a kept one
 */
export function retainedOf(filed: readonly FiledMessage[], omitted: readonly Omission[]): Retained | null {
  const kept = filed.filter((one) => !one.context);
  const days = daysOf(kept);
  const [first] = kept;
  if (first === undefined) return null;
  return {
    filed,
    kept,
    attachments: kept.flatMap(({ message }) => neededAttachments(message)),
    omitted,
    firstDay: days[0] ?? dayOf(first.message),
    lastDay: days.at(-1) ?? dayOf(first.message),
    ruleSet: first.ruling.decision.ruleSet,
  };
}
