import type { HoldId, OutcomeCode } from "../instruction/outcome";
import type { MessageDecision } from "./message-decision";

/** What the decisions come to, in numbers of messages. */
export interface Summary {
  /** U5: to be filed. */
  readonly kept: number;
  /** U3, U4: «kan worden verwijderd». */
  readonly mayGo: number;
  /** U1, U2: «hoeft niet te worden bewaard». */
  readonly private: number;
  /** U7: not decided; nothing may go. */
  readonly open: number;
  /** U8: would go, but a hold says no. */
  readonly held: number;
  /** U9: another must keep, and has not confirmed. */
  readonly awaited: number;
  /** U10: another has kept. */
  readonly keptByOther: number;
  /** U6: an e-mail or a document. */
  readonly outOfScope: number;
  /** Lines of which nothing is decided. */
  readonly nothingToDecide: number;
}

const COUNTED_AS: Readonly<Record<OutcomeCode, keyof Summary>> = {
  U1: "private",
  U2: "private",
  U3: "mayGo",
  U4: "mayGo",
  U5: "kept",
  U6: "outOfScope",
  U7: "open",
  U8: "held",
  U9: "awaited",
  U10: "keptByOther",
};

const HOLDS: readonly HoldId[] = ["hold:minister", "hold:top-official", "hold:woo-request", "hold:inquiry", "hold:hotspot", "hold:unread-policy"];

/** The holds that took a permission away, in a fixed order. */
export const holdsIn = (decisions: readonly Pick<MessageDecision, "decision">[]): readonly HoldId[] =>
  HOLDS.filter((hold) => decisions.some(({ decision }) => decision.because.includes(hold)));

/** The first message of each decision: thousands share one. */
export function oneOfEach(decisions: readonly MessageDecision[]): readonly MessageDecision[] {
  const first = new Map<MessageDecision["decision"], MessageDecision>();
  for (const one of decisions) if (!first.has(one.decision)) first.set(one.decision, one);
  return [...first.values()];
}

export function summaryOf(decisions: readonly MessageDecision[]): Summary {
  const counts = { kept: 0, mayGo: 0, private: 0, open: 0, held: 0, awaited: 0, keptByOther: 0, outOfScope: 0, nothingToDecide: 0 };
  for (const { decision } of decisions) {
    counts[decision.outcome === null ? "nothingToDecide" : COUNTED_AS[decision.outcome]] += 1;
  }
  return counts;
}
