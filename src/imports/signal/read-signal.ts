import type { ImportProblem, ImportWarning } from "../../conversation/completeness";
import { err, ok, type Result } from "../../result";
import { encodingOf } from "../encoding-of";
import type { ExportText, FormatReading, ReadConversation, TextFormat } from "../export-text";
import type { ImportError } from "../import-error";
import { EVERY_CHAT } from "../reading-answers";
import { statementOf, withSilent } from "../statement";
import { toldApart } from "../told-apart";
import { type ReadItems, readItems } from "./chat-items";
import { looksLikeFrames } from "./frames";
import type { People } from "./people";
import { type Survey, type SurveyedChat, surveyOf } from "./survey";

/**
 * Signal's own export as plain text: `main.jsonl`, one JSON object a line, of all chats of an account. It is read twice,
 * in a stream: first which chats there are, then the one that was chosen and nothing of the others. A line is a message,
 * or tells who somebody is, or is of a chat that was not chosen (`other-chats` counts those), or is listed.
 *
 * @source formats.md 2 (Signal); libsignal, Backup.proto and JsonExporter
 */
export const signal: TextFormat = {
  mayBe: looksLikeFrames,
  async read(input) {
    // Before a chat is chosen nothing is shown: the first rows might be of another.
    if (input.isBeginning && input.answers.chat === null) return null;
    const plain = await inPlainLines(input);
    if (!plain.ok) return plain;
    const given = plain.value;
    const survey = await surveyOf(given.blob, input.signal);
    if (!survey.ok) return survey;
    const { filled } = survey.value;
    if (filled.length === 0) return null;
    const chosen = chosenAmong(filled, input.answers.chat, input.isBeginning);
    if (chosen === null && input.isBeginning) return null;
    return chosen === null ? err(severalChats(survey.value)) : read(given, survey.value, chosen);
  },
};

/** Bytes that show how a file was stored. */
const HEAD_BYTES = 4_096;

/** A file that a program saved again, in UTF-16 or with another end of its lines, is read whole; the app's own in a stream. */
async function inPlainLines(input: ExportText): Promise<Result<ExportText, ImportError>> {
  const head = new Uint8Array(await input.blob.slice(0, HEAD_BYTES).arrayBuffer());
  if (encodingOf(head) === "utf-8" && !OTHER_LINE_END.test(new TextDecoder().decode(head))) return ok(input);
  const text = await input.text();
  return text.ok ? ok({ ...input, blob: new Blob([text.value]) }) : text;
}

/** A CR that no LF follows: in JSON it stands in no string. */
const OTHER_LINE_END = /\r[^\n]/;

/** @param strictly of the beginning of a file, its only chat need not be the only one of the file */
function chosenAmong(filled: readonly SurveyedChat[], answer: string | null, strictly: boolean): readonly SurveyedChat[] | null {
  if (answer === EVERY_CHAT || (filled.length === 1 && !strictly)) return filled;
  const chosen = filled.filter(({ id }) => id === answer);
  return chosen.length === 0 ? null : chosen;
}

const severalChats = ({ filled, people }: Survey): ImportError => ({
  kind: "several-chats",
  chats: toldApart(
    filled.map((chat) => ({ id: chat.id, name: titleOf(chat, people), messageCount: chat.itemCount })),
    ({ id }) => people.reachedAt(filled.find((chat) => chat.id === id)?.recipientId ?? "") || `#${id}`,
  ),
});

/** A chat is called after whom it is with; by its number where the file does not say whom. */
const titleOf = ({ id, recipientId }: SurveyedChat, people: People): string => (recipientId === "" ? `#${id}` : people.nameOf(recipientId));

async function read(input: ExportText, survey: Survey, chosen: readonly SurveyedChat[]): Promise<FormatReading> {
  const ids = new Set(chosen.map(({ id }) => id));
  const items = await readItems(input, survey.people, (chat) => ids.has(chat));
  if (input.signal.aborted) return err({ kind: "cancelled" });
  const others = survey.filled.length - chosen.length;
  const metadata = input.media.find("metadata.json").entry;
  return ok({
    conversation: conversationOf(input, survey, items, chosen),
    embedded: NOTHING_EMBEDDED,
    otherFiles: others > 0 ? "unknown" : new Set(metadata === null ? [] : [metadata]),
  });
}

const NOTHING_EMBEDDED: ReadonlyMap<string, () => Blob> = new Map();

function conversationOf(input: ExportText, survey: Survey, items: ReadItems, chosen: readonly SurveyedChat[]): ReadConversation {
  const { people } = survey;
  const { messages } = items;
  const only = chosen.length === 1 ? chosen[0] : undefined;
  return {
    app: "signal",
    platform: survey.platform,
    locale: null,
    title: only === undefined ? null : titleOf(only, people),
    format: "signal-jsonl",
    evidence: "export",
    exporter: people.exporter,
    participants: withSilent(messages, only === undefined ? [] : people.membersOf(only.recipientId)),
    messages,
    completeness: statementOf({
      messages,
      lineCount: survey.lineCount,
      unreadableLineCount: survey.unreadableLineCount + items.unreadableLineCount,
      dateOrder: { order: "ymd", evidence: "format", example: null },
      problems: [...input.problems(), ...byLine([...ofNoChat(survey), ...survey.unknownKinds, ...cutElsewhere(survey, chosen), ...items.problems])],
      warnings: [...ALWAYS, ...otherChats(survey.filled.length - chosen.length), ...items.warnings],
      neverCarried: ["disappeared-messages", "view-once-media", "deleted-messages"],
    }),
  };
}

/** The app leaves out what disappears and what may be seen once, whatever the exporting person wants. */
const ALWAYS: readonly ImportWarning[] = [{ kind: "filtered-by-app", line: null, detail: "" }];

const otherChats = (count: number): readonly ImportWarning[] => (count === 0 ? [] : [{ kind: "other-chats", line: null, detail: String(count) }]);

/** A broken line may hold words of any chat: where there are several, only its place is told. */
const ofNoChat = ({ problems, filled }: Survey): readonly ImportProblem[] =>
  filled.length === 1 ? problems : problems.map((problem) => (problem.kind === "replaced-bytes" ? problem : { ...problem, detail: "" }));

/** The file breaks off in an item of a chat that was not chosen: that is said, but not what the item began with. */
const cutElsewhere = ({ cutItem }: Survey, chosen: readonly SurveyedChat[]): readonly ImportProblem[] =>
  cutItem === null || chosen.some(({ id }) => id === cutItem.chat) ? [] : [{ kind: "cut-off", line: cutItem.line, detail: "" }];

const byLine = (problems: readonly ImportProblem[]): readonly ImportProblem[] => [...problems].sort((a, b) => (a.line ?? 0) - (b.line ?? 0));
