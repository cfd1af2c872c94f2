import { withoutBlankEnd } from "../line-ends";
import { parseHeader, type HeaderShape, resemblesHeader, shapeKey } from "./header";
import { type HeaderNumbers, type HeaderTable, HeaderTableBuilder } from "./header-table";
import { mayStartHeader, normaliseHead } from "./normalise";
import { copyHeader, QuickMatcher } from "./quick-header";
import { asWideAs } from "./wide-shape";

/** What one pass over all lines found. */
export interface Scan {
  readonly lineCount: number;
  /** Lines that have the shape of this file's headers. */
  readonly headers: HeaderTable;
  /** From the first header up to the end of the last message: blank lines above and below are no export's. */
  readonly crlfLines: number;
  /** Lines that ended with LF alone, of those. */
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
  const reader = new HeaderReader(text, shape);
  const headers = new HeaderTableBuilder(text.length);
  const end = withoutBlankEnd(text);
  let line = 0;
  let crlfLines = 0;
  let lfLines = 0;
  let afterCrlf = true;
  let isInMessage = false;
  for (let start = 0; start < text.length; ) {
    line += 1;
    const newline = text.indexOf("\n", start);
    const stop = newline === -1 ? text.length : newline;
    const crlf = newline > start && text.charCodeAt(newline - 1) === CARRIAGE_RETURN;
    const lineEnd = crlf ? stop - 1 : stop;
    if (mayStartHeader(text, start) && reader.read(start, lineEnd, line, afterCrlf)) {
      headers.add(reader.numbers, line, start, lineEnd, afterCrlf || !isInMessage);
      isInMessage = true;
    }
    if (newline !== -1 && isInMessage && start < end) {
      if (crlf) crlfLines += 1;
      else lfLines += 1;
    }
    afterCrlf = crlf;
    start = stop + 1;
  }
  const endsWithNewline = text.startsWith("\n", end - 1);
  return { lineCount: line, headers: headers.table(), crlfLines, lfLines, endsWithCrlf: text.startsWith("\r\n", end - 2), endsWithNewline, foreign: [...reader.foreign.values()] };
}

/** Stands for the shape that a telephone's clipboard gives, which no export has. */
const COPIED = "copied";
const CLIPBOARD = /^\[(?=[^\]]*\d[:.]\d{2}\b)(?=[^\]]*\d[-/.]\d)[\d ,:./apm-]{8,28}\] ?\S[^:]{0,60}: /i;

/** `[5/2, 16:08] Alice: …`, `[16:09, 2-5-2022] Carol: …`: copied from a screen, and pasted into a message. */
const isCopied = (head: string): boolean => CLIPBOARD.test(head);

/** Stands for lines that look like a header, with words or signs that no row knows. */
const UNKNOWN = "unknown";

/** Reads the lines that may be headers, and notes those of other shapes. */
class HeaderReader {
  readonly foreign = new Map<string, Foreign>();
  /** Of the header that was read last. */
  readonly numbers: HeaderNumbers = { first: 0, second: 0, third: 0, hour: 0, minute: 0, seconds: 0, rest: 0 };
  private readonly quick: QuickMatcher;
  private readonly key: string;

  constructor(
    private readonly text: string,
    private readonly shape: HeaderShape,
  ) {
    this.quick = new QuickMatcher(shape);
    this.key = shapeKey(shape);
  }

  read(start: number, lineEnd: number, line: number, afterCrlf: boolean): boolean {
    return (this.quick.read(this.text, start, this.numbers) && this.numbers.rest <= lineEnd) || this.readSlowly(start, lineEnd, line, afterCrlf);
  }

  private readSlowly(start: number, lineEnd: number, line: number, afterCrlf: boolean): boolean {
    const note = (name: string, own: HeaderShape | null): false => {
      const seen = this.foreign.get(name) ?? { shape: own, lines: [] };
      seen.lines.push({ line, text: this.text.slice(start, lineEnd), afterCrlf });
      this.foreign.set(name, seen);
      return false;
    };
    const head = normaliseHead(this.text, start, lineEnd);
    const header = parseHeader(head.text);
    if (header === null || (header.shape.end === " " && this.shape.end !== " ")) {
      if (isCopied(head.text)) return note(COPIED, null);
      return resemblesHeader(head.text) && note(UNKNOWN, null);
    }
    if (shapeKey(asWideAs(header.shape, this.shape)) === this.key) {
      copyHeader(header, head.endOf(header.length), this.numbers);
      return true;
    }
    return header.shape.end !== " " && note(shapeKey(header.shape), header.shape);
  }
}
