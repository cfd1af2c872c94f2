import type { ImportProblem, ImportWarning } from "../../conversation/completeness";
import type { Message, Participant } from "../../conversation/conversation";
import { err, ok } from "../../result";
import type { ExportText, FormatReading, ReadConversation, TextFormat } from "../export-text";
import type { ImportError } from "../import-error";
import { LineCounter } from "../line-counter";
import { EVERY_CHAT } from "../reading-answers";
import { participantsOf, statementOf } from "../statement";
import { toldApart } from "../told-apart";
import { type FoundChat, type FoundChats, chatsIn } from "./chats";
import { MessageReader } from "./messages";

/**
 * Telegram Desktop's `result.json`: of one chat, or of a whole account. A file that was cut off anywhere is read up to the
 * last message that is whole. Of an account one chat is chosen, and messages of the others are counted, not read.
 *
 * @source formats.md 2 (Telegram)
 */
export const telegram: TextFormat = {
  mayBe: (head) => /^\ufeff?\s*\{/.test(head),
  async read(input) {
    const text = await input.text();
    if (!text.ok) return text;
    const start = text.value.search(/\S/);
    const found = start === -1 || text.value[start] !== "{" ? null : chatsIn(text.value, start);
    return found === null ? null : readChats(input, text.value, found);
  },
};

function readChats(input: ExportText, text: string, found: FoundChats): FormatReading {
  const filled = found.chats.filter(({ messageCount }) => messageCount > 0);
  if (filled.length === 0) return null;
  const chosen = chosenAmong(filled, found, input);
  // Before a chat is chosen nothing is shown: the first rows might be of another.
  if (chosen === null) return input.isBeginning ? null : err(severalChats(filled));
  return read(input, text, found, chosen, filled.length - chosen.length);
}

function chosenAmong(filled: readonly FoundChat[], { isAccount }: FoundChats, { answers, isBeginning }: ExportText): readonly FoundChat[] | null {
  const isOnly = filled.length === 1 && !(isAccount && isBeginning);
  if (answers.chat === EVERY_CHAT || isOnly) return filled;
  const chosen = filled.filter(({ id }) => id === answers.chat);
  return chosen.length === 0 ? null : chosen;
}

const severalChats = (filled: readonly FoundChat[]): ImportError => ({
  kind: "several-chats",
  chats: toldApart(filled.map(({ id, name, type, messageCount }) => ({ id, name: name ?? (type === "" ? `#${id}` : type), messageCount })), ({ id }) => `#${id}`),
});

function read(input: ExportText, text: string, found: FoundChats, chosen: readonly FoundChat[], others: number): FormatReading {
  const reader = new MessageReader(text, input);
  for (const chat of chosen) reader.read(chat);
  const cut = cutOff(text, found, reader);
  const behind = textBehind(text, found);
  const [only] = chosen.length === 1 ? chosen : [];
  return ok({
    conversation: conversationOf(input, { text, found, reader, only, others, problems: [...cut, ...behind] }),
    embedded: NOTHING_EMBEDDED,
    linesHoldData: true,
    otherFiles: others > 0 ? "unknown" : reader.thumbnails,
  });
}

const NOTHING_EMBEDDED: ReadonlyMap<string, () => Blob> = new Map();

interface Parts {
  readonly text: string;
  readonly found: FoundChats;
  readonly reader: MessageReader;
  /** The one chat that was read, where it is one. */
  readonly only: FoundChat | undefined;
  readonly others: number;
  /** Of the file, not of a message. */
  readonly problems: readonly ImportProblem[];
}

function conversationOf(input: ExportText, { text, found, reader, only, others, problems }: Parts): ReadConversation {
  const { messages } = reader;
  const zoneTold = messages.every(({ time }) => time.instant !== null);
  return {
    app: "telegram",
    platform: null,
    locale: null,
    title: only?.name ?? null,
    format: "telegram-json",
    evidence: "export",
    exporter: found.owner === null ? null : (reader.authors.get(found.owner.id) ?? (found.owner.name === "" ? null : found.owner.name)),
    participants: withPartner(messages, only),
    messages,
    completeness: statementOf({
      messages,
      lineCount: LineCounter.count(text),
      unreadableLineCount: reader.unreadableLineCount + problems.filter(({ kind }) => kind === "unreadable-line").length,
      dateOrder: { order: "ymd", evidence: "format", example: null },
      problems: [...input.problems(), ...reader.problems, ...problems],
      warnings: [...otherChats(others), ...reader.warnings],
      neverCarried: [
        "earlier-versions",
        "deleted-messages",
        "disappeared-messages",
        "view-once-media",
        "group-members",
        ...(zoneTold ? [] : (["time-zone"] as const)),
      ],
    }),
  };
}

/** A chat of two is called after the other, who may never have written. */
function withPartner(messages: readonly Message[], chat: FoundChat | undefined): readonly Participant[] {
  const writers = participantsOf(messages);
  const name = chat?.type === "personal_chat" ? chat.name : null;
  return name === null || writers.some(({ shownAs }) => shownAs === name) ? writers : [...writers, { shownAs: name, messageCount: 0 }];
}

const otherChats = (count: number): readonly ImportWarning[] => (count === 0 ? [] : [{ kind: "other-chats", line: null, detail: String(count) }]);

/** The file breaks off; in a message of a chat that was read, the reader says in which. */
function cutOff(text: string, { isCut }: FoundChats, { cutMessage }: MessageReader): readonly ImportProblem[] {
  if (!isCut) return [];
  return [{ kind: "cut-off", line: cutMessage?.line ?? LineCounter.count(text), detail: cutMessage?.text ?? "" }];
}

/** Lines behind the end of the export. */
function textBehind(text: string, { end, isCut }: FoundChats): readonly ImportProblem[] {
  const behind = isCut ? "" : text.slice(end);
  if (behind.trim() === "") return [];
  const first = new LineCounter(text).at(end);
  return behind
    .split("\n")
    .map((detail, index): ImportProblem => ({ kind: "unreadable-line", line: first + index, detail }))
    .filter(({ detail }) => detail.trim() !== "");
}
