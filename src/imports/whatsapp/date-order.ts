import type { DateOrder, DateOrderEvidence, DateOrderFinding } from "../../conversation/completeness";
import { type Day, exists } from "../calendar";
import { ERAS_BEHIND } from "./eras";
import type { HeaderShape } from "./header";

/** The three numbers of a date, as printed. */
export interface PrintedDate {
  readonly first: number;
  readonly second: number;
  readonly third: number;
}

export interface OrderEvidence {
  readonly shape: Pick<HeaderShape, "year" | "yearDigits" | "separator" | "afterDate" | "between">;
  readonly dates: readonly PrintedDate[];
  /** Dates in the names of attached files, with the printed date of their message; asked only when needed. */
  readonly named: () => Iterable<{ readonly printed: PrintedDate; readonly day: Day }>;
  /** The half of the day as the first header prints it. */
  readonly halfWord: string;
  /** Whether days or months below ten are printed with a zero before them. */
  readonly padded: boolean;
  /** Whether the second number is printed without a zero where it is below ten. */
  readonly bareSecond: boolean;
  readonly locale: string | null;
  /** What the user answered, if asked. */
  readonly answer: DateOrder | null;
  /** A header whose date can be read both ways, for the question; asked only when needed. */
  readonly example: () => DateOrderFinding["example"];
}

export interface OrderReading {
  /** How to read the dates. */
  readonly order: DateOrder;
  readonly finding: DateOrderFinding;
}

const decided = (order: DateOrder, evidence: DateOrderEvidence): OrderReading => ({ order, finding: { order, evidence, example: null } });

/**
 * Settles which printed number is the day. The first evidence that decides, wins, and is kept. An iPhone prints by
 * region, not by language: Dutch words are evidence, not proof. Where nothing decides, dates are read day first
 * and the finding says `ambiguous`.
 *
 * @source formats.md 1.2, "evidence ladder"
 */
export function settleDateOrder(evidence: OrderEvidence): OrderReading {
  const { shape, answer } = evidence;
  if (answer !== null) return decided(answer, "user");
  if (shape.year === "first") return decided("ymd", shape.yearDigits === 4 ? "four-digit-year-first" : "format");
  const order = yearInFront(evidence);
  if (order !== null) return order;
  return (
    byFieldOverTwelve(evidence) ??
    byNames(evidence) ??
    byChronology(evidence) ??
    byConvention(evidence) ?? { order: "dmy", finding: { order: "ambiguous", evidence: "none", example: evidence.example() } }
  );
}

/** A printed date read in one order; two-digit years stay as printed, which is enough to compare. */
export function readAs({ first, second, third }: PrintedDate, order: DateOrder): Day {
  if (order === "ymd") return { year: first, month: second, day: third };
  return order === "dmy" ? { year: third, month: second, day: first } : { year: third, month: first, day: second };
}

/** WhatsApp began in 2009: an earlier two-digit year is no year. */
const FIRST_YEAR = 9;

/** That many days for each year: fewer are also had by one day of the month in several years. */
const DAYS_FOR_A_YEAR = 3;

/**
 * Two-digit years in front (`24/03/15`) show when only that order runs forward in time, when the last number is no
 * year of WhatsApp's, when the first number hardly moves while the last does, and in Korean, which has no other order.
 */
function yearInFront({ shape, halfWord, locale, dates, example }: OrderEvidence): OrderReading | null {
  if (shape.yearDigits !== 2 || ERAS_BEHIND.has(shape.afterDate) || !dates.every((date) => exists(withCentury(readAs(date, "ymd"))))) return null;
  if (halfWord === "오전" || halfWord === "오후" || (mayBeKorean(shape) && locale === "ko") || isBasque(shape)) return decided("ymd", "convention");
  if (dates.every(({ first }) => first >= FIRST_YEAR) && dates.some(({ third }) => third < FIRST_YEAR)) return decided("ymd", "chronology");
  const backward = backwardSteps(dates, "ymd");
  if (backward === 0 && firstHardlyMoves(dates)) return decided("ymd", "chronology");
  const others = Math.min(...(["dmy", "mdy"] as const).map((order) => backwardSteps(dates, order)));
  if (backward === 0 && others > (mayBeKorean(shape) ? 0 : 1) && dates.some(({ third }) => third > 12)) return decided("ymd", "chronology");
  return backward === others && (mayBeKorean(shape) || isOneYearOrOneDay(dates)) ? { order: "dmy", finding: { order: "ambiguous", evidence: "none", example: example() } } : null;
}

/** `24/3/15` and `24/3/16`: two days of one year, or one day in two years. */
const isOneYearOrOneDay = (dates: readonly PrintedDate[]): boolean =>
  new Set(dates.map(({ first }) => first)).size === 1 && new Set(dates.map(({ third }) => third)).size > 1;

