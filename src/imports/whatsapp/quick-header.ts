import { type Header, type HeaderShape, hourOf } from "./header";
import type { HeaderNumbers } from "./header-table";
import { halfOfDay } from "./header-words";
import { isMark } from "./marks";

/** Reads the header at `start` into `into`; false when it is none of this shape. */
export type QuickMatcher = (text: string, start: number, into: HeaderNumbers) => boolean;

/**
 * A matcher for one file: once the shape is known, nearly every header is read by it, at its place in the text and
 * without a copy. What it does not match (marks in the middle, digits of another script) goes the slow way.
 */
export function quickMatcher(shape: HeaderShape): QuickMatcher {
  const parts = partsOf(shape);
  const numbers = new Int32Array(6);
  const [date, clock] = shape.timeFirst ? [shape.seconds ? 3 : 2, 0] : [0, 3];
  return (text, start, into) => {
    let at = start;
    let number = 0;
    let half = "";
    while (isMark(text.charCodeAt(at))) at += 1;
    for (const part of parts) {
      const end = endOfPart(text, at, part);
      if (end === NO_MATCH) return false;
      if (part.kind === "number") numbers[number++] = valueOf(text, at, end);
      else if (part.kind === "half") half = text.slice(at, end);
      at = end;
    }
    into.first = numbers[date] ?? 0;
    into.second = numbers[date + 1] ?? 0;
    into.third = numbers[date + 2] ?? 0;
    into.hour = shape.half === "none" ? (numbers[clock] ?? 0) : hourOf(numbers[clock] ?? 0, half);
    into.minute = numbers[clock + 1] ?? 0;
    into.seconds = shape.seconds ? (numbers[clock + 2] ?? 0) : 0;
    into.rest = at;
    return shape.half === "none" || halfOfDay(half) !== null;
  };
}

/** One piece of a header, from left to right. */
interface Part {
  readonly kind: "number" | "character" | "space" | "space-or-none" | "half";
  /** Of a number, its digits at least and at most; of a character, its code twice. */
  readonly least: number;
  readonly most: number;
}

const NO_MATCH = -1;
const number = (least: number, most: number): Part => ({ kind: "number", least, most });
const space: Part = { kind: "space", least: 1, most: 1 };
const spaceOrNone: Part = { kind: "space-or-none", least: 0, most: 1 };
const half: Part = { kind: "half", least: 1, most: 14 };

/** A word or sign of the shape, in which any kind of space stands for a space. */
const literal = (text: string): readonly Part[] =>
  Array.from({ length: text.length }, (_, index) => text.charCodeAt(index)).map((code) => (code === SPACE ? space : { kind: "character", least: code, most: code }));

function partsOf(shape: HeaderShape): readonly Part[] {
  const date = dateParts(shape);
  const time = timeParts(shape);
  const [one, two] = shape.timeFirst ? [time, date] : [date, time];
  return [...literal(shape.bracket ? "[" : ""), ...one, ...literal(shape.comma ? "," : ""), space, ...two, ...literal(shape.end.replaceAll("\\", ""))];
}

function dateParts({ year, yearDigits, separator, era, afterDate }: HeaderShape): readonly Part[] {
  const short = number(1, 2);
  const long = yearDigits === 1 ? number(1, 2) : number(yearDigits, yearDigits);
  const [first, third] = year === "first" ? [long, short] : [short, long];
  return [...literal(era), first, ...literal(separator), short, ...literal(separator), third, ...behind(afterDate)];
}

function timeParts({ timeSeparator, seconds, half: place, between, afterTime }: HeaderShape): readonly Part[] {
  const before = place === "before" ? [half, spaceOrNone] : between === "" ? [] : [...literal(between), space];
  const after = place === "after" ? [spaceOrNone, half] : behind(afterTime);
  return [...before, ...clockParts(timeSeparator, seconds), ...after];
}

function clockParts(separator: string, seconds: boolean): readonly Part[] {
  const two = number(2, 2);
  if (separator === "h") return [number(1, 2), ...literal(" h "), two, ...(seconds ? [...literal(" min "), two, ...literal(" s")] : [])];
  return [number(1, 2), ...literal(separator), two, ...(seconds ? [...literal(separator), two] : [])];
}

const behind = (words: string): readonly Part[] => (words === "" ? [] : [spaceOrNone, ...literal(words)]);

/** Where this part ends that begins at `at`; `NO_MATCH` when something else stands there. */
function endOfPart(text: string, at: number, { kind, least, most }: Part): number {
  const code = text.charCodeAt(at);
  if (kind === "character") return code === least ? at + 1 : NO_MATCH;
  if (kind === "space") return isSpace(code) ? at + 1 : NO_MATCH;
  if (kind === "space-or-none") return isSpace(code) ? at + 1 : at;
  if (kind === "half") return halfEnd(text, at, most);
  let end = at;
  while (end - at < most && isDigit(text.charCodeAt(end))) end += 1;
  return end - at < least ? NO_MATCH : end;
}

const SPACE = 0x20;
const DIGIT_ZERO = 0x30;
const isDigit = (code: number): boolean => code >= DIGIT_ZERO && code <= DIGIT_ZERO + 9;
const isSpace = (code: number): boolean => code === SPACE || code === 0xa0 || code === 0x202f || code === 0x2009;

function valueOf(text: string, from: number, to: number): number {
  let value = 0;
  for (let at = from; at < to; at += 1) value = value * 10 + text.charCodeAt(at) - DIGIT_ZERO;
  return value;
}

/** What no word for half of the day holds: `[ ] , : / -`. */
const OUTSIDE_WORDS = new Set([0x5b, 0x5d, 0x2c, 0x3a, 0x2f, 0x2d]);

/** The end of a word for half of the day, which may hold spaces (`a. m.`) but does not end in one. */
function halfEnd(text: string, at: number, most: number): number {
  let last = at;
  for (let next = at; next < text.length && next - at < most; next += 1) {
    const code = text.charCodeAt(next);
    if (isDigit(code) || OUTSIDE_WORDS.has(code) || (code < SPACE && code !== 0)) break;
    if (!isSpace(code)) last = next + 1;
  }
  return last === at ? NO_MATCH : last;
}

/** The same numbers from a header that was read the slow way. */
export function copyHeader({ fields, time }: Header, rest: number, into: HeaderNumbers): void {
  [into.first, into.second, into.third] = fields;
  into.hour = time.hour;
  into.minute = time.minute;
  into.seconds = time.second ?? 0;
  into.rest = rest;
}
