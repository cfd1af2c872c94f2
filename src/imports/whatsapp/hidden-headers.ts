import type { ImportWarning } from "../../conversation/completeness";
import { type HeaderShape, shapeKey } from "./header";
import { headerAt } from "./shape";
import { asWideAs } from "./wide-shape";

/** What ends a line elsewhere, and is text in an export: VT, FF, CR, NEL, and the separators of lines and paragraphs. */
const OTHER_LINE_ENDS = ["\v", "\f", "\r", "\u0085", "\u2028", "\u2029"];
const LINE_FEED = 0x0a;
/** Longer than any header. */
const HEAD = 120;

/**
 * Headers of this file's own shape behind something that ends no line here. They begin no message, but somebody who looks at
 * the text sees them on a line of their own, so they are named.
 *
 * @source formats.md 1.5
 */
export function hiddenHeaders(text: string, shape: HeaderShape): readonly ImportWarning[] {
  const own = shapeKey(shape);
  const found: number[] = [];
  for (const at of otherLineEnds(text)) {
    const header = headerAt(text, at + 1, Math.min(text.length, at + 1 + HEAD));
    if (header !== null && shapeKey(asWideAs(header.shape, shape)) === own) found.push(at + 1);
  }
  return found.sort((one, other) => one - other).map((at) => ({ kind: "forged-line-suspected", line: null, detail: lineFrom(text, at) }));
}

/** Characters that stay in the processor's cache while six ends are looked for: 87 million took 31 ms in place of 102. */
const PIECE = 16_384;

/** Where lines end elsewhere, piece by piece; a CR before a LF ends a line here too. */
function otherLineEnds(text: string): readonly number[] {
  const places: number[] = [];
  for (let start = 0; start < text.length; start += PIECE) {
    const piece = text.slice(start, start + PIECE);
    for (const end of OTHER_LINE_ENDS) {
      for (let at = piece.indexOf(end); at !== -1; at = piece.indexOf(end, at + 1)) {
        if (text.charCodeAt(start + at + 1) !== LINE_FEED) places.push(start + at);
      }
    }
  }
  return places;
}

const ANY_LINE_END = /[\n\v\f\r\u0085\u2028\u2029]/;
/** Characters of a line that are shown of it: all of one line may be such lines, and each would else hold the rest. */
const SHOWN = 500;

const lineFrom = (text: string, start: number): string => text.slice(start, start + SHOWN).split(ANY_LINE_END, 1)[0] ?? "";
