/** What the clock of an export shows, as a number to compare with: never a moment in the world, and never through `Date`. */

/** Days from 1 March of the year 0, in the calendar that goes on backwards too. */
function dayNumber(year: number, month: number, day: number): number {
  const years = month > 2 ? year : year - 1;
  const months = (month + 9) % 12;
  return 365 * years + Math.floor(years / 4) - Math.floor(years / 100) + Math.floor(years / 400) + Math.floor((153 * months + 2) / 5) + day - 1;
}

/** @param printed `2024-03-12T09:14:00`; anything behind the seconds is left out */
export const clockSeconds = (printed: string): number =>
  dayNumber(100 * two(printed, 0) + two(printed, 2), two(printed, 5), two(printed, 8)) * 86_400 + two(printed, 11) * 3_600 + two(printed, 14) * 60 + two(printed, 17);

/** The number that two digits write. */
const two = (printed: string, at: number): number => printed.charCodeAt(at) * 10 + printed.charCodeAt(at + 1) - 11 * ZERO;

const ZERO = 0x30;
