import type { DateOrderFinding, ImportWarning } from "../../conversation/completeness";
import type { Message } from "../../conversation/conversation";
import { err, ok, type Result } from "../../result";
import type { ExportText, FormatReading, ReadConversation, TextFormat } from "../export-text";
import type { ImportError } from "../import-error";
import { participantsOf, statementOf } from "../statement";
import { settleDateOrder } from "../whatsapp/date-order";
import { textBeforeFirst } from "../whatsapp/text-before-first";
import { clipboardLines, type PastedLines } from "./clipboard-lines";
import { copiedMessages, namesSomebody } from "./copied-messages";
import { daysOf } from "./dates";
import { enteredText } from "./entered-text";
import { NEVER_BY_HAND } from "../never-by-hand";

/**
 * Text that a person pasted, in the forms that copying messages gives; or any text, with the sender and time that the
 * person entered. A whole export that was pasted is read by the format that wrote it, and counts as pasted all the same.
 *
 * @source formats.md 1.2
 */
export const pasted: TextFormat = {
  mayBe: () => true,
  async read(input) {
    if (!input.answers.pasted) return null;
    const text = await input.text();
    if (!text.ok) return text;
    const { entered } = input.answers;
    if (entered !== null) return asReading(enteredText(text.value, entered));
    const lines = clipboardLines(text.value);
    if (lines === null) return null;
    if (!lines.headers.some((header) => namesSomebody(text.value, header))) return err({ kind: "not-a-chat" });
    return asReading(readClipboard(input, text.value, lines));
  },
};

const asReading = (read: Result<ReadConversation, ImportError>): FormatReading => (read.ok ? ok({ conversation: read.value, embedded: new Map<string, () => Blob>() }) : read);

function readClipboard(input: ExportText, text: string, lines: PastedLines): Result<ReadConversation, ImportError> {
  const { year, dateOrder } = input.answers;
  const headers = lines.headers.map(({ header }) => header);
  const { shape, hasYear, printed, halfWord } = lines.first.header;
  if (!hasYear && (year === null || !Number.isInteger(year))) return err({ kind: "year-needed", example: printed });
  const { order, finding } = settleDateOrder({
    shape,
    dates: headers.map(({ date }) => date),
    named: () => [],
    halfWord,
    padded: headers.some((header) => /^0|[-/.]0/.test(header.printed)),
    bareSecond: false,
    locale: null,
    answer: dateOrder,
    example: () => exampleIn(lines),
  });
  const { messages, problems } = copiedMessages(text, lines, daysOf(headers, order, year ?? 0));
  const before = textBeforeFirst(text, messages[0] === undefined ? text.length : startOf(lines, messages[0]));
  return ok({
    app: "whatsapp",
    platform: null,
    locale: null,
    title: null,
    format: "pasted-text",
    evidence: "pasted",
    exporter: null,
    participants: participantsOf(messages),
    messages,
    completeness: statementOf({
      messages,
      lineCount: lines.lineCount,
      unreadableLineCount: before.length,
      dateOrder: finding,
      problems: [...input.problems(), ...before, ...problems],
      warnings: foreignLines(lines),
      neverCarried: NEVER_BY_HAND,
    }),
  });
}

/** A date that is another day when read the other way, for the question. */
function exampleIn({ headers }: PastedLines): DateOrderFinding["example"] {
  const two = headers.find(({ header: { date } }) => date.first !== date.second);
  return two === undefined ? null : { printed: two.header.printed, line: two.line };
}

const startOf = ({ headers }: PastedLines, { firstLine }: Message): number => headers.find((header) => header.line === firstLine)?.start ?? 0;

/** Fewer are a quoted message; more are a second copy that was pasted behind the first. */
const QUOTED_AT_MOST = 2;

function foreignLines({ foreign, headers }: PastedLines): readonly ImportWarning[] {
  const [first] = foreign;
  if (first !== undefined && foreign.length > QUOTED_AT_MOST && foreign.length * 5 >= headers.length) return [{ kind: "two-shapes", line: first.line, detail: first.text }];
  return foreign.map(({ line, text }) => ({ kind: "pasted-line", line, detail: text }));
}
