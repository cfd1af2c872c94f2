import type { Message } from "../conversation/conversation";
import type { OutcomeCode } from "../instruction/outcome";
import type { AnswerMode } from "../review/message-decision";
import type { JsonValue } from "./canonical-json";

/** Why a message is not in the record: its outcome, nothing to decide about it, or not answered. */
export type OmissionReason = OutcomeCode | "nothing-to-decide" | "unanswered";

/** Why one message is not in the record, and how the answer was given; null where nobody answered. */
export interface LeftOut {
  readonly message: Message;
  readonly reason: OmissionReason;
  readonly mode: AnswerMode | null;
}

/** How many messages of one day are not in the record, and why. All that a record says of them. */
export interface Omission {
  /** `yyyy-mm-dd` as the export shows it. */
  readonly day: string;
  readonly reason: OmissionReason;
  readonly mode: AnswerMode | null;
  readonly count: number;
}

export const dayOf = (message: Message): string => message.time.local.slice(0, 10);

/** Adds up the counts that have the same key, in the order of the keys. */
function addedUp(omissions: Iterable<Omission>, keyOf: (omission: Omission) => string): readonly Omission[] {
  const sums = new Map<string, Omission>();
  for (const omission of omissions) {
    const key = keyOf(omission);
    sums.set(key, { ...omission, count: (sums.get(key)?.count ?? 0) + omission.count });
  }
  return [...sums.keys()].sort().flatMap((key) => sums.get(key) ?? []);
}

/** Counts by day, reason and mode, in that order; never content, never a hash of one message: short texts can be guessed. */
export const countOmissions = (left: readonly LeftOut[]): readonly Omission[] =>
  addedUp(
    left.map(({ message, reason, mode }) => ({ day: dayOf(message), reason, mode, count: 1 })),
    ({ day, reason, mode }) => `${day} ${reason} ${mode ?? ""}`,
  );

/** Two counts together, in the same order. */
export const bothOmitted = (one: readonly Omission[], other: readonly Omission[]): readonly Omission[] =>
  addedUp([...one, ...other], ({ day, reason, mode }) => `${day} ${reason} ${mode ?? ""}`);

export const totalOf = (omitted: readonly Omission[]): number => omitted.reduce((sum, { count }) => sum + count, 0);

/** The counts by day and reason alone. */
export const addedUpByDay = (omitted: readonly Omission[]): readonly Omission[] => addedUp(omitted, ({ day, reason }) => `${day} ${reason}`);

/** The counts by day and reason, with their sum. */
export const omissionsValue = (omitted: readonly Omission[]): JsonValue => ({
  total: totalOf(omitted),
  perDay: addedUpByDay(omitted).map(({ day, reason, count }) => ({ day, reason, count })),
});

/** The counts by day, reason and how the answer was given: one by one, in a series, or as the rest. */
export const omissionsByModeValue = (omitted: readonly Omission[]): JsonValue => ({
  total: totalOf(omitted),
  perDay: omitted.map(({ day, reason, mode, count }) => ({ day, reason, mode, count })),
});
