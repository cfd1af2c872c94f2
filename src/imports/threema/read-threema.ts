import type { ImportProblem } from "../../conversation/completeness";
import type { Message } from "../../conversation/conversation";
import { UNDATED } from "../../conversation/local-time";
import { ok } from "../../result";
import type { ExportText, FormatReading, TextFormat } from "../export-text";
import { LineCounter } from "../line-counter";
import { kindOfFile } from "../media-kind";
import { type PrintedDates, printedDates } from "../printed-dates";
import { statementOf, withSilent } from "../statement";
import { textBeforeFirst } from "../whatsapp/text-before-first";
import { arrowHeaders } from "./arrow-headers";
import { attachmentName, isPlace } from "./attachment-name";
import { bracketHeaders } from "./bracket-headers";
import type { ThreemaHeader, ThreemaHeaders } from "./header";
import { localeOf } from "./locale";

/** Threema's export of one chat: `messages.txt` from a zip that the app locks with a password. */
export const threema: TextFormat = {
  mayBe: (head) => ARROWS.test(head) || BRACKETS.test(head),
  async read(input) {
    const text = await input.text();
    if (!text.ok) return text;
    const title = titleOf(input);
    const head = text.value.slice(0, HEAD);
    const arrows = ARROWS.test(head) ? arrowHeaders(text.value, title) : null;
    if (arrows !== null && isExport(text.value, arrows)) return conversationOf(input, { text: text.value, title, platform: "iphone", found: arrows });
    // The name tells an Android phone's file from a WhatsApp export, which has the same brackets.
    const brackets = OWN_NAME.test(input.textName) ? bracketHeaders(text.value) : null;
    return brackets === null || !isExport(text.value, brackets) ? null : conversationOf(input, { text: text.value, title, platform: "android", found: brackets });
  },
};

const CLOCK = /\d[:.]\d{2}/;

/** Where another time stands before the first header, it was pasted into a message of another app. */
const isExport = (text: string, { headers: [first] }: ThreemaHeaders): boolean => first !== undefined && !CLOCK.test(text.slice(0, first.start));

/** Characters in which a first header stands. */
const HEAD = 4_096;
const ARROWS = /^(?:<<<|>>>) /m;
const BRACKETS = /^\[\d[^\]\n]+\] /m;
const OWN_NAME = /^messages\b[^/]*\.txt$/i;

interface Export {
  readonly text: string;
  readonly title: string | null;
  readonly platform: "iphone" | "android";
  readonly found: ThreemaHeaders;
}

function conversationOf(input: ExportText, { text, title, platform, found }: Export): FormatReading {
  const { headers, exporter, warnings } = found;
  const dates = printedDates(headers, input.answers.dateOrder);
  const lineCount = LineCounter.count(text);
  const messages = headers.map((header, index) => messageOf(input, { text, header, next: headers[index + 1], lineCount, number: index + 1, dates, platform }));
  const before = textBeforeFirst(text, headers[0]?.start ?? 0);
  return ok({
    conversation: {
      app: "threema",
      platform,
      locale: localeOf(headers.map(({ printed }) => printed)),
      title,
      format: "threema-text",
      evidence: "export",
      exporter,
      participants: withSilent(messages, title === null || platform === "android" ? [] : [title]),
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
  readonly platform: Export["platform"];
}

function messageOf({ media }: ExportText, { text, header, next, lineCount, number, dates, platform }: Place): Message {
  const written = text.slice(header.start, next?.start ?? text.length);
  const original = written.replace(/\r?\n$/, "");
  const body = original.slice(header.body - header.start).replaceAll("\r\n", "\n");
  const name = attachmentName(body, platform);
  return {
    number,
    firstLine: header.line,
    lastLine: next === undefined ? lineCount : next.line - 1,
    original,
    time: dates.read(header.printed) ?? UNDATED,
    author: header.author,
    kind: name !== null ? kindOfFile(name) : isPlace(body) ? "location" : "text",
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
    if (title !== undefined) return title;
  }
  return null;
}
