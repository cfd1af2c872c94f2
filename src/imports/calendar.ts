/** A day of the Gregorian calendar. */
export interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const MONTH_LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

/** Whether this day exists; nothing ever rolls over to the next month, and no year is the year 0. */
export const exists = ({ year, month, day }: Day): boolean =>
  year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= (month === 2 && isLeap(year) ? 29 : (MONTH_LENGTHS[month - 1] ?? 0));

/** Days since 31 December of the year before 1, Gregorian reckoned backwards. */
export const dayNumber = ({ year, month, day }: Day): number => {
  const before = year - 1;
  const months = MONTH_LENGTHS.slice(0, month - 1).reduce((sum, length) => sum + length, 0);
  return 365 * before + Math.floor(before / 4) - Math.floor(before / 100) + Math.floor(before / 400) + months + (month > 2 && isLeap(year) ? 1 : 0) + day;
};

/** The other way round. */
export function dayOfNumber(number: number): Day {
  let year = Math.floor(number / 365.2425) + 1;
  while (dayNumber({ year, month: 1, day: 1 }) > number) year -= 1;
  while (dayNumber({ year: year + 1, month: 1, day: 1 }) <= number) year += 1;
  let month = 12;
  while (dayNumber({ year, month, day: 1 }) > number) month -= 1;
  return { year, month, day: number - dayNumber({ year, month, day: 1 }) + 1 };
}

/** 0 is Sunday. */
export const weekday = (day: Day): number => dayNumber(day) % 7;
