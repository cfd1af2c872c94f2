import type { ImportWarning } from "../../conversation/completeness";
import { LineCounter } from "../line-counter";

/** The beginning of a message: `<<< 15. maart 2024 om 21:12:05 CET: `. */
export interface ThreemaHeader {
  /** Places in the text: of the line, and of the body behind the header. */
  readonly start: number;
  readonly body: number;
  readonly line: number;
  readonly isOutgoing: boolean;
  /** The time as printed. */
  readonly printed: string;
}

export interface ThreemaHeaders {
  readonly headers: readonly ThreemaHeader[];
  /** Lines that look like a header and stand inside a message. */
  readonly warnings: readonly ImportWarning[];
}

/** Arrow, a time of whatever language that ends in a clock and perhaps a zone, colon. */
const HEADER = /(?:^|(?<=\n))(<<<|>>>) ([^\n\r]{0,60}?\d[:.h]\d{2}[^\n\r]{0,20}?):(?: |(?=\r?(?:\n|$)))/gu;
/** A year, or a date in numbers. */
const DATED = /\d{4}|\d{1,2}[-/.]\d{1,2}[-/.]\d{2}/;

const SOME = 0.9;

/**
 * The app ends a message with CRLF and writes newlines inside one as LF: a header behind a bare LF was typed inside a
 * message. A file that was saved again (all LF, or all CRLF) does not tell; then every header begins a message.
 *
 * @source formats.md 2 (Threema)
 */
export function threemaHeaders(text: string): ThreemaHeaders {
  const lines = new LineCounter(text);
  const found = [...text.matchAll(HEADER)].filter(({ 2: printed = "" }) => DATED.test(printed));
  const all = found.map(({ 0: header, 1: arrow, 2: printed = "", index }) => ({
    start: index,
    body: index + header.length,
    line: lines.at(index),
    isOutgoing: arrow === ">>>",
    printed,
  }));
  if (!terminatorsTell(text, all)) return { headers: all, warnings: [] };
  const inside = all.filter((header) => !beginsMessage(text, header));
  return {
    headers: all.filter((header) => beginsMessage(text, header)),
    warnings: inside.map(({ start, line }) => ({ kind: "forged-line-suspected", line, detail: lineAt(text, start) })),
  };
}

const beginsMessage = (text: string, { start }: ThreemaHeader): boolean => start === 0 || text.startsWith("\r\n", start - 2);

const lineAt = (text: string, start: number): string => text.slice(start).split(/\r?\n/, 1)[0] ?? "";

function terminatorsTell(text: string, headers: readonly ThreemaHeader[]): boolean {
  const crlfCount = text.split("\r\n").length - 1;
  const newlineCount = text.split("\n").length - 1;
  const endsWithCrlf = text.endsWith("\r\n");
  if (crlfCount === 0 || crlfCount === newlineCount || (text.endsWith("\n") && !endsWithCrlf)) return false;
  const followed = headers.filter((header) => header.start > 0 && beginsMessage(text, header)).length;
  return followed + (endsWithCrlf ? 1 : 0) >= crlfCount * SOME;
}
