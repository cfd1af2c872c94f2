import { isoDay, twoDigits } from "../conversation/local-time";
import { type Day, exists } from "./calendar";
import { namedMonth } from "./month-names";
import { halfOfDay } from "./whatsapp/header-words";

/** A time that is printed with the month as a word. */
export interface NamedMoment {
  /** As `LocalTime.local`. */
  readonly local: string;
  readonly precision: "minute" | "second";
  /** Languages in which the month is called so. */
  readonly locales: readonly string[];
  /** What stands behind the time: a zone (`CET`), or nothing. */
  readonly zone: string;
}

/** Behind the date: the hour, perhaps in halves of the day (before or behind it), and perhaps a zone. Months come before it. */
const CLOCK = /(?:^|[^\d])([上下凌早中晚清][上午晨]|午[前後])?(\d{1,2})[:.h](\d{2})(?:[:.](\d{2}))?(?:\s?([ap]\.?\s?m\.?(?!\p{L})|\p{L}\.\p{L}\.|ÖÖ|ÖS))?(?:\s?ч\.)?\s*(\[?\p{L}{2,9}(?: ?[+-]\d{1,2}(?::?\d{2})?)?\]?|[+-]\d{2}:?\d{2}|)$/iu;
/** Chinese and Japanese print the month as a number. */
const NUMBERED = /(\d{4})年(\d{1,2})月(\d{1,2})日/;
const NUMBERED_LOCALES = ["ja", "zh"];
const WORDS_AND_NUMBERS = /\d+|\p{L}+/gu;
const WIDE_SPACES = /[\u00a0\u202f\u2009]/g;

/**
 * Reads `15. maart 2024 om 21:12:05 CET` and its likes in the languages of `month-names.ts`, whatever stands between the
 * parts.
 *
 * @returns null when it is no such time; `impossible` when it looks like one and cannot be
 */
export function readNamedMoment(printed: string): NamedMoment | "impossible" | null {
  const plain = printed.replace(WIDE_SPACES, " ").trim();
  const clock = CLOCK.exec(plain);
  const date = clock === null ? null : dateIn(plain.slice(0, clock.index));
  if (clock === null || date === null) return null;
  const [, halfBefore, hours = "", minutes = "", seconds, halfBehind, zone = ""] = clock;
  const half = halfOfDay(halfBefore ?? halfBehind ?? "") ?? undefined;
  if (half === undefined && (halfBefore ?? halfBehind) !== undefined) return null;
  const hour = half === undefined ? Number(hours) : (Number(hours) % 12) + (half === "afternoon" ? 12 : 0);
  const isClock = hour < 24 && Number(minutes) < 60 && Number(seconds ?? "0") < 60 && (half === undefined || Number(hours) <= 12);
  if (!isClock || !exists(date.day)) return "impossible";
  const local = `${isoDay(date.day)}T${twoDigits(hour)}:${minutes}:${seconds ?? "00"}`;
  return { local, precision: seconds === undefined ? "minute" : "second", locales: date.locales, zone };
}

/** One name of a month, one number for the day, one of four digits for the year. */
function dateIn(printed: string): { readonly day: Day; readonly locales: readonly string[] } | null {
  const [, inYear, inMonth, onDay] = NUMBERED.exec(printed) ?? [];
  if (inYear !== undefined) return { day: { year: Number(inYear), month: Number(inMonth), day: Number(onDay) }, locales: NUMBERED_LOCALES };
  const words = printed.match(WORDS_AND_NUMBERS) ?? [];
  const months = words.flatMap((word) => namedMonth(word) ?? []);
  const years = words.filter((word) => /^\d{4}$/.test(word));
  const days = words.filter((word) => /^\d{1,2}$/.test(word));
  const [month] = months;
  if (month === undefined || months.length > 1 || years.length !== 1 || days.length !== 1) return null;
  return { day: { year: Number(years[0]), month: month.month, day: Number(days[0]) }, locales: month.locales };
}
