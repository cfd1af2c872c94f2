import { ERAS_BEFORE, ERAS_BEHIND, isYearOfEra } from "./eras";
import { AFTER_DATE, AFTER_TIME, BETWEEN_DATE_AND_TIME, halfOfDay, isNoon, mayStandOpen, SECOND_SEPARATOR } from "./header-words";

/** Three numbers of a date in the order as printed; which is the day is settled for the whole file. */
type DateFields = readonly [first: number, second: number, third: number];

interface HeaderTime {
  readonly hour: number;
  readonly minute: number;
  /** Null when the export prints no seconds. */
  readonly second: number | null;
}

/** What all headers of one file have in common. Two headers of one file never differ in any of these. */
export interface HeaderShape {
  readonly bracket: boolean;
  readonly timeFirst: boolean;
  readonly separator: string;
  readonly year: "first" | "middle" | "last";
  /** Digits of the year: 2, 4, or 1 with an era. */
  readonly yearDigits: number;
  readonly era: string;
  readonly afterDate: string;
  readonly comma: boolean;
  readonly between: string;
  readonly timeSeparator: string;
  /** Minutes and seconds under ten are printed as one digit (Yoruba). */
  readonly unpadded: boolean;
  readonly seconds: boolean;
  readonly half: "before" | "after" | "none";
  readonly afterTime: string;
  /** What ends the header, as a pattern: `\\] `, ` - `, `: ` or a space. */
  readonly end: string;
}

export interface Header {
  readonly shape: HeaderShape;
  readonly fields: DateFields;
  readonly time: HeaderTime;
  /** The half of the day as printed, to tell `AM` from `a.m.`; empty when none. */
  readonly halfWord: string;
  /** Characters of the (normalised) head that the header takes. */
  readonly length: number;
}

const WORD = String.raw`[^\d\s\[\],:/-]`;
const oneOf = (words: readonly string[]): string => words.map((word) => word.replace(/\./g, "\\.")).join("|");
const DATE = String.raw`(?<era>${oneOf([...ERAS_BEFORE.keys()])}|)(?<first>\d{1,4})(?<separator>\. ?|[-/]|[年년] ?)(?<second>\d{1,2}|\d{4})(?<secondSeparator>\. ?|[-/]|[月월] ?)(?<third>\d{1,4})(?<afterDate> ?(?:${oneOf([...ERAS_BEHIND.keys(), ...AFTER_DATE])})|)`;
const CLOCK = String.raw`(?<hour>\d{1,2})(?:(?<timeSeparator>[:.h])(?<minute>\d{1,2})(?:\k<timeSeparator>(?<seconds>\d{1,2}))?(?!\d)| (?:h|སྐར་མ་) (?<minuteInWords>\d{2})(?: min (?<secondsInWords>\d{2}) s)?)`;
/** Inside, a space stands behind a full stop or before a letter. No sign fits in two ways: a row of dots would be tried in as many as there are powers of two. */
const WORDS = String.raw`${WORD}(?:${WORD}|(?<=\.) |(?<!\.) (?=\p{L})){0,16}?`;
const TIME = String.raw`(?:(?<before>${WORDS}) ?)?${CLOCK}(?: ?(?<after>${WORDS}))?`;

/** Most telling ending first; the bare space only where nothing better fits. */
const ENDINGS = [
  { open: String.raw`\[`, close: String.raw`\] `, bracket: true },
  { open: "", close: " - ", bracket: false },
  { open: "", close: ": ", bracket: false },
  { open: "", close: " ", bracket: false },
] as const;

const GRAMMARS = [
  ...ENDINGS.flatMap(({ open, close, bracket }) => [
    { bracket, end: close, timeFirst: false, pattern: new RegExp(`^${open}${DATE}(?<comma>,?) ${TIME}${close}`, "u") },
    { bracket, end: close, timeFirst: true, pattern: new RegExp(`^${open}${TIME}(?<comma>,?) ${DATE}${close}`, "u") },
  ]),
  // Before a bare space the first word of a name looks like half of the day: then there is none.
  { bracket: false, end: " ", timeFirst: false, pattern: new RegExp(`^${DATE}(?<comma>,?) ${CLOCK} `, "u") },
] as const;

const ANY_DATE = String.raw`\d{1,4}(?:\. ?|[-/年년] ?)\d{1,4}(?:\. ?|[-/月월] ?)\d{1,4}`;
const ANY_CLOCK = String.raw`\d{1,2}[:.h]\d{1,2}`;
/** A date and a clock within brackets, or before a dash, with words around them that no row knows. */
const RESEMBLING = [
  new RegExp(String.raw`^\[(?=[^\]]*(?<!\d)${ANY_DATE})(?=[^\]]*(?<!\d)${ANY_CLOCK})[^\]]{8,70}\] `, "u"),
  new RegExp(String.raw`^${ANY_DATE}\D{1,24}${ANY_CLOCK}(?:[:.]\d{1,2})?[^\d\n-]{0,24} - `, "u"),
];

/** Whether a line that is no header looks like one all the same: then it is said, because a message may begin there. */
export const resemblesHeader = (head: string): boolean => RESEMBLING.some((pattern) => pattern.test(head));

