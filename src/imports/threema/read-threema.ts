import type { ImportProblem } from "../../conversation/completeness";
import { EXPORTER, type Message } from "../../conversation/conversation";
import { UNDATED } from "../../conversation/local-time";
import { ok } from "../../result";
import type { ExportText, FormatReading, TextFormat } from "../export-text";
import { LineCounter } from "../line-counter";
import { kindOfFile } from "../media-kind";
import { type PrintedDates, printedDates } from "../printed-dates";
import { statementOf, withSilent } from "../statement";
import { textBeforeFirst } from "../whatsapp/text-before-first";
import { attachmentName } from "./attachment-name";
import { type ThreemaHeader, type ThreemaHeaders, threemaHeaders } from "./headers";
import { localeOf } from "./locale";

/** Threema's export of one chat (iPhone): `messages.txt` from a zip that the app locks with a password. */
export const threema: TextFormat = {
  mayBe: (head) => /^(?:<<<|>>>) /m.test(head),
  async read(input) {
    const text = await input.text();
    if (!text.ok) return text;
    const found = threemaHeaders(text.value);
    return found.headers.length === 0 ? null : conversationOf(input, text.value, found);
  },
};

/** Stands where the export does not name whoever wrote in. */
const INCOMING = "<<<";

function conversationOf(input: ExportText, text: string, { headers, warnings }: ThreemaHeaders): FormatReading {
  const title = titleOf(input);
  const dates = printedDates(headers, input.answers.dateOrder);
  const lineCount = LineCounter.count(text);
  const messages = headers.map((header, index) => messageOf(input, { text, header, next: headers[index + 1], lineCount, number: index + 1, dates, title }));
  const before = textBeforeFirst(text, headers[0]?.start ?? 0);
  return ok({
    conversation: {
      app: "threema",
      platform: "iphone",
      locale: localeOf(headers.map(({ printed }) => printed)),
      title,
      format: "threema-text",
      evidence: "export",
      exporter: EXPORTER,
      participants: withSilent(messages, title === null ? [] : [title]),
      messages,
      completeness: statementOf({
        messages,
        lineCount,
        unreadableLineCount: before.length,
        dateOrder: dates.finding,
        problems: [...input.problems(), ...before, ...headers.flatMap((header) => impossible(header, dates))],
        warnings,
        neverCarried: ["reactions", "reply-links", "message-ids", "earlier-versions", "deleted-messages", ...(headers.every(hasZone) ? [] : (["time-zone"] as const))],
      }),
    },
    embedded: NOTHING_EMBEDDED,
  });
}

const NOTHING_EMBEDDED: ReadonlyMap<string, () => Blob> = new Map();

const hasZone = ({ printed }: ThreemaHeader): boolean => / (?:[A-Z]{3,5}|(?:GMT|UTC)[+\u2212-]\d{1,2}(?::?\d{2})?)$/.test(printed);

const impossible = ({ printed, line }: ThreemaHeader, dates: PrintedDates): readonly ImportProblem[] =>
  dates.read(printed) === null ? [{ kind: "impossible-date", line, detail: printed }] : [];

interface Place {
  readonly text: string;
  readonly header: ThreemaHeader;
  readonly next: ThreemaHeader | undefined;
  readonly lineCount: number;
  readonly number: number;
  readonly dates: PrintedDates;
  readonly title: string | null;
}

function messageOf({ media }: ExportText, { text, header, next, lineCount, number, dates, title }: Place): Message {
  const written = text.slice(header.start, next?.start ?? text.length);
  const original = written.replace(/\r?\n$/, "");
  const body = original.slice(header.body - header.start).replaceAll("\r\n", "\n");
  const name = attachmentName(body);
  return {
    number,
    lines: [header.line, next === undefined ? lineCount : next.line - 1],
    original,
    time: dates.read(header.printed) ?? UNDATED,
    author: header.isOutgoing ? EXPORTER : (title ?? INCOMING),
    kind: name === null ? "text" : kindOfFile(name),
    text: body,
    attachments: name === null ? [] : [media.find(name)],
    marks: [],
    asides: [],
  };
}

/** Files that people and the app call after the chat. */
const NAMED = [/^messages[-_ ]+(.+?)\.txt$/i, /^threema[-_ ]+(?:chat[-_ ]+)?(?:(?:met|with|mit|avec|con|com)[-_ ]+)?(.+?)(?: \(\d+\))?\.(?:zip|txt)$/i];

function titleOf({ textName, fileName }: ExportText): string | null {
  for (const name of [textName, fileName]) {
    const title = NAMED.map((named) => named.exec(name)?.[1]).find((found) => found !== undefined);
    if (title !== undefined && title !== EXPORTER) return title;
  }
  return null;
}
