import type { Decision } from "../instruction/outcome";
import type { MessageDecision } from "./message-decision";

/** Messages that were decided alike, for the same reasons. */
export interface OutcomeGroup {
  readonly decision: Decision;
  /** «vindplaats», where the messages have one. */
  readonly place: string | null;
  readonly count: number;
}

/** The decisions, each kind once, in the order in which they first occur; of what nothing is decided, nothing is said. */
export function outcomeGroups(decisions: readonly MessageDecision[]): readonly OutcomeGroup[] {
  const groups = new Map<string, OutcomeGroup>();
  // Thousands of messages share one decision; it is spelled out once.
  const spelled = new Map<Decision, string>();
  for (const { decision, answers } of decisions) {
    if (decision.outcome === null) continue;
    const place = decision.outcome === "U4" ? answers.place : null;
    const known = spelled.get(decision) ?? JSON.stringify([decision.outcome, decision.keeper, decision.because, decision.rows]);
    spelled.set(decision, known);
    const key = `${known} ${place ?? ""}`;
    const before = groups.get(key);
    groups.set(key, { decision: before?.decision ?? decision, place, count: (before?.count ?? 0) + 1 });
  }
  return [...groups.values()];
}
