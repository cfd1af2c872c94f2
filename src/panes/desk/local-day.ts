import { isoDay } from "../../conversation/local-time";

/** The day of an instant where the reader is: `yyyy-mm-dd`. */
export function localDay(instant: string): string {
  const date = new Date(instant);
  return isoDay({ year: date.getFullYear(), month: date.getMonth() + 1, day: date.getDate() });
}
