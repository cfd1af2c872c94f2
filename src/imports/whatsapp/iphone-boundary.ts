import { type Author, Authors, type Boundary, noteMessage } from "./author";
import type { Boundaries } from "./android-boundary";
import { findAhead } from "./find-ahead";
import { isAppMark } from "./marks";
import type { Candidate } from "./scan";

/**
 * iPhone: what WhatsApp wrote starts with a direction mark. A line that starts with one has no author; `: ` with a
 * mark behind it is the true boundary, even when the name before it holds a `: ` itself (names of groups do).
 *
 * @source formats.md 0.3, 1.3
 */
export function iphoneBoundaries(text: string, starts: readonly Candidate[]): Boundaries {
  const authors = new Authors();
  const nextColon = findAhead(text, ": ");
  const nextMarked = findAhead(text, ": \u200e");
  const firsts = starts.map((start) => ({ start, colon: colonOf(text, start, nextColon), marked: nextMarked(start.rest) }));
  const boundaries = firsts.map(({ start, colon, marked }): Boundary | null => {
    if (colon === null) return { author: null, body: start.rest };
    return marked > colon && marked < start.lineEnd ? null : simple(text, start, colon, authors);
  });
  return {
    boundaries: boundaries.map((boundary, index) => boundary ?? withMarkedColon(text, firsts[index], authors)),
    warnings: [],
  };
}

interface First {
  readonly start: Candidate;
  readonly colon: number | null;
  /** Offset of the first `: ` with a mark behind it. */
  readonly marked: number;
}

function colonOf(text: string, { rest, lineEnd }: Candidate, nextColon: (from: number) => number): number | null {
  if (isAppMark(text.charCodeAt(rest))) return null;
  const colon = nextColon(rest);
  if (colon > rest && colon < lineEnd) return colon;
  return lineEnd - 1 > rest && text.charCodeAt(lineEnd - 1) === 0x3a ? lineEnd - 1 : null;
}

function simple(text: string, { rest, line, lineEnd }: Candidate, colon: number, authors: Authors): Boundary {
  const author = authors.meet(text.slice(rest, colon), line);
  const body = Math.min(colon + 2, lineEnd);
  noteMessage(author, text, body, lineEnd, !isAppMark(text.charCodeAt(body)));
  return { author, body };
}

/** `Karin: kijk: ‎<bijgevoegd: …>` is Karin's; `Overleg: VWS: ‎Karin heeft …` is of the group «Overleg: VWS». */
function withMarkedColon(text: string, first: First | undefined, authors: Authors): Boundary {
  if (first === undefined || first.colon === null) return { author: null, body: first?.start.rest ?? 0 };
  const { start, colon, marked } = first;
  const short: Author | undefined = authors.named(text.slice(start.rest, colon));
  const attached = text.charCodeAt(marked + 3) === 0x3c;
  return simple(text, start, attached || (short?.plain ?? 0) > 0 ? colon : marked, authors);
}
