import { parseHeader, type HeaderShape, resemblesHeader, shapeKey } from "./header";
import { type HeaderNumbers, type HeaderTable, HeaderTableBuilder } from "./header-table";
import { mayStartHeader, normaliseHead } from "./normalise";
import { copyHeader, quickMatcher } from "./quick-header";
import { asWideAs } from "./wide-shape";

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

/** A shape that is not this file's, and the lines that have it. */
export interface Foreign {
  /** Null for what is no header of any export. */
  readonly shape: HeaderShape | null;
  readonly lines: ForeignLine[];
}

export interface ForeignLine {
  readonly line: number;
  readonly text: string;
  readonly afterCrlf: boolean;
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

/** Stands for the shape that a telephone's clipboard gives, which no export has. */
const COPIED = "copied";
const CLIPBOARD = /^\[(?=[^\]]*\d[:.]\d{2}\b)(?=[^\]]*\d[-/.]\d)[\d ,:./apm-]{8,28}\] ?\S[^:]{0,60}: /i;

/** `[5/2, 16:08] Alice: …`, `[16:09, 2-5-2022] Carol: …`: copied from a screen, and pasted into a message. */
const isCopied = (head: string): boolean => CLIPBOARD.test(head);

/** Stands for lines that look like a header, with words or signs that no row knows. */
const UNKNOWN = "unknown";

function headerReader(text: string, shape: HeaderShape) {
  const quick = quickMatcher(shape);
  const key = shapeKey(shape);
  const foreign = new Map<string, Foreign>();
  const numbers: HeaderNumbers = { first: 0, second: 0, third: 0, hour: 0, minute: 0, seconds: 0, rest: 0 };
  const note = (name: string, own: HeaderShape | null, start: number, lineEnd: number, line: number, afterCrlf: boolean): void => {
    const seen = foreign.get(name) ?? { shape: own, lines: [] };
    seen.lines.push({ line, text: text.slice(start, lineEnd), afterCrlf });
    foreign.set(name, seen);
  };
  const read = (start: number, lineEnd: number, line: number, afterCrlf: boolean): boolean => {
    if (quick(text, start, numbers) && numbers.rest <= lineEnd) return true;
    const head = normaliseHead(text, start, lineEnd);
    const header = parseHeader(head.text);
    if (header === null || (header.shape.end === " " && shape.end !== " ")) {
      if (isCopied(head.text)) note(COPIED, null, start, lineEnd, line, afterCrlf);
      else if (resemblesHeader(head.text)) note(UNKNOWN, null, start, lineEnd, line, afterCrlf);
      return false;
    }
    if (shapeKey(asWideAs(header.shape, shape)) === key) {
      copyHeader(header, head.endOf(header.length), numbers);
      return true;
    }
    if (header.shape.end === " ") return false;
    note(shapeKey(header.shape), header.shape, start, lineEnd, line, afterCrlf);
    return false;
  };
  return { read, numbers, foreign };
}
