import type { ImportProblem, ImportWarning, NeverCarried } from "../../conversation/completeness";
import { UNDATED } from "../../conversation/local-time";
import { err, ok } from "../../result";
import type { ExportText, FormatReading, ReadConversation, TextFormat } from "../export-text";
import { isObject, type JsonObject, parseJson, textAt } from "../json-value";
import { statementOf, withSilent } from "../statement";
import type { ChatAttachment } from "./attachments";
import { beginningOf, type ChatHead, countsOf, headOf } from "./chat-head";
import { messageOf, type PlacedMessage, type ReadMessage } from "./message";
import { ChatPeople } from "./people";

/**
 * A Teams chat as this app itself has just read it through Graph: a line that tells of the chat, and a line for each
 * message, oldest first. Chosen as a file it is no chat: nobody would know who wrote it.
 *
 * @source formats.md 2 (Teams)
 */
export const teams: TextFormat = {
  mayBe: (head) => head.startsWith('{"bewaarwijzer":"teams-chat"'),
  async read(input) {
    if (!input.answers.fromTeams) return null;
    const text = await input.text();
    if (!text.ok) return text;
    const lines = text.value.split("\n");
    const head = headOf(parseJson(lines[0] ?? ""));
    return head === null ? null : read(input, head, lines);
  },
};

const REPORT_EVERY = 5_000;

function read(input: ExportText, head: ChatHead, lines: readonly string[]): FormatReading {
  const { placed, problems } = placedIn(lines, input.isBeginning);
  const people = new ChatPeople(head.members, placed.map(({ value }) => value));
  const found: ReadMessage[] = [];
  for (const one of placed) {
    if (input.signal.aborted) return err({ kind: "cancelled" });
    found.push(messageOf(one, people, head.files));
    if (found.length % REPORT_EVERY === 0) input.onMessages(found.length);
  }
  return ok({
    conversation: conversationOf(input, head, people, found, problems, lines.filter((line) => line !== "").length),
    embedded: new Map(found.flatMap(({ attached }) => attached.flatMap(cardFile))),
    linesHoldData: true,
  });
}

const cardFile = ({ attachment: { entry }, content }: ChatAttachment): readonly (readonly [string, () => Blob])[] =>
  entry === null || content === null ? [] : [[entry, () => new Blob([content])]];

interface Placed {
  readonly placed: readonly PlacedMessage[];
  readonly problems: readonly ImportProblem[];
}

/** Every line that is a message; any other is told, but for the last one of a beginning. */
function placedIn(lines: readonly string[], isBeginning: boolean): Placed {
  const placed: PlacedMessage[] = [];
  const problems: ImportProblem[] = [];
  lines.forEach((original, index) => {
    if (index === 0 || original === "") return;
    const value = parseJson(original);
    const line = index + 1;
    if (isObject(value)) placed.push({ value, number: placed.length + 1, line, original });
    else if (!isBeginning) problems.push({ kind: "unreadable-line", line, detail: original });
  });
  return { placed, problems };
}

/** What Graph gives of no chat. @source formats.md 2 (Teams) */
const NEVER: readonly NeverCarried[] = ["earlier-versions", "deleted-messages", "read-receipts", "disappeared-messages"];

function conversationOf(input: ExportText, head: ChatHead, people: ChatPeople, found: readonly ReadMessage[], problems: readonly ImportProblem[], lineCount: number): ReadConversation {
  const messages = found.map(({ message }) => message);
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
      unreadableLineCount: problems.length,
      dateOrder: { order: "ymd", evidence: "format", example: null },
      problems: [...input.problems(), ...problems, ...found.flatMap(faultsIn), ...countsOf(head, messages.length + problems.length, input.isBeginning)],
      warnings: beginningOf(head) satisfies readonly ImportWarning[],
      neverCarried: NEVER,
    }),
  };
}

function faultsIn({ message: { time, marks, lines: [line], original } }: ReadMessage): readonly ImportProblem[] {
  return [
    ...(time === UNDATED ? [{ kind: "impossible-date", line, detail: original } as const] : []),
    ...(marks.includes("unknown-content") ? [{ kind: "unknown-content", line, detail: original } as const] : []),
  ];
}
