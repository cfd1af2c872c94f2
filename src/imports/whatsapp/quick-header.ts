import { type Header, type HeaderShape, hourOf } from "./header";
import type { HeaderNumbers } from "./header-table";
import { halfOfDay } from "./header-words";
import { MARK_CLASS } from "./marks";

/** Reads the header at `start` into `into`; false when it is none of this shape. */
export type QuickMatcher = (text: string, start: number, into: HeaderNumbers) => boolean;

const SPACE = "[ \\u00a0\\u202f\\u2009]";

/**
 * One expression for one file: once the shape is known, nearly every header is read by it, at its place in the
 * text and without a copy. What it does not match (marks in the middle, digits of another script) goes the slow way.
 */
export function quickMatcher(shape: HeaderShape): QuickMatcher {
  const pattern = new RegExp(MARK_CLASS + "*" + body(shape), "y");
  const numbers: number[] = [0, 0, 0, 0, 0, 0];
  const [date, clock] = shape.timeFirst ? [shape.seconds ? 3 : 2, 0] : [0, 3];
  return (text, start, into) => {
    pattern.lastIndex = start;
    if (!pattern.test(text)) return false;
    const rest = pattern.lastIndex;
    collectNumbers(text, start, rest, numbers);
    into.first = numbers[date] ?? 0;
    into.second = numbers[date + 1] ?? 0;
    into.third = numbers[date + 2] ?? 0;
    into.hour = numbers[clock] ?? 0;
    into.minute = numbers[clock + 1] ?? 0;
    into.seconds = shape.seconds ? (numbers[clock + 2] ?? 0) : 0;
    into.rest = rest;
    if (shape.half === "none") return true;
    const word = halfWordIn(text, start, rest);
    into.hour = hourOf(into.hour, word);
    return word !== "";
  };
}

const DIGIT_ZERO = 0x30;

/** The runs of digits of a header, in their order. */
function collectNumbers(text: string, from: number, to: number, numbers: number[]): void {
  let index = -1;
  let inside = false;
  for (let at = from; at < to; at += 1) {
    const digit = text.charCodeAt(at) - DIGIT_ZERO;
    const isDigit = digit >= 0 && digit <= 9;
    if (isDigit && inside) numbers[index] = (numbers[index] ?? 0) * 10 + digit;
    else if (isDigit) numbers[(index += 1)] = digit;
    inside = isDigit;
  }
}

const HALF_WORD = /[^\d\s[\],:./\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff-][^\d[\],:/-]*/gu;

/** The one word of a header with a twelve-hour clock that names a half of the day. */
function halfWordIn(text: string, from: number, to: number): string {
  const words = text.slice(from, to).match(HALF_WORD) ?? [];
  return words.find((word) => halfOfDay(word) !== null) ?? "";
}

function body(shape: HeaderShape): string {
  const date = datePattern(shape);
  const time = timePattern(shape);
  const comma = shape.comma ? "," : "";
  const open = shape.bracket ? "\\[" : "";
  const [one, two] = shape.timeFirst ? [time, date] : [date, time];
  return open + one + comma + SPACE + two + spaced(shape.end);
}

function datePattern({ year, yearDigits, separator, era, afterDate }: HeaderShape): string {
  const short = "\\d{1,2}";
  const long = yearDigits === 4 ? "\\d{4}" : yearDigits === 1 ? "\\d{1,2}" : "\\d{2}";
  const mark = literal(separator);
  const [first, third] = year === "first" ? [long, short] : [short, long];
  const after = afterDate === "" ? "" : `${SPACE}?${literal(afterDate)}`;
  return literal(era) + first + mark + short + mark + third + after;
}

const HALF = "[^\\d\\s\\[\\],:/-](?:[^\\d\\s\\[\\],:/-]|\\.?[ \\u00a0\\u202f]){0,12}?";

function timePattern({ timeSeparator, seconds, half, between, afterTime }: HeaderShape): string {
  const before = half === "before" ? `${HALF}${SPACE}?` : between === "" ? "" : `${literal(between)}${SPACE}`;
  const after = half === "after" ? `${SPACE}?${HALF}` : afterTime === "" ? "" : `${SPACE}?${literal(afterTime)}`;
  return before + clockPattern(timeSeparator, seconds) + after;
}

function clockPattern(separator: string, seconds: boolean): string {
  if (separator === "h") return `\\d{1,2}${SPACE}h${SPACE}\\d{2}${seconds ? `${SPACE}min${SPACE}\\d{2}${SPACE}s` : ""}`;
  const mark = literal(separator);
  return `\\d{1,2}${mark}\\d{2}${seconds ? `${mark}\\d{2}` : ""}`;
}

const literal = (text: string): string => spaced(text.replace(/[.\\/[\]-]/g, "\\$&"));
const spaced = (text: string): string => text.replace(/ /g, SPACE);

/** The same numbers from a header that was read the slow way. */
export function copyHeader({ fields, time }: Header, rest: number, into: HeaderNumbers): void {
  [into.first, into.second, into.third] = fields;
  into.hour = time.hour;
  into.minute = time.minute;
  into.seconds = time.second ?? 0;
  into.rest = rest;
}
