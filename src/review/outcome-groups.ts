import type { Decision, OutcomeCode } from "../instruction/outcome";
import type { MessageDecision } from "./message-decision";

/** Messages that were decided alike, for the same reasons. */
export interface OutcomeGroup {
  readonly decision: Decision;
  /** «vindplaats», where the messages have one. */
  readonly place: string | null;
  readonly count: number;
}

/** What must be kept or may not go yet, comes before what may go. */
const ORDER: readonly OutcomeCode[] = ["U5", "U7", "U8", "U9", "U10", "U3", "U4", "U1", "U2", "U6"];

const placeOf = ({ decision: { outcome } }: Pick<OutcomeGroup, "decision">): number => (outcome === null ? ORDER.length : ORDER.indexOf(outcome));

/** The decisions, each kind once, those with one outcome together and the largest of them first; of what nothing is decided, nothing is said. */
export function outcomeGroups(decisions: readonly MessageDecision[]): readonly OutcomeGroup[] {
  const groups = new Map<string, Counted>();
  // Thousands of messages share one decision; it is spelled out once.
  const alike = new Map<Decision, Counted>();
  for (const { decision, answers } of decisions) {
    if (decision.outcome === null) continue;
    const place = decision.outcome === "U4" ? answers.place : null;
    const group = (place === null ? alike.get(decision) : undefined) ?? groupOf(groups, decision, place);
    group.count += 1;
    if (place === null) alike.set(decision, group);
  }
  return [...groups.values()].toSorted((a, b) => placeOf(a) - placeOf(b) || b.count - a.count);
}

interface Counted extends Pick<OutcomeGroup, "decision" | "place"> {
  count: number;
}

function groupOf(groups: Map<string, Counted>, decision: Decision, place: string | null): Counted {
  const key = `${JSON.stringify([decision.outcome, decision.keeper, decision.because, decision.rows])} ${place ?? ""}`;
  const group = groups.get(key) ?? { decision, place, count: 0 };
  groups.set(key, group);
  return group;
}
