import type { DateOrder } from "../../conversation/completeness";
import { type Day, dayNumber, exists } from "../calendar";
import { gregorian } from "../whatsapp/calendar";
import { readAs } from "../whatsapp/date-order";
import type { ClipboardHeader } from "./clipboard-header";

/** A message that was late by this many days keeps its year; one further back was sent the year before. */
const LATE_DAYS = 7;

/**
 * The days of headers, in their order. Where no year is printed the last has the given one, and going back the year is one
 * less each time the days would run backward.
 *
 * @param lastYear of the last message; used only where no year is printed
 * @returns null at the index of a day that does not exist
 */
export function daysOf(headers: readonly ClipboardHeader[], order: DateOrder, lastYear: number): readonly (Day | null)[] {
  const days: (Day | null)[] = [];
  let next: Day | null = null;
  for (const header of [...headers].reverse()) {
    const day: Day | null = header.hasYear ? gregorian(readAs(header.date, order), header.shape) : dayBefore(header, order, next, lastYear);
    days.push(day);
    next = day ?? next;
  }
  return days.reverse();
}

function dayBefore({ date }: ClipboardHeader, order: DateOrder, next: Day | null, lastYear: number): Day | null {
  const [day, month] = order === "dmy" ? [date.first, date.second] : [date.second, date.first];
  const sameYear = { year: next?.year ?? lastYear, month, day };
  const runsBackward = next !== null && dayNumber(sameYear) > dayNumber(next) + LATE_DAYS;
  const found = runsBackward ? { ...sameYear, year: sameYear.year - 1 } : sameYear;
  return exists(found) ? found : null;
}
