import { Authors, type Author, type Boundaries, noteMessage } from "./author";
import { findAhead } from "./find-ahead";
import type { HeaderTable } from "./header-table";
import { isAppMark, LEFT_TO_RIGHT_MARK } from "./marks";

const COLON = 0x3a;
const SPACE = 0x20;

/**
 * iPhone: what WhatsApp wrote starts with a direction mark. A line that starts with one has no author; `: ` with a
 * mark behind it is the true boundary, even when the name before it holds a `: ` itself (names of groups do).
 *
 * @source formats.md 0.3, 1.3
 */
export function iphoneBoundaries(text: string, headers: HeaderTable): Boundaries {
  const met = new Authors();
  const nextColon = findAhead(text, ": ");
  const nextMark = findAhead(text, LEFT_TO_RIGHT_MARK);
  const authors: (Author | null)[] = [];
  const bodies = new Int32Array(headers.length);
  const later: MarkedColon[] = [];
  for (let row = 0; row < headers.length; row += 1) {
    const from = headers.rest[row] ?? 0;
    const end = headers.lineEnd[row] ?? 0;
    const colon = colonOf(text, from, end, nextColon);
    const marked = colon === null ? null : markedColon(text, colon + 1, end, nextMark);
    const waits = colon !== null && marked !== null;
    if (waits) later.push({ row, from, colon, marked });
    authors.push(colon === null || waits ? null : meet(text, met, headers, row, colon));
    bodies[row] = colon === null || waits ? from : Math.min(colon + 2, end);
  }
  // Who writes in their own hand is known only now.
  for (const { row, from, colon, marked } of later) {
    const end = trueColon(text, met.named(text.slice(from, colon)), colon, marked);
    authors[row] = meet(text, met, headers, row, end);
    bodies[row] = end + 2;
  }
  return { authors, bodies, warnings: [] };
}

/** A line with a second `: ` that has a mark behind it. */
interface MarkedColon {
  readonly row: number;
  readonly from: number;
  /** Offset of the first `: `, and of the first with a mark behind it. */
  readonly colon: number;
  readonly marked: number;
}

function colonOf(text: string, from: number, lineEnd: number, nextColon: (from: number) => number): number | null {
  if (isAppMark(text.charCodeAt(from))) return null;
  const colon = nextColon(from);
  if (colon > from && colon < lineEnd) return colon;
  return lineEnd - 1 > from && text.charCodeAt(lineEnd - 1) === COLON ? lineEnd - 1 : null;
}

/** The first `: ` with a mark behind it, further on in the line. */
function markedColon(text: string, from: number, lineEnd: number, nextMark: (from: number) => number): number | null {
  for (let mark = nextMark(from); mark < lineEnd; mark = nextMark(mark + 1)) {
    if (mark - 2 >= from && text.charCodeAt(mark - 1) === SPACE && text.charCodeAt(mark - 2) === COLON) return mark - 2;
  }
  return null;
}

function meet(text: string, met: Authors, { rest, line, lineEnd }: HeaderTable, row: number, colon: number): Author {
  const end = lineEnd[row] ?? 0;
  const author = met.meet(text.slice(rest[row], colon), line[row] ?? 0);
  const body = Math.min(colon + 2, end);
  noteMessage(author, text, body, end, !isAppMark(text.charCodeAt(body)));
  return author;
}

/** `Karin: kijk: ‎<bijgevoegd: …>` is Karin's; `Overleg: VWS: ‎Karin heeft …` is of the group «Overleg: VWS». */
function trueColon(text: string, short: Author | undefined, colon: number, marked: number): number {
  const attached = text.charCodeAt(marked + 3) === 0x3c;
  return attached || (short?.plain ?? 0) > 0 ? colon : marked;
}
