import type { HeaderTable } from "./header-table";

/** Messages that stand in the file a second time, by their place. */
export interface RepeatedPart {
  readonly from: number;
  readonly length: number;
}

/** So many messages in a row, with their times and words, nobody sends twice. */
const FEWEST = 3;
/** Of a file that goes back in time over and over, the first places tell. */
const LOOKED_AT = 20;

/**
 * Where an export begins anew, or another export of the same chat, that was pasted behind it: the time goes back, and the same
 * messages follow. They stay, since nothing is de-duplicated; but it is said.
 *
 * @param back places of the messages that are earlier than the one before them
 * @source formats.md 1.2, «two dominant shapes = pasted-together file: report»
 */
export function repeatedPart(text: string, headers: HeaderTable, back: readonly number[]): RepeatedPart | null {
  for (const from of back.slice(0, LOOKED_AT)) {
    const first = placeOfSame(text, headers, from);
    const length = first === null ? 0 : lengthOfSame(text, headers, first, from);
    if (length >= FEWEST) return { from, length };
  }
  return null;
}

function placeOfSame(text: string, headers: HeaderTable, place: number): number | null {
  for (let row = 0; row < place; row += 1) {
    if (headers.clock[row] === headers.clock[place] && headers.date[row] === headers.date[place] && isSame(text, headers, row, place)) return row;
  }
  return null;
}

function lengthOfSame(text: string, headers: HeaderTable, first: number, from: number): number {
  let length = 1;
  while (from + length < headers.length && first + length < from && isSame(text, headers, first + length, from + length)) length += 1;
  return length;
}

const isSame = (text: string, headers: HeaderTable, one: number, other: number): boolean => linesOf(text, headers, one) === linesOf(text, headers, other);

/** The last message of a file may lack the end of its line. */
const linesOf = (text: string, { start, length }: HeaderTable, row: number): string => text.slice(start[row], row + 1 === length ? text.length : start[row + 1]).trimEnd();
