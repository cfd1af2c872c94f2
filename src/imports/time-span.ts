import type { MessageSequence } from "../conversation/conversation";
import { type LocalTime, UNDATED } from "../conversation/local-time";
import { repeatedHour } from "./clock-change";

/** From when to when a chat goes, and where its times are doubtful. */
export interface TimeSpan {
  /** Earliest and latest: the order of the file is not always that of the clock. */
  readonly first: LocalTime | null;
  readonly last: LocalTime | null;
  readonly dayCount: number;
  /** Nights in which the clock went back and somebody wrote in the hour that passed twice; `line` is that of the first such message. */
  readonly repeatedNights: readonly { readonly night: string; readonly line: number }[];
}

/** The span of any messages; a format that knows its times as numbers can tell it faster. An instant is never ambiguous. */
export function spanOf(messages: MessageSequence): TimeSpan {
  let first: LocalTime | null = null;
  let last: LocalTime | null = null;
  const days = new Set<string>();
  const nights = new Map<string, number>();
  for (const { time, firstLine } of messages) {
    const { local } = time;
    if (local === UNDATED.local) continue;
    days.add(local.slice(0, 10));
    if (first === null || local < first.local) first = time;
    if (last === null || local > last.local) last = time;
    const night = time.instant === null ? repeatedHour(local) : null;
    if (night !== null && !nights.has(night)) nights.set(night, firstLine);
  }
  return { first, last, dayCount: days.size, repeatedNights: [...nights].map(([night, line]) => ({ night, line })) };
}
