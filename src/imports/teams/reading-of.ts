import type { ImportProblem, ImportWarning, NeverCarried } from "../../conversation/completeness";
import type { Attachment } from "../../conversation/conversation";
import { UNDATED } from "../../conversation/local-time";
import { err, ok } from "../../result";
import type { ExportText, FormatReading, ReadConversation } from "../export-text";
import { type JsonObject, textAt } from "../json-value";
import { statementOf, withSilent } from "../statement";
import type { ChatAttachment } from "./attachments";
import { beginningOf, type ChatHead, countsOf } from "./chat-head";
import { messageOf, type PlacedMessage, type ReadMessage } from "./message";
import { ChatPeople } from "./people";

/** The messages of a text, each whole as Graph gives it, and what could not be read. */
export interface PlacedMessages {
  readonly placed: readonly PlacedMessage[];
  readonly problems: readonly ImportProblem[];
  readonly lineCount: number;
}

const REPORT_EVERY = 5_000;

/**
 * Reads what Graph gave of a chat, in the order of the text.
 *
 * @param fileOf where the bytes of an attachment are; a card's stand in the text
 */
export function readingOf(input: ExportText, head: ChatHead, { placed, problems, lineCount }: PlacedMessages, fileOf: (attachment: Attachment) => Attachment): FormatReading {
  const people = new ChatPeople(head.members, placed.map(({ value }) => value));
  const found: ReadMessage[] = [];
  for (const one of placed) {
    if (input.signal.aborted) return err({ kind: "cancelled" });
    found.push(filed(messageOf(one, people, head.files), fileOf));
    if (found.length % REPORT_EVERY === 0) input.onMessages(found.length);
  }
  return ok({
    conversation: conversationOf(input, head, people, found, problems, lineCount),
    embedded: new Map(found.flatMap(({ attached }) => attached.flatMap(cardFile))),
    linesHoldData: true,
  });
}

function filed({ message, attached }: ReadMessage, fileOf: (attachment: Attachment) => Attachment): ReadMessage {
  const settled = attached.map((one) => (one.content === null ? { ...one, attachment: fileOf(one.attachment) } : one));
  return { message: { ...message, attachments: settled.map(({ attachment }) => attachment) }, attached: settled };
}

const cardFile = ({ attachment: { entry }, content }: ChatAttachment): readonly (readonly [string, () => Blob])[] =>
  entry === null || content === null ? [] : [[entry, () => new Blob([content])]];

/** What Graph gives of no chat. @source formats.md 2 (Teams) */
const NEVER: readonly NeverCarried[] = ["earlier-versions", "deleted-messages", "read-receipts", "disappeared-messages"];

function conversationOf(input: ExportText, head: ChatHead, people: ChatPeople, found: readonly ReadMessage[], problems: readonly ImportProblem[], lineCount: number): ReadConversation {
  const messages = found.map(({ message }) => message);
  const unreadable = problems.filter(({ kind }) => kind === "unreadable-line").length;
  const shown = (one: JsonObject): string => people.nameOf(textAt(one, "userId")) ?? "";
  return {
    app: "teams",
    platform: null,
    locale: null,
    title: head.title ?? (head.members.map(shown).filter((name) => name !== "").join(", ") || null),
    format: "teams-graph",
    evidence: "export",
    exporter: people.nameOf(head.readBy),
    participants: people.withIds(withSilent(messages, people.members)),
    messages,
    completeness: statementOf({
      messages,
      lineCount,
      unreadableLineCount: unreadable,
      dateOrder: { order: "ymd", evidence: "format", example: null },
      problems: [...input.problems(), ...problems, ...found.flatMap(faultsIn), ...countsOf(head, messages.length + unreadable, input.isBeginning)],
      warnings: beginningOf(head) satisfies readonly ImportWarning[],
      neverCarried: NEVER,
    }),
  };
}

/** What a person wrote says more of which message it is than what Graph gave of it. */
function faultsIn({ message: { time, marks, firstLine: line, text: detail } }: ReadMessage): readonly ImportProblem[] {
  return [
    ...(time === UNDATED ? [{ kind: "impossible-date", line, detail } as const] : []),
    ...(marks.includes("unknown-content") ? [{ kind: "unknown-content", line, detail } as const] : []),
  ];
}
