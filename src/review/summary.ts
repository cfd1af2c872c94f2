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

const countedAs = ({ decision }: Pick<MessageDecision, "decision">): keyof Summary => (decision.outcome === null ? "nothingToDecide" : COUNTED_AS[decision.outcome]);

function tallied(counted: readonly (keyof Summary)[]): Summary {
  const counts = { kept: 0, mayGo: 0, private: 0, open: 0, held: 0, awaited: 0, keptByOther: 0, outOfScope: 0, nothingToDecide: 0 };
  for (const one of counted) counts[one] += 1;
  return counts;
}

export const summaryOf = (decisions: readonly MessageDecision[]): Summary => tallied(decisions.map(countedAs));

const PERMITS: readonly (keyof Summary)[] = ["mayGo", "keptByOther"];

/** The safer of both: a permission that a hold takes away is held, and one that is none any more leaves the message open. */
function safer(then: keyof Summary, now: keyof Summary | undefined): keyof Summary {
  if (now === "held" && PERMITS.includes(then)) return "held";
  return then === "mayGo" && now !== "mayGo" ? "open" : then;
}

/**
 * What was decided, where another policy is in force by now: that may take a permission away, and never gives one.
 *
 * @param then as it was filed
 * @param now the same messages by the policy that is in force now
 */
export function summaryByNow(then: readonly MessageDecision[], now: readonly MessageDecision[]): Summary {
  const later = new Map(now.map((one) => [one.number, countedAs(one)]));
  return tallied(then.map((one) => safer(countedAs(one), later.get(one.number))));
}
