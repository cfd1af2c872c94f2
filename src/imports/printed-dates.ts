import type { DateOrderFinding } from "../conversation/completeness";
import { isoDay, type LocalTime, twoDigits } from "../conversation/local-time";
import { type Day, exists } from "./calendar";
import { readNamedMoment } from "./named-moment";
import type { ReadingAnswers } from "./reading-answers";
import { type PrintedDate, readAs, settleDateOrder } from "./whatsapp/date-order";
import { localTimeOf } from "./zoned-time";

/** A date and time as printed, with the line that it stands on. */
export interface PrintedTime {
  readonly printed: string;
  readonly line: number;
}

const CLOCK = String.raw`(\d{1,2})[:.](\d{2})(?:[:.](\d{2}))?(?:[.,]\d{1,6})?`;
/** `CET`, `GMT+1` */
const ZONE_NAME = String.raw`(?: ч\.)?(?: (\p{Lu}\p{L}{1,8}(?: ?[+-]\d{1,2})?))?`;
/** Between date and clock. */
const BETWEEN = String.raw`(?: ?г\.)?,? (?:klo |kl\. )?`;
/** `2025-07-01 10:00:00`, perhaps with its distance to UTC. */
const YEAR_FIRST = new RegExp(String.raw`^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:T|,? )${CLOCK} ?(Z|[+-]\d{2}:?\d{2})?${ZONE_NAME}$`, "u");
/** `01-07-2025 10:00`, `7/1/25, 10:00 AM`, `1. 7. 2025 10:00` */
const YEAR_LAST = new RegExp(String.raw`^(\d{1,2})([-/]|\. ?)(\d{1,2})\2(\d{4}|\d{2})${BETWEEN}${CLOCK} ?(?:([AaPp])\.? ?[Mm]\.?)?${ZONE_NAME}$`, "u");
const WIDE_SPACES = /[\u00a0\u202f]/g;

const plain = (printed: string): string => printed.replace(WIDE_SPACES, " ").trim();

/** How the printed times of a file are read. */
export interface PrintedDates {
  readonly finding: DateOrderFinding;
  /** Null when it is no time. */
  readonly read: (printed: string) => LocalTime | null;
}

/**
 * Times with the year first, or the month as a word, can be read one way only. Of others (a spreadsheet that saved a table
 * again prints them as its own country does) the order is settled as that of a WhatsApp export.
 *
 * @source formats.md 1.2, "evidence ladder"
 */
export function printedDates(times: readonly PrintedTime[], answer: ReadingAnswers["dateOrder"]): PrintedDates {
  const printed = times.flatMap((time) => yearLast(time) ?? []);
  const [first] = printed;
  if (first === undefined) return { finding: { order: "ymd", evidence: "format", example: null }, read: (text) => readYearFirst(plain(text)) ?? readNamed(text) };
  const { order, finding } = settleDateOrder({
    shape: { year: "last", separator: first.separator, yearDigits: first.yearDigits, afterDate: "", between: "" },
    dates: printed.map(({ date }) => date),
    named: () => [],
    halfWord: first.half,
    padded: printed.some(({ isPadded }) => isPadded),
    bareSecond: printed.some(({ date }) => date.second < 10) && !printed.some(({ isPadded }) => isPadded),
    locale: null,
    answer,
    example: () => ({ printed: first.time.printed, line: first.time.line }),
  });
  return {
    finding,
    read: (text) => readYearFirst(plain(text)) ?? readNamed(text) ?? readYearLast(plain(text), order),
  };
}

interface YearLast {
  readonly time: PrintedTime;
  readonly date: PrintedDate;
  readonly separator: string;
  readonly yearDigits: number;
  readonly half: string;
  readonly isPadded: boolean;
}

function yearLast(time: PrintedTime): YearLast | null {
  const match = YEAR_LAST.exec(plain(time.printed));
  if (match === null) return null;
  const [, first = "", separator = "", second = "", year = "", , , , half] = match;
  const date = { first: Number(first), second: Number(second), third: Number(year) };
  return { time, date, separator, yearDigits: year.length, half: half === undefined ? "" : `${half.toUpperCase()}M`, isPadded: first.startsWith("0") || second.startsWith("0") };
}

function readYearFirst(printed: string): LocalTime | null {
  const match = YEAR_FIRST.exec(printed);
  if (match === null) return null;
  const [, year, month, day, hour, minute, second, zone, zoneName = ""] = match;
  const time = localTime({ year: Number(year), month: Number(month), day: Number(day) }, Number(hour), minute ?? "", second);
  if (time === null) return null;
  if (zone === undefined) return inZone(time, zoneName);
  const moment = localTimeOf(Date.parse(`${time.local}${zone === "Z" || zone.includes(":") ? zone : `${zone.slice(0, 3)}:${zone.slice(3)}`}`));
  return zone === "Z" ? moment : { ...time, instant: moment.instant };
}

function readYearLast(printed: string, order: Parameters<typeof readAs>[1]): LocalTime | null {
  const match = YEAR_LAST.exec(printed);
  if (match === null) return null;
  const [, first, , second, third = "", hours, minute = "", seconds, half, zoneName = ""] = match;
  const day = readAs({ first: Number(first), second: Number(second), third: Number(third) }, order);
  const hour = half === undefined ? Number(hours) : (Number(hours) % 12) + (half.toLowerCase() === "p" ? 12 : 0);
  const time = localTime(third.length === 2 ? { ...day, year: day.year + 2000 } : day, hour, minute, seconds);
  return time === null ? null : inZone(time, zoneName);
}

function readNamed(printed: string): LocalTime | null {
  const moment = readNamedMoment(printed);
  if (moment === null || moment === "impossible") return null;
  const { local, precision, zone } = moment;
  return inZone({ local, precision, instant: null }, zone);
}

/** With its instant, where the zone that is printed beside it tells. */
function inZone(time: LocalTime, zone: string): LocalTime {
  const ahead = aheadOfUtc(zone);
  return ahead === null ? time : { ...time, instant: localTimeOf(Date.parse(`${time.local}Z`) - ahead * MINUTE).instant };
}

const MINUTE = 60_000;
/** Names that stand for one distance to UTC alone, in minutes, wherever they are printed; `BST` or `EST` do not. */
const ZONES: ReadonlyMap<string, number> = new Map([["UTC", 0], ["GMT", 0], ["CET", 60], ["MEZ", 60], ["CEST", 120], ["MESZ", 120]]);
const DISTANCE = /^\[?(?:GMT|UTC)? ?([+-])(\d{1,2}):?(\d{2})?\]?$/;

/** Null where nobody can tell. */
function aheadOfUtc(zone: string): number | null {
  const [, sign, hours, minutes = "0"] = DISTANCE.exec(zone) ?? [];
  if (sign === undefined) return ZONES.get(zone) ?? null;
  return (Number(hours) * 60 + Number(minutes)) * (sign === "-" ? -1 : 1);
}

function localTime(day: Day, hour: number, minute: string, second: string | undefined): LocalTime | null {
  if (!exists(day) || hour > 23 || Number(minute) > 59 || Number(second ?? "0") > 59) return null;
  const local = `${isoDay(day)}T${twoDigits(hour)}:${minute}:${second ?? "00"}`;
  return { local, precision: second === undefined ? "minute" : "second", instant: null };
}