/** `24/3/15 (21:12)`: no other language has its clock between brackets. */
const isBasque = ({ between }: OrderEvidence["shape"]): boolean => between === "(";

/** `24. 3. 15.`: of a short year with both the spaces and the last full stop, in Korean and in Bosnia. */
const mayBeKorean = ({ separator, afterDate }: OrderEvidence["shape"]): boolean => separator === ". " && afterDate === ".";

const firstHardlyMoves = (dates: readonly PrintedDate[]): boolean =>
  dates.every(({ first }) => first >= FIRST_YEAR) &&
  DAYS_FOR_A_YEAR * new Set(dates.map(({ first }) => first)).size <= new Set(dates.map(({ third }) => third)).size;

const withCentury = (day: Day): Day => ({ ...day, year: day.year + 2000 });

function byFieldOverTwelve({ shape, dates }: OrderEvidence): OrderReading | null {
  let dayFirst = 0;
  let monthFirst = 0;
  for (const { first, second } of dates) {
    if (first > 12 && second <= 12 && first <= 31) dayFirst += 1;
    if (second > 12 && first <= 12 && second <= 31) monthFirst += 1;
  }
  if (dayFirst === monthFirst) return null;
  if (dayFirst > monthFirst && mayBeYearFirst(shape, dates)) return decided("dmy", "convention");
  return decided(dayFirst > monthFirst ? "dmy" : "mdy", "field-over-12");
}

/** `24/3/15`: the fifteenth of 2024, or the twenty-fourth of 2015, which nearly all languages mean; a long chat shows which. */
const mayBeYearFirst = ({ yearDigits, separator, afterDate }: OrderEvidence["shape"], dates: readonly PrintedDate[]): boolean =>
  yearDigits === 2 && separator !== "." && afterDate.length <= 1 && !ERAS_BEHIND.has(afterDate) &&
  dates.every((date) => date.first >= FIRST_YEAR && exists(withCentury(readAs(date, "ymd")))) && backwardSteps(dates, "ymd") <= backwardSteps(dates, "dmy");

const sameDay = (a: Day, b: Day): boolean => a.day === b.day && a.month === b.month && a.year % 100 === b.year % 100;

/** `IMG-20220502-WA0003.jpg` on a line dated `5/2/22` shows that the month goes first. */
function byNames({ named }: OrderEvidence): OrderReading | null {
  let dayFirst = 0;
  let monthFirst = 0;
  for (const { printed, day } of named()) {
    const asDay = sameDay(readAs(printed, "dmy"), day);
    const asMonth = sameDay(readAs(printed, "mdy"), day);
    if (asDay && !asMonth) dayFirst += 1;
    if (asMonth && !asDay) monthFirst += 1;
  }
  if (Math.max(dayFirst, monthFirst) <= 2 * Math.min(dayFirst, monthFirst)) return null;
  return decided(dayFirst > monthFirst ? "dmy" : "mdy", "attachment-names");
}

/** A chat runs forward; a few messages arrive late, by minutes, seldom by days. */
function byChronology({ dates }: OrderEvidence): OrderReading | null {
  const dayFirst = backwardSteps(dates, "dmy");
  const monthFirst = backwardSteps(dates, "mdy");
  if (dayFirst === monthFirst) return null;
  return decided(dayFirst < monthFirst ? "dmy" : "mdy", "chronology");
}

function backwardSteps(dates: readonly PrintedDate[], order: DateOrder): number {
  let steps = 0;
  let before = -1;
  for (const date of dates) {
    const { year, month, day } = readAs(date, order);
    const now = (year * 100 + month) * 100 + day;
    if (now < before) steps += 1;
    before = now;
  }
  return steps;
}

/** Languages that print `3/04/2026` or `03/04/26`, wherever they print slashes: beside their words `3/4/26` is a phone set to another country. */
const PADS_ITS_MONTHS: ReadonlySet<string> = new Set(["nl", "fr", "it", "pt", "de"]);

/** What locales print: day first with dashes and full stops; with slashes the United States alone start with the month. */
function byConvention({ shape, halfWord, padded, bareSecond, locale }: OrderEvidence): OrderReading | null {
  if (shape.separator !== "/") return decided("dmy", "convention");
  if ((halfWord === "AM" || halfWord === "PM") && !padded) return decided("mdy", "convention");
  if (locale !== null && locale !== "en") return bareSecond && PADS_ITS_MONTHS.has(locale) ? null : decided("dmy", "convention");
  return padded && halfWord === "" && shape.yearDigits === 4 ? decided("dmy", "convention") : null;
}
