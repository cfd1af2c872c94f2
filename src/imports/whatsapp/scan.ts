import { parseHeader, type HeaderShape, shapeKey } from "./header";
import { type HeaderNumbers, type HeaderTable, HeaderTableBuilder } from "./header-table";
import { mayStartHeader, normaliseHead } from "./normalise";
import { copyHeader, quickMatcher } from "./quick-header";

/** What one pass over all lines found. */
export interface Scan {
  readonly lineCount: number;
  /** Lines that have the shape of this file's headers. */
  readonly headers: HeaderTable;
  readonly crlfLines: number;
  /** Lines that ended with LF alone. */
  readonly lfLines: number;
  readonly endsWithCrlf: boolean;
  readonly endsWithNewline: boolean;
  /** Headers of other shapes than this file's, one entry a shape. */
  readonly foreign: readonly Foreign[];
}

/** A shape that is not this file's: where it was seen first, and how often. */
interface Foreign {
  readonly line: number;
  readonly text: string;
  count: number;
  /** Of these, behind a CRLF. */
  afterCrlf: number;
}

const CARRIAGE_RETURN = 13;

/**
 * Walks over the lines once. A line ends at LF (one CR before it belongs to the end); U+2028, VT, FF, NEL and a
 * lone CR are text and survive.
 *
 * @source formats.md 1.5
 */
export function scan(text: string, shape: HeaderShape): Scan {
  const reader = headerReader(text, shape);
  const headers = new HeaderTableBuilder(text.length);
  let line = 0;
  let crlfLines = 0;
  let lfLines = 0;
  let afterCrlf = true;
  for (let start = 0; start < text.length; ) {
    line += 1;
    const newline = text.indexOf("\n", start);
    const stop = newline === -1 ? text.length : newline;
    const crlf = newline > start && text.charCodeAt(newline - 1) === CARRIAGE_RETURN;
    const lineEnd = crlf ? stop - 1 : stop;
    if (mayStartHeader(text, start) && reader.read(start, lineEnd, line, afterCrlf)) {
      headers.add(reader.numbers, line, start, lineEnd, afterCrlf);
    }
    if (newline !== -1) {
      if (crlf) crlfLines += 1;
      else lfLines += 1;
    }
    afterCrlf = crlf;
    start = stop + 1;
  }
  const endsWithNewline = text.endsWith("\n");
  return { lineCount: line, headers: headers.table(), crlfLines, lfLines, endsWithCrlf: text.endsWith("\r\n"), endsWithNewline, foreign: [...reader.foreign.values()] };
}

function headerReader(text: string, shape: HeaderShape) {
  const quick = quickMatcher(shape);
  const key = shapeKey(shape);
  const foreign = new Map<string, Foreign>();
  const numbers: HeaderNumbers = { first: 0, second: 0, third: 0, hour: 0, minute: 0, seconds: 0, rest: 0 };
  const read = (start: number, lineEnd: number, line: number, afterCrlf: boolean): boolean => {
    if (quick(text, start, numbers) && numbers.rest <= lineEnd) return true;
    const head = normaliseHead(text, start, lineEnd);
    const header = parseHeader(head.text);
    if (header === null) return false;
    const own = shapeKey(header.shape);
    if (own === key) {
      copyHeader(header, head.endOf(header.length), numbers);
      return true;
    }
    if (header.shape.end === " ") return false;
    const seen = foreign.get(own) ?? { line, text: text.slice(start, lineEnd), count: 0, afterCrlf: 0 };
    seen.count += 1;
    if (afterCrlf) seen.afterCrlf += 1;
    foreign.set(own, seen);
    return false;
  };
  return { read, numbers, foreign };
}
