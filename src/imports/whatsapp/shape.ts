import { type Header, type HeaderShape, parseHeader, shapeKey } from "./header";
import { mayStartHeader, normaliseHead } from "./normalise";

/** Lines that are looked at when the first line of the file does not tell its shape. */
const SAMPLE = 20_000;
/** Of all lines, for the weakest shape (no bracket, no dash), which many a note with a date resembles. */
const WEAK_SHARE = 0.2;

interface Seen {
  readonly shape: HeaderShape;
  count: number;
}

/**
 * The one shape that all headers of this file have. A file that WhatsApp wrote starts with a header, so its first
 * line decides; where something stands before it, the most frequent shape does.
 *
 * @returns null when no line looks like a header: this is no WhatsApp export
 * @source formats.md 1.2, "one file = one shape"
 */
export function findShape(text: string): HeaderShape | null {
  const seen = new Map<string, Seen>();
  let lines = 0;
  for (let start = 0; start < text.length && lines < SAMPLE; lines += 1) {
    const newline = text.indexOf("\n", start);
    const end = newline === -1 ? text.length : newline;
    const header = headerAt(text, start, end);
    if (header !== null && lines === 0 && header.shape.end !== " ") return header.shape;
    if (header !== null) count(seen, header.shape);
    start = end + 1;
  }
  return mostFrequent([...seen.values()], lines);
}

/** The header at the start of a line, whatever its shape. */
export function headerAt(text: string, start: number, end: number): Header | null {
  if (start >= end || !mayStartHeader(text, start)) return null;
  return parseHeader(normaliseHead(text, start, end).text);
}

function count(seen: Map<string, Seen>, shape: HeaderShape): void {
  const key = shapeKey(shape);
  const entry = seen.get(key);
  if (entry === undefined) seen.set(key, { shape, count: 1 });
  else entry.count += 1;
}

function mostFrequent(seen: readonly Seen[], lines: number): HeaderShape | null {
  const strong = seen.filter(({ shape, count }) => shape.end !== " " || count >= lines * WEAK_SHARE);
  const best = strong.reduce<Seen | null>((winner, entry) => (winner === null || entry.count > winner.count ? entry : winner), null);
  return best?.shape ?? null;
}
