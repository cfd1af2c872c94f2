import { instantOf, replacedBy } from "./registered-record";
import type { RegisteredRecord } from "./registered-record";

/** How many messages were kept, and how many were not, in what was filed in one month. */
export interface MonthCounts {
  /** `yyyy-mm`. */
  readonly month: string;
  readonly records: number;
  readonly kept: number;
  readonly notKept: number;
}

const nextMonth = (month: string): string => {
  const [year = 0, number = 0] = month.split("-").map(Number);
  const next = number === 12 ? [year + 1, 1] : [year, number + 1];
  return next.map((part, index) => String(part).padStart(index === 0 ? 4 : 2, "0")).join("-");
};

/** A register that holds an impossible date must not make thousands of rows. */
const MOST_EMPTY_MONTHS = 24;

/** Adds the months without any between two months, so that the eye does not leap over them; a gap of years stays a gap. */
function between(month: string, next: string | undefined): readonly MonthCounts[] {
  const empty: MonthCounts[] = [];
  if (next === undefined) return empty;
  for (let at = nextMonth(month); at < next; at = nextMonth(at)) {
    if (empty.length === MOST_EMPTY_MONTHS) return [];
    empty.push({ month: at, records: 0, kept: 0, notKept: 0 });
  }
  return empty;
}

/**
 * The counts of what was filed, by month, oldest first. What never became a record counts nowhere, and what a new version took
 * the place of counts with that: its messages would count twice.
 *
 * @param dayOf the day of an instant where the reader is
 */
export function keptPerMonth(records: readonly RegisteredRecord[], dayOf: (instant: string) => string): readonly MonthCounts[] {
  const sums = new Map<string, MonthCounts>();
  for (const record of records) {
    const { first, isFiled } = record;
    if (!isFiled || replacedBy(record) !== null) continue;
    const month = dayOf(instantOf(first)).slice(0, 7);
    const sum = sums.get(month) ?? { month, records: 0, kept: 0, notKept: 0 };
    sums.set(month, { month, records: sum.records + 1, kept: sum.kept + first.counts.kept, notKept: sum.notKept + first.counts.notKept });
  }
  const months = [...sums.values()].toSorted((a, b) => (a.month < b.month ? -1 : 1));
  return months.flatMap((counts, index) => [counts, ...between(counts.month, months[index + 1]?.month)]);
}
