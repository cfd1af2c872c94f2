import { type Header, type HeaderShape, hourOf } from "./header";
import type { HeaderNumbers } from "./header-table";
import { halfOfDay, SECOND_SEPARATOR } from "./header-words";
import { isMark } from "./marks";
import { ClockReader, UNREAD } from "./plain-clock";

/**
 * A matcher for one file: once the shape is known, nearly every header is read by it, at its place in the text and
 * without a copy. A day goes on for many messages, so what stands up to its time is first compared with the header before.
 * What it does not match (marks in the middle, digits of another script) goes the slow way.
 */
export class QuickMatcher {
  private readonly parts: Int32Array;
  private readonly afterDate: number;
  private readonly numbers = new Int32Array(6);
  /** What stood up to the time in the header before; empty where none did. */
  private lead = "";
  private readonly clock: ClockReader;
  /** Where among `numbers` the date and the time begin, and the second and third part of the date behind the first. */
  private readonly dateAt: number;
  private readonly timeAt: number;
  private readonly second: number;
  private readonly third: number;

  constructor(private readonly shape: HeaderShape) {
    const { ahead, behind } = partsOf(shape);
    this.parts = Int32Array.from([...ahead, ...behind].flat());
    this.afterDate = ahead.length * PART_LENGTH;
    [this.dateAt, this.timeAt] = shape.timeFirst ? [shape.seconds ? 3 : 2, 0] : [0, 3];
    [this.second, this.third] = shape.year === "middle" ? [2, 1] : [1, 2];
    this.clock = new ClockReader(shape);
  }

  /** Reads the header at `start` into `into`; false when it is none of this shape. */
  read(text: string, start: number, into: HeaderNumbers): boolean {
    const { parts, afterDate, numbers, lead } = this;
    let first = start;
    let half = "";
    while (isMark(text.charCodeAt(first))) first += 1;
    const isSameDay = lead !== "" && text.startsWith(lead, first);
    let at = isSameDay ? first + lead.length : first;
    const rest = isSameDay ? this.clock.read(text, at, numbers) : UNREAD;
    let part = rest !== UNREAD ? parts.length : isSameDay ? afterDate : 0;
    let found = isSameDay ? DATE_NUMBERS : 0;
    if (!isSameDay) this.lead = "";
    for (; part < parts.length; part += PART_LENGTH) {
      if (part === afterDate && !isSameDay && afterDate > 0) this.lead = text.slice(first, at);
      const kind = parts[part];
      const code = text.charCodeAt(at);
      if (kind === CHARACTER) {
        if (code !== parts[part + 1]) return false;
        at += 1;
      } else if (kind === NUMBER) {
        const least = at + (parts[part + 1] ?? 0);
        const most = at + (parts[part + 2] ?? 0);
        let value = 0;
        for (let digit = code - DIGIT_ZERO; at < most && digit >= 0 && digit <= 9; digit = text.charCodeAt(at) - DIGIT_ZERO) {
          value = value * 10 + digit;
          at += 1;
        }
        if (at < least) return false;
        numbers[found++] = value;
      } else if (kind === HALF) {
        const end = halfEnd(text, at);
        if (end === at) return false;
        half = text.slice(at, end);
        at = end;
      } else if (isSpace(code)) at += 1;
      else if (kind === SPACE) return false;
    }
    return this.tell(half, rest === UNREAD ? at : rest, into);
  }

  private tell(half: string, rest: number, into: HeaderNumbers): boolean {
    const { numbers, shape, dateAt, timeAt } = this;
    const hour = numbers[timeAt] ?? 0;
    into.first = numbers[dateAt] ?? 0;
    into.second = numbers[dateAt + this.second] ?? 0;
    into.third = numbers[dateAt + this.third] ?? 0;
    into.hour = shape.half === "none" ? hour : hourOf(hour, half);
    into.minute = numbers[timeAt + 1] ?? 0;
    into.seconds = shape.seconds ? (numbers[timeAt + 2] ?? 0) : 0;
    into.rest = rest;
    return shape.half === "none" || halfOfDay(half) !== null;
  }
}

/** One piece of a header, from left to right: what it is, and of a number its digits at least and at most, of a character its code. */
type Part = readonly [kind: number, one: number, other: number];
const PART_LENGTH = 3;
const DATE_NUMBERS = 3;

