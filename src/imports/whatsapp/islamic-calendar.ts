import { type Day, dayNumber, dayOfNumber } from "../calendar";

/** The calendar of Saudi Arabia, which its phones print dates in. Its months begin as a table says, which every browser has. */
const umAlQura = new Intl.DateTimeFormat("en-u-ca-islamic-umalqura-nu-latn", { timeZone: "UTC", year: "numeric", month: "numeric", day: "numeric" });

/** The Gregorian day before the first of the first year, and the length of a year and a month of the moon. */
const EPOCH = dayNumber({ year: 622, month: 7, day: 18 });
const YEAR = 354.36707;
const MONTH = 29.530589;
/** The table is never further than this from the moon's mean. */
const NEAR = [0, 1, -1, 2, -2, 3, -3];
const MILLISECONDS = 86_400_000;
const SINCE = dayNumber({ year: 1970, month: 1, day: 1 });

/** A day of the Umm al-Qura calendar («1445/9/5») as a Gregorian day; one that does not exist there comes back as day 0. */
export function fromIslamic(day: Day): Day {
  const near = EPOCH + Math.round((day.year - 1) * YEAR + (day.month - 1) * MONTH) + day.day;
  const found = NEAR.map((step) => near + step).find((number) => isSame(islamicOf(number), day));
  return found === undefined ? { ...day, day: 0 } : dayOfNumber(found);
}

function islamicOf(number: number): Day {
  const parts = umAlQura.formatToParts((number - SINCE) * MILLISECONDS);
  const valueOf = (name: Intl.DateTimeFormatPartTypes): number => Number(parts.find(({ type }) => type === name)?.value);
  return { year: valueOf("year"), month: valueOf("month"), day: valueOf("day") };
}

const isSame = (one: Day, other: Day): boolean => one.year === other.year && one.month === other.month && one.day === other.day;
