import type { Message } from "../conversation/conversation";
import type { OutcomeCode } from "../instruction/outcome";
import type { JsonValue } from "./canonical-json";

/** Why a message is not in the record: its outcome, nothing to decide about it, or not answered. */
export type OmissionReason = OutcomeCode | "nothing-to-decide" | "unanswered";

/** How many messages of one day are not in the record, and why. All that a record says of them. */
export interface Omission {
  /** `yyyy-mm-dd` as the export shows it. */
  readonly day: string;
  readonly reason: OmissionReason;
  readonly count: number;
}

export const dayOf = (message: Message): string => message.time.local.slice(0, 10);

/** Counts by day and reason, in that order; never content, never a hash of one message: short texts can be guessed. */
export function countOmissions(left: readonly (readonly [Message, OmissionReason])[]): readonly Omission[] {
  const counts = new Map<string, Omission>();
  for (const [message, reason] of left) {
    const day = dayOf(message);
    const key = `${day} ${reason}`;
    counts.set(key, { day, reason, count: (counts.get(key)?.count ?? 0) + 1 });
  }
  return [...counts.keys()].sort().flatMap((key) => counts.get(key) ?? []);
}

/** The counts in a document, with their sum. */
export const omissionsValue = (omitted: readonly Omission[]): JsonValue => ({
  total: omitted.reduce((sum, { count }) => sum + count, 0),
  perDay: omitted.map(({ day, reason, count }) => ({ day, reason, count })),
});