const NUMBER = 0;
const CHARACTER = 1;
/** A space of any kind, which must be there or may be. */
const SPACE = 2;
const SPACE_OR_NONE = 3;
/** A word for half of the day. */
const HALF = 4;

const number = (least: number, most: number): Part => [NUMBER, least, most];
const space: Part = [SPACE, 0, 0];
const spaceOrNone: Part = [SPACE_OR_NONE, 0, 0];
const half: Part = [HALF, 0, 0];

/** A word or sign of the shape, in which any kind of space stands for a space. */
const literal = (text: string): readonly Part[] =>
  Array.from({ length: text.length }, (_, index) => text.charCodeAt(index)).map((code) => (code === PLAIN_SPACE ? space : [CHARACTER, code, 0]));

/** What stands up to and with the space behind the date, and what stands behind that; all of it is behind where the time stands first. */
function partsOf(shape: HeaderShape): { readonly ahead: readonly Part[]; readonly behind: readonly Part[] } {
  const date = dateParts(shape);
  const time = timeParts(shape);
  const [one, two] = shape.timeFirst ? [time, date] : [date, time];
  const upToSpace = [...literal(shape.bracket ? "[" : ""), ...one, ...literal(shape.comma ? "," : ""), space];
  const rest = [...two, ...literal(shape.end.replaceAll("\\", ""))];
  return shape.timeFirst ? { ahead: [], behind: [...upToSpace, ...rest] } : { ahead: upToSpace, behind: rest };
}

function dateParts({ year, yearDigits, separator, era, afterDate }: HeaderShape): readonly Part[] {
  const short = number(1, 2);
  const long = yearDigits === 1 ? number(1, 2) : number(yearDigits, yearDigits);
  const [first, second, third] = (["first", "middle", "last"] as const).map((place) => (place === year ? long : short));
  return [...literal(era), first ?? short, ...literal(separator), second ?? short, ...literal(SECOND_SEPARATOR.get(separator) ?? separator), third ?? short, ...words(afterDate)];
}

function timeParts({ timeSeparator, unpadded, seconds, half: place, between, afterTime }: HeaderShape): readonly Part[] {
  const before = place === "before" ? [half, spaceOrNone] : between === "" ? [] : [...literal(between), ...(between === "(" ? [] : [space])];
  const after = place === "after" ? [spaceOrNone, half, ...literal(afterTime)] : words(afterTime);
  return [...before, ...clockParts(timeSeparator, seconds, unpadded ? number(1, 2) : number(2, 2)), ...after];
}

function clockParts(separator: string, seconds: boolean, two: Part): readonly Part[] {
  if (separator === " h ") return [number(1, 2), ...literal(" h "), two, ...(seconds ? [...literal(" min "), two, ...literal(" s")] : [])];
  return [number(1, 2), ...literal(separator), two, ...(seconds ? [...literal(separator), two] : [])];
}

const words = (text: string): readonly Part[] => (text === "" ? [] : [spaceOrNone, ...literal(text)]);

const PLAIN_SPACE = 0x20;
const DIGIT_ZERO = 0x30;
const isDigit = (code: number): boolean => code >= DIGIT_ZERO && code <= DIGIT_ZERO + 9;
const isSpace = (code: number): boolean => code === PLAIN_SPACE || code === 0xa0 || code === 0x202f || code === 0x2009;

/** What no word for half of the day holds: `) [ ] , : / -`. */
const OUTSIDE_WORDS = new Set([0x29, 0x5b, 0x5d, 0x2c, 0x3a, 0x2f, 0x2d]);

const LONGEST_HALF = 14;

/** The end of a word for half of the day (`at` when there is none), which may hold spaces (`a. m.`) but does not end in one. */
function halfEnd(text: string, at: number): number {
  let last = at;
  for (let next = at; next < text.length && next - at < LONGEST_HALF; next += 1) {
    const code = text.charCodeAt(next);
    if (isDigit(code) || OUTSIDE_WORDS.has(code) || code < PLAIN_SPACE) break;
    if (!isSpace(code)) last = next + 1;
  }
  return last;
}

/** The same numbers from a header that was read the slow way. */
export function copyHeader({ fields, time }: Header, rest: number, into: HeaderNumbers): void {
  [into.first, into.second, into.third] = fields;
  into.hour = time.hour;
  into.minute = time.minute;
  into.seconds = time.second ?? 0;
  into.rest = rest;
}
