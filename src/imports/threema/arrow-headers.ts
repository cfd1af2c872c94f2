import { EXPORTER } from "../../conversation/conversation";
import { LineCounter } from "../line-counter";
import { withoutBlankEnd } from "../line-ends";
import type { ThreemaHeader, ThreemaHeaders } from "./header";

/** Stands where the export does not name whoever wrote in. */
const INCOMING = "<<<";

/** Arrow, a time of whatever language that ends in a clock and perhaps a zone, colon. */
const HEADER = /(?:^|(?<=\n))(<<<|>>>) ([^\n\r]{0,60}?\d[:.h]\d{2}[^\n\r]{0,20}?):(?: |(?=\r?(?:\n|$)))/gu;
/** A year, or a date in numbers. */
const DATED = /\d{4}|\d{1,2}[-/.]\d{1,2}[-/.]\d{2}/;

const SOME = 0.9;

/**
 * An iPhone's messages: `<<< 15. maart 2024 om 21:12:05 CET: text`, and `>>>` for what was sent.
 *
 * The app ends a message with CRLF and writes newlines inside one as LF: a header behind a bare LF was typed inside a
 * message. A file that was saved again (all LF, or all CRLF) does not tell; then every header begins a message.
 *
 * @param title name of the chat, which then is that of whoever wrote in
 * @source formats.md 2 (Threema)
 */
export function arrowHeaders(text: string, title: string | null): ThreemaHeaders {
  const lines = new LineCounter(text);
  const found = [...text.matchAll(HEADER)].filter(({ 2: printed = "" }) => DATED.test(printed));
  const all = found.map(({ 0: header, 1: arrow, 2: printed = "", index }) => ({
    start: index,
    body: index + header.length,
    line: lines.at(index),
    author: arrow === ">>>" ? EXPORTER : (title ?? INCOMING),
    printed,
  }));
  if (!terminatorsTell(text, all)) return { headers: all, exporter: EXPORTER, warnings: [] };
  const inside = all.filter((header) => !beginsMessage(text, header));
  return {
    headers: all.filter((header) => beginsMessage(text, header)),
    exporter: EXPORTER,
    warnings: inside.map(({ start, line }) => ({ kind: "forged-line-suspected", line, detail: lineAt(text, start) })),
  };
}

/** What stands above the first is no message that it could stand in. */
const beginsMessage = (text: string, { start }: ThreemaHeader): boolean => text.startsWith("\r\n", start - 2) || text.slice(0, start).trim() === "";

const lineAt = (text: string, start: number): string => text.slice(start).split(/\r?\n/, 1)[0] ?? "";

function terminatorsTell(text: string, headers: readonly ThreemaHeader[]): boolean {
  const written = text.slice(0, withoutBlankEnd(text));
  const crlfCount = written.split("\r\n").length - 1;
  const newlineCount = written.split("\n").length - 1;
  const endsWithCrlf = written.endsWith("\r\n");
  if (crlfCount === 0 || crlfCount === newlineCount || (written.endsWith("\n") && !endsWithCrlf)) return false;
  const followed = headers.filter((header) => header.start > 0 && beginsMessage(text, header)).length;
  return followed + (endsWithCrlf ? 1 : 0) >= crlfCount * SOME;
}
