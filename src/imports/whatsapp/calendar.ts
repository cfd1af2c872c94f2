import { type Day, dayOfNumber, exists } from "../calendar";
import type { HeaderShape } from "./header";

/** Years that each Japanese era letter adds to its own count. */
const ERAS = new Map([
  ["R", 2018],
  ["H", 1988],
  ["S", 1925],
]);
const NO_ERA = 0;
/** Two digits behind which `AP` stands are of this Persian century. */
const PERSIAN_CENTURY = 1400;

const BUDDHIST_AHEAD = 543;
/** Of two digits: WhatsApp began in 2552, and 2052 is far away. */
const FIRST_BUDDHIST_YEAR = 52;

/**
 * A printed date as a Gregorian day: two-digit years are of this century; Buddhist, Japanese and Persian years
 * are converted.
 *
 * @returns null when there is no such day
 * @source formats.md 1.2, "other calendars occur"
 */
export function gregorian(printed: Day, shape: Pick<HeaderShape, "era" | "yearDigits" | "afterDate">): Day | null {
  const day = converted(printed, shape);
  return exists(day) ? day : null;
}

type Calendar = "gregorian" | "japanese" | "buddhist" | "persian" | "islamic";

/** The calendar that a printed year is of. */
export function calendarOf({ year }: Day, { era, yearDigits, afterDate }: Pick<HeaderShape, "era" | "yearDigits" | "afterDate">): Calendar {
  if (ERAS.has(era) || ERAS.has(afterDate)) return "japanese";
  if (afterDate === "AP") return "persian";
  if (yearDigits === 2) return year >= FIRST_BUDDHIST_YEAR ? "buddhist" : "gregorian";
  if (year >= 2400 && year < 2700) return "buddhist";
  if (year >= 1350 && year < 1430) return "persian";
  return year >= 1430 && year < 1500 ? "islamic" : "gregorian";
}

/** A day that cannot be told comes back as day 0: the years of the Islamic calendar are read off the moon. */
function converted(printed: Day, shape: Pick<HeaderShape, "era" | "yearDigits" | "afterDate">): Day {
  const { year } = printed;
  switch (calendarOf(printed, shape)) {
    case "japanese":
      return { ...printed, year: year + (ERAS.get(shape.era) ?? ERAS.get(shape.afterDate) ?? NO_ERA) };
    case "buddhist":
      return { ...printed, year: (shape.yearDigits === 2 ? year + 2500 : year) - BUDDHIST_AHEAD };
    case "persian":
      return fromPersian(shape.yearDigits === 2 ? { ...printed, year: year + PERSIAN_CENTURY } : printed);
    case "islamic":
      return { ...printed, day: 0 };
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
