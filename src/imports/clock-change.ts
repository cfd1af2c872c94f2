import { weekday } from "./calendar";

/** The night in which the hour from two to three passes twice: the last Sunday of October. */
const REPEATED_HOUR = /^(\d{4})-10-(\d{2})T02:/;

/**
 * The date of a printed time that passed twice in the Netherlands, so that nobody can tell which of the two it was.
 *
 * @returns null when the time is not ambiguous
 * @source Directive 2000/84/EC, articles 2 and 3
 */
export function repeatedHour(local: string): string | null {
  const match = REPEATED_HOUR.exec(local);
  const day = Number(match?.[2]);
  if (match === null || day < 25) return null;
  return weekday({ year: Number(match[1]), month: 10, day }) === 0 ? local.slice(0, 10) : null;
}
