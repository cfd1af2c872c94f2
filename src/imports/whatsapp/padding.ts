import type { ImportWarning } from "../../conversation/completeness";
import type { HeaderTable } from "./header-table";

/** Numbers of a header that are looked at: those of the date, and the hour behind it. */
const NUMBERS = 4;
/** How a number below ten is printed. */
const WITH_ZERO = 1;
const BARE = 2;

/**
 * Headers that print a number below ten otherwise than the others do: `5-3-2024 9:14 - ` among `05-03-2024 09:14 - `. One phone
 * prints all of a chat in one way, so that somebody may have typed such a line inside a message. Who puts a file together by
 * hand may print them so too: they stay messages, and are named.
 */
export function otherwisePadded(text: string, headers: HeaderTable): readonly ImportWarning[] {
  if (isOneLength(headers)) return [];
  const styles = new Uint8Array(headers.length * NUMBERS);
  const counts = Array.from({ length: NUMBERS }, () => ({ withZero: 0, bare: 0 }));
  for (let row = 0; row < headers.length; row += 1) {
    styleOf(text, headers.start[row] ?? 0, headers.rest[row] ?? 0, styles, row * NUMBERS);
    for (const [number, count] of counts.entries()) {
      const style = styles[row * NUMBERS + number];
      if (style === WITH_ZERO) count.withZero += 1;
      else if (style === BARE) count.bare += 1;
    }
  }
  const strange = counts.map(strangeStyle);
  if (strange.every((style) => style === 0)) return [];
  const rows = new Set<number>();
  for (let at = 0; at < styles.length; at += 1) if (styles[at] !== 0 && styles[at] === strange[at % NUMBERS]) rows.add(Math.floor(at / NUMBERS));
  return [...rows].map((row) => ({ kind: "forged-line-suspected", line: headers.line[row] ?? 0, detail: text.slice(headers.start[row], headers.lineEnd[row]) }));
}

/** Where all headers are equally long, they print all numbers alike. */
function isOneLength({ length, start, rest }: HeaderTable): boolean {
  for (let row = 1; row < length; row += 1) if ((rest[row] ?? 0) - (start[row] ?? 0) !== (rest[0] ?? 0) - (start[0] ?? 0)) return false;
  return true;
}

/** Headers that were typed are few, beside those that were printed. */
const FEW = 2;
const SHARE = 20;

/** The style that only a few headers have; 0 where both are common, or one is there alone. */
function strangeStyle({ withZero, bare }: { readonly withZero: number; readonly bare: number }): number {
  const isFew = (one: number, other: number): boolean => one > 0 && one * FEW < other && one <= Math.max(FEW, other / SHARE);
  if (isFew(bare, withZero)) return BARE;
  return isFew(withZero, bare) ? WITH_ZERO : 0;
}

const ZERO = 0x30;
const digitOf = (code: number): number => (code >= ZERO && code <= ZERO + 9 ? code - ZERO : -1);

function styleOf(text: string, from: number, to: number, styles: Uint8Array, at: number): void {
  let number = 0;
  for (let place = from; place < to && number < NUMBERS; place += 1) {
    const first = digitOf(text.charCodeAt(place));
    if (first < 0) continue;
    let end = place + 1;
    while (end < to && digitOf(text.charCodeAt(end)) >= 0) end += 1;
    if (end - place === 1) styles[at + number] = BARE;
    else if (end - place === 2 && first === 0) styles[at + number] = WITH_ZERO;
    number += 1;
    place = end;
  }
}
