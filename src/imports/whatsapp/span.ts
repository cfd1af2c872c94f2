import type { LocalTime } from "../../conversation/local-time";
import { repeatedHour } from "../clock-change";
import type { TimeSpan } from "../time-span";
import { ClockText } from "./clock-text";
import type { Starts } from "./headers";

const SECONDS_OF_DAY = 24 * 60 * 60;

/** The span of the messages of a text, and the places of those that are earlier than the one before them. */
export interface SpanOfHeaders extends TimeSpan {
  readonly back: readonly number[];
}

/** The span of the messages from the numbers in their headers: no time has to be compared as text. */
export function spanOfHeaders({ headers, dates }: Starts, seconds: boolean): SpanOfHeaders {
  const { length, date, clock, line } = headers;
  const ranks = ranksOf(dates);
  const hasRepeatedHour = dates.map((day) => day !== null && repeatedHour(`${day}T02:00:00`) !== null);
  const seen = new Set<number>();
  const nights = new Map<number, number>();
  let first = 0;
  let last = 0;
  let earliest = Infinity;
  let latest = -Infinity;
  const back: number[] = [];
  let before = -1;
  let momentBefore = -Infinity;
  for (let row = 0; row < length; row += 1) {
    const index = date[row] ?? 0;
    if (index !== before) seen.add(index);
    before = index;
    const second = clock[row] ?? 0;
    const moment = (ranks[index] ?? 0) * SECONDS_OF_DAY + second;
    if (moment < momentBefore) back.push(row);
    momentBefore = moment;
    if (moment < earliest) {
      earliest = moment;
      first = row;
    }
    if (moment > latest) {
      latest = moment;
      last = row;
    }
    if (hasRepeatedHour[index] === true && Math.floor(second / 3600) === 2 && !nights.has(index)) nights.set(index, line[row] ?? 0);
  }
  return {
    first: length === 0 ? null : timeOf(first),
    last: length === 0 ? null : timeOf(last),
    dayCount: new Set([...seen].map((index) => ranks[index])).size,
    back,
    repeatedNights: [...nights].map(([index, at]) => ({ night: dates[index] ?? "", line: at })),
  };

  function timeOf(row: number): LocalTime {
    return { local: new ClockText(dates).localAt(date[row] ?? 0, clock[row] ?? 0), precision: seconds ? "second" : "minute", instant: null };
  }
}

/** The place of each date among all, in order of time; two ways to print one day have the same place. */
function ranksOf(dates: Starts["dates"]): readonly number[] {
  const days = [...new Set(dates)].flatMap((day) => day ?? []).sort();
  const places = new Map(days.map((day, place) => [day, place]));
  return dates.map((day) => (day === null ? -1 : (places.get(day) ?? -1)));
}
