import type { OmissionReason } from "../record/omissions";
import type { ShownTranscript } from "./shown-record";

/** How many messages are not in a record, by reason, most first. */
export function notKeptByReason({ perDay }: ShownTranscript["notKept"]): readonly { readonly reason: string; readonly count: number }[] {
  const sums = new Map<string, number>();
  for (const { reason, count } of perDay) sums.set(reason, (sums.get(reason) ?? 0) + count);
  return [...sums].map(([reason, count]) => ({ reason, count })).toSorted((a, b) => b.count - a.count);
}

/** Reasons of messages about which nothing was decided. */
const OPEN: readonly string[] = ["U7", "unanswered"] satisfies readonly OmissionReason[];

/** How many messages stayed open when the record was filed: nothing of them may go yet. The register counts them with what is not kept. */
export const openWhenFiled = ({ perDay }: ShownTranscript["notKept"]): number =>
  perDay.reduce((sum, { reason, count }) => (OPEN.includes(reason) ? sum + count : sum), 0);
