import type { ImportWarning } from "../../conversation/completeness";
import type { HeaderTable } from "./header-table";

/** Numbers of a header that are looked at: those of the date, and the hour behind it. */
const NUMBERS = 4;
/** How a number below ten is printed; 0 stands for all others. */
const WITH_ZERO = 1;
const BARE = 2;
const STYLES = 3;

/**
 * Headers that print a number below ten otherwise than the others do: `5-3-2024 9:14 - ` among `05-03-2024 09:14 - `. One phone
 * prints all of a chat in one way, so that somebody may have typed such a line inside a message. Who puts a file together by
 * hand may print them so too: they stay messages, and are named.
 */
export function otherwisePadded(text: string, headers: HeaderTable): readonly ImportWarning[] {
  if (printAlike(headers)) return [];
  const counts = new Int32Array(NUMBERS * STYLES);
  const styles = new Uint8Array(NUMBERS);
  for (let row = 0; row < headers.length; row += 1) {
    stylesOf(text, headers.start[row] ?? 0, headers.rest[row] ?? 0, styles);
    for (let number = 0; number < NUMBERS; number += 1) counts[number * STYLES + (styles[number] ?? 0)] = (counts[number * STYLES + (styles[number] ?? 0)] ?? 0) + 1;
  }
  const strange = Array.from({ length: NUMBERS }, (_, number) => strangeStyle(counts[number * STYLES + WITH_ZERO] ?? 0, counts[number * STYLES + BARE] ?? 0));
  return strange.every((style) => style === 0) ? [] : warningsOf(text, headers, strange);
}

function warningsOf(text: string, headers: HeaderTable, strange: readonly number[]): readonly ImportWarning[] {
  const warnings: ImportWarning[] = [];
  const styles = new Uint8Array(NUMBERS);
  for (let row = 0; row < headers.length; row += 1) {
    stylesOf(text, headers.start[row] ?? 0, headers.rest[row] ?? 0, styles);
    if (styles.some((style, number) => style !== 0 && style === strange[number])) {
      warnings.push({ kind: "forged-line-suspected", line: headers.line[row] ?? 0, detail: text.slice(headers.start[row], headers.lineEnd[row]) });
    }
  }
  return warnings;
}

/**
 * Where the headers of a file are equally long but for the digits of its dates, or of its hours, they print all numbers alike:
 * told from columns, without a look at the text.
 */
function printAlike(headers: HeaderTable): boolean {
  const dates = Int32Array.from(headers.printedDates, ({ first, second, third }) => digits(first) + digits(second) + digits(third));
  const hours = [() => 0, (hour: number) => digits(hour), (hour: number) => digits(hour % 12 || 12)];
  return hours.some((ofHour) => isOneLength(headers, ofHour, null) || isOneLength(headers, ofHour, dates));
}

const digits = (number: number): number => (number < 10 ? 1 : number < 100 ? 2 : 4);
const HOUR = 3_600;

function isOneLength({ length, start, rest, clock, date }: HeaderTable, ofHour: (hour: number) => number, dates: Int32Array | null): boolean {
  const lengthOf = (row: number): number => (rest[row] ?? 0) - (start[row] ?? 0) - ofHour(Math.floor((clock[row] ?? 0) / HOUR)) - (dates?.[date[row] ?? 0] ?? 0);
  const first = lengthOf(0);
  for (let row = 1; row < length; row += 1) if (lengthOf(row) !== first) return false;
  return true;
}

/** Headers that were typed are few, beside those that were printed. */
const FEW = 2;
const SHARE = 20;

/** The style that only a few headers have; 0 where both are common, or one is there alone. */
function strangeStyle(withZero: number, bare: number): number {
  const isFew = (one: number, other: number): boolean => one > 0 && one * FEW < other && one <= Math.max(FEW, other / SHARE);
  if (isFew(bare, withZero)) return BARE;
  return isFew(withZero, bare) ? WITH_ZERO : 0;
}

const ZERO = 0x30;
const isDigit = (code: number): boolean => code >= ZERO && code <= ZERO + 9;

/** How each of the first numbers of a header is printed; 0 where it has no number below ten. */
function stylesOf(text: string, from: number, to: number, styles: Uint8Array): void {
  let place = from;
  for (let number = 0; number < NUMBERS; number += 1) {
    while (place < to && !isDigit(text.charCodeAt(place))) place += 1;
    const start = place;
    while (place < to && isDigit(text.charCodeAt(place))) place += 1;
    styles[number] = place - start === 1 ? BARE : place - start === 2 && text.charCodeAt(start) === ZERO ? WITH_ZERO : 0;
  }
}
