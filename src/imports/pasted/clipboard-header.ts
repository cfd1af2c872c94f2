import type { PrintedDate } from "../whatsapp/date-order";
import { type HeaderShape, hourOf, parseHeader, shapeKey } from "../whatsapp/header";
import { halfOfDay } from "../whatsapp/header-words";
import { mayStartHeader, normaliseHead } from "../whatsapp/normalise";

/** The header that copying puts before a message: `[5/2, 16:08] ` (phone), `[16:09, 2-5-2022] ` (WhatsApp Web). */
export interface ClipboardHeader {
  readonly shape: HeaderShape;
  /** Two headers of one copy have the same. */
  readonly key: string;
  /** The third number is 0 where no year is printed. */
  readonly date: PrintedDate;
  /** As printed, `5/2`. */
  readonly printed: string;
  readonly hasYear: boolean;
  readonly hour: number;
  readonly minute: number;
  /** Null when none are printed. */
  readonly second: number | null;
  readonly halfWord: string;
  /** Offset in the text behind the header. */
  readonly rest: number;
}

const DATE = String.raw`(?<date>(?<first>\d{1,4})(?<separator>[-/.])(?<day2>\d{1,2})(?:\k<separator>(?<third>\d{4}|\d{2}|\d))?)`;
/** No sign fits in two ways: a row of dots would be tried in as many as there are powers of two. */
const WORD = String.raw`[^\d\s\[\],:/-](?:[^\d\s\[\],:/-]| ){0,16}?`;
const TIME = String.raw`(?:(?<before>${WORD}) ?)?(?<hour>\d{1,2})(?<clock>[:.])(?<minute>\d{2})(?:\k<clock>(?<second>\d{2}))?(?: ?(?<after>${WORD}))?`;
const GRAMMARS = [
  { timeFirst: false, pattern: new RegExp(String.raw`^\[${DATE}(?<comma>,?) ${TIME}\] ?`, "u") },
  { timeFirst: true, pattern: new RegExp(String.raw`^\[${TIME}(?<comma>,?) ${DATE}\] ?`, "u") },
] as const;

/**
 * Reads the start of a line as such a header. One with a year and seconds is none: that is a line of an iPhone's export.
 *
 * @source formats.md 1.2 («phone clipboard», «Web clipboard»)
 */
export function clipboardHeader(text: string, start: number, end: number): ClipboardHeader | null {
  if (start >= end || !mayStartHeader(text, start)) return null;
  const head = normaliseHead(text, start, end);
  for (const { timeFirst, pattern } of GRAMMARS) {
    const match = pattern.exec(head.text);
    if (match?.groups !== undefined) return toHeader(match.groups, timeFirst, head.endOf(match[0].length));
  }
  return null;
}

/** Whether a line starts with the header of an export: not of a copy. */
export function isExportHeader(text: string, start: number, end: number): boolean {
  if (start >= end || !mayStartHeader(text, start)) return false;
  const header = parseHeader(normaliseHead(text, start, end).text);
  return header !== null && header.shape.end !== " ";
}

type Groups = Readonly<Record<string, string | undefined>>;

function toHeader(groups: Groups, timeFirst: boolean, rest: number): ClipboardHeader | null {
  const { first = "", separator = "", day2 = "", third, date = "", before = "", after = "", hour = "", clock = ":", minute = "", second, comma = "" } = groups;
  const halfWord = before.trim() || after.trim();
  const isHalf = halfWord === "" || halfOfDay(halfWord) !== null;
  const hasYear = third !== undefined;
  if (!isHalf || (hasYear && second !== undefined) || (!hasYear && first.length > 2)) return null;
  const yearFirst = hasYear && first.length === 4;
  if (hasYear && !yearFirst && (third.length === 1 || first.length > 2)) return null;
  const shape: HeaderShape = {
    bracket: true,
    timeFirst,
    separator,
    year: yearFirst ? "first" : "last",
    yearDigits: hasYear ? (yearFirst ? first : third).length : 4,
    era: "",
    afterDate: "",
    comma: comma === ",",
    between: "",
    timeSeparator: clock,
    unpadded: false,
    seconds: second !== undefined,
    half: halfWord === "" ? "none" : before === "" ? "after" : "before",
    afterTime: "",
    end: String.raw`\] `,
  };
  return {
    shape,
    key: `${hasYear ? "year" : ""}${shapeKey(shape)}`,
    date: { first: Number(first), second: Number(day2), third: Number(third ?? 0) },
    printed: date,
    hasYear,
    hour: hourOf(Number(hour), halfWord),
    minute: Number(minute),
    second: second === undefined ? null : Number(second),
    halfWord,
    rest,
  };
}
