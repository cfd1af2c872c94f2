import type { Place } from "./policy-fault";

/** The place of an offset, in UTF-16 units from 0. */
export type PlaceOf = (offset: number) => Place;

/** Knows the lines of a text once, however many places are asked. */
export function placesIn(text: string): PlaceOf {
  const starts = [0, ...Array.from(text.matchAll(/\r\n|\r|\n/g), ({ index, 0: { length } }) => index + length)];
  return (offset) => {
    const line = lastNotAfter(starts, offset);
    return { line: line + 1, column: offset - (starts[line] ?? 0) + 1 };
  };
}

/** Index of the last of these ascending numbers that is not more than `most`. */
function lastNotAfter(ascending: readonly number[], most: number): number {
  let low = 0;
  let high = ascending.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((ascending[middle] ?? Infinity) <= most) low = middle;
    else high = middle - 1;
  }
  return low;
}