/**
 * Reads the header of a message, whatever its locale.
 *
 * @param head start of a line, normalised: marks left out, plain spaces, ASCII digits and comma
 * @returns null when this is no header of any known shape
 * @source formats.md 1.2
 */
export function parseHeader(head: string): Header | null {
  for (const { bracket, end, timeFirst, pattern } of GRAMMARS) {
    const match = pattern.exec(head);
    const header = match?.groups === undefined ? null : toHeader(match.groups, { bracket, end, timeFirst }, match[0].length);
    if (header !== null) return header;
  }
  return null;
}

type Groups = Readonly<Record<string, string | undefined>>;
type Frame = Pick<HeaderShape, "bracket" | "end" | "timeFirst">;

function toHeader(groups: Groups, frame: Frame, length: number): Header | null {
  const words = halfAndBetween(groups, frame);
  const year = yearOf(groups);
  if (words === null || year === null || groups.secondSeparator !== (SECOND_SEPARATOR.get(groups.separator ?? "") ?? groups.separator)) return null;
  const minute = groups.minute ?? groups.minuteInWords ?? "";
  const seconds = groups.seconds ?? groups.secondsInWords;
  const unpadded = minute.length === 1 || seconds?.length === 1;
  if (unpadded && isOpen(frame)) return null;
  const { half, halfWord, between, afterTime } = words;
  return {
    shape: {
      ...frame,
      ...year,
      era: groups.era ?? "",
      separator: groups.separator ?? "",
      afterDate: (groups.afterDate ?? "").trim(),
      comma: groups.comma === ",",
      between,
      timeSeparator: groups.timeSeparator ?? " h ",
      unpadded,
      seconds: seconds !== undefined,
      half,
      afterTime,
    },
    fields: fieldsOf(year.year, Number(groups.first), Number(groups.second), Number(groups.third)),
    time: { hour: hourOf(Number(groups.hour), halfWord), minute: Number(minute), second: seconds === undefined ? null : Number(seconds) },
    halfWord,
    length,
  };
}

/** A year in the middle (an iPhone lets its owner choose) goes behind the other two. */
const fieldsOf = (year: HeaderShape["year"], first: number, second: number, third: number): DateFields =>
  year === "middle" ? [first, third, second] : [first, second, third];

interface HeaderWords {
  readonly half: HeaderShape["half"];
  readonly halfWord: string;
  readonly between: string;
  readonly afterTime: string;
}

/** A header that ends in a colon or a space, behind which a name may begin with the letters of a half of the day. */
const isOpen = ({ bracket, end }: Frame): boolean => !bracket && end !== DASH;
const DASH = " - ";

/** A word beside the time is a half of the day, or a known word of the locale; anything else is no header. */
function halfAndBetween(groups: Groups, frame: Frame): HeaderWords | null {
  const before = groups.before?.trim() ?? "";
  const inRound = before === "(" && groups.after?.endsWith(")") === true;
  const afterwards = (inRound ? groups.after?.slice(0, -1) : groups.after)?.trim() ?? "";
  const halfBefore = halfOfDay(before) !== null;
  const halfAfter = halfOfDay(afterwards) !== null;
  if (before !== "" && !halfBefore && !inRound && !BETWEEN_DATE_AND_TIME.has(before)) return null;
  if (afterwards !== "" && !halfAfter && !AFTER_TIME.has(afterwards)) return null;
  if (halfAfter && isOpen(frame) && !mayStandOpen(afterwards)) return null;
  return {
    half: halfBefore ? "before" : halfAfter ? "after" : "none",
    halfWord: halfBefore ? before : halfAfter ? afterwards : "",
    between: halfBefore ? "" : before,
    afterTime: inRound ? ")" : halfAfter ? "" : afterwards,
  };
}

function yearOf({ era = "", separator = "", first = "", second = "", third = "", afterDate = "" }: Groups): Pick<HeaderShape, "year" | "yearDigits"> | null {
  if (second.length === 4) return era === "" && first.length <= 2 && third.length <= 2 ? { year: "middle", yearDigits: 4 } : null;
  if (first.length === 4 && third.length <= 2) return { year: "first", yearDigits: 4 };
  if (era !== "" && first.length <= 3 && third.length <= 2) return { year: "first", yearDigits: 1 };
  if (isYearOfEra(afterDate.trim()) && first.length <= 2 && third.length <= 3) return { year: "last", yearDigits: 1 };
  // A year is never one digit, so what stands last is a day.
  if (first.length === 2 && (SECOND_SEPARATOR.has(separator) || third.length === 1)) return { year: "first", yearDigits: 2 };
  if (first.length > 2) return null;
  return third.length === 2 || third.length === 4 ? { year: "last", yearDigits: third.length } : null;
}

/** Twelve at night is 0, twelve at noon is 12; an hour over twelve says so itself. */
export function hourOf(printed: number, halfWord: string): number {
  const half = halfWord === "" ? null : halfOfDay(halfWord);
  if (half === "morning" && printed === 12) return 0;
  return half === "afternoon" && printed < 12 && !(printed === 11 && isNoon(halfWord)) ? printed + 12 : printed;
}

export const shapeKey = (shape: HeaderShape): string => Object.values(shape).join("\u0000");
