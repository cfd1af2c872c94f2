import type { ShownTranscript } from "./shown-record";

/** How many messages are not in a record, by reason, most first. */
export function notKeptByReason({ perDay }: ShownTranscript["notKept"]): readonly { readonly reason: string; readonly count: number }[] {
  const sums = new Map<string, number>();
  for (const { reason, count } of perDay) sums.set(reason, (sums.get(reason) ?? 0) + count);
  return [...sums].map(([reason, count]) => ({ reason, count })).toSorted((a, b) => b.count - a.count);
}
