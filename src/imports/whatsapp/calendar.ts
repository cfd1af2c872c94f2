import { type Day, dayOfNumber, exists } from "../calendar";
import { type Calendar, ERAS_BEFORE, ERAS_BEHIND } from "./eras";
import type { HeaderShape } from "./header";
import { fromIslamic } from "./islamic-calendar";

/** Two digits of a Persian or an Islamic year are of this century there. */
const FIFTEENTH_CENTURY = 1400;
/** Of two digits: WhatsApp began in 2552, and 2052 is far away. */
const FIRST_BUDDHIST_YEAR = 52;
/** Two digits of a Buddhist year, and of one of Taiwan's, which has three by now. */
const BUDDHIST_CENTURY = 2500;
const MINGUO_CENTURY = 100;
const BUDDHIST_AHEAD = 543;
const MINGUO_AHEAD = 1911;
const NO_ERA = { before: 0 };

/**
 * A printed date as a Gregorian day: two-digit years are of this century; years of Japan, Taiwan, the Buddhist, the Persian
 * and the Islamic calendar are converted.
 *
 * @returns null when there is no such day
 * @source formats.md 1.2, "other calendars occur"
 */
export function gregorian(printed: Day, shape: Pick<HeaderShape, "era" | "yearDigits" | "afterDate">): Day | null {
  const day = converted(printed, shape);
  return exists(day) ? day : null;
}

/** The calendar that a printed year is of. */
export function calendarOf({ year }: Day, { era, yearDigits, afterDate }: Pick<HeaderShape, "era" | "yearDigits" | "afterDate">): Calendar {
  const told = ERAS_BEFORE.get(era) ?? ERAS_BEHIND.get(afterDate);
  if (told !== undefined) return told.calendar;
  if (yearDigits === 2) return year >= FIRST_BUDDHIST_YEAR ? "buddhist" : "gregorian";
  if (year >= 2400 && year < 2700) return "buddhist";
  if (year >= 1350 && year < 1430) return "persian";
  return year >= 1430 && year < 1500 ? "islamic" : "gregorian";
}

function converted(printed: Day, shape: Pick<HeaderShape, "era" | "yearDigits" | "afterDate">): Day {
  const { year } = printed;
  const within = (century: number): Day => ({ ...printed, year: year < 100 ? century + year : year });
  switch (calendarOf(printed, shape)) {
    case "japanese":
      return { ...printed, year: year + (ERAS_BEFORE.get(shape.era) ?? ERAS_BEHIND.get(shape.afterDate) ?? NO_ERA).before };
    case "minguo":
      return { ...printed, year: within(MINGUO_CENTURY).year + MINGUO_AHEAD };
    case "buddhist":
      return { ...printed, year: within(BUDDHIST_CENTURY).year - BUDDHIST_AHEAD };
    case "persian":
      return fromPersian(within(FIFTEENTH_CENTURY));
    case "islamic":
      return fromIslamic(within(FIFTEENTH_CENTURY));
    case "gregorian":
      return shape.yearDigits === 2 ? { ...printed, year: year + 2000 } : printed;
  }
}

/** Days before a Persian new year since 1 Farvardin 1, by the 33-year rule, which holds from 1206 to 1502. */
const persianDaysBefore = (year: number): number => 365 * (year - 1) + Math.floor((8 * (year - 1) + 29) / 33);

const PERSIAN_EPOCH = 226_894;

/** A day of the Persian solar calendar («1402/12/25»); a day that does not exist there comes back as day 0. */
function fromPersian({ year, month, day }: Day): Day {
  const length = month <= 6 ? 31 : month <= 11 ? 30 : persianDaysBefore(year + 1) - persianDaysBefore(year) === 366 ? 30 : 29;
  if (month < 1 || month > 12 || day < 1 || day > length) return { year, month, day: 0 };
  const dayOfYear = month <= 7 ? 31 * (month - 1) + day : 186 + 30 * (month - 7) + day;
  return dayOfNumber(PERSIAN_EPOCH + persianDaysBefore(year) + dayOfYear);
}
