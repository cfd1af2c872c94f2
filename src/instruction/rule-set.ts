import type { MessageRow } from "./message-table";
import type { RuleSetId } from "./outcome";
import type { PersonRow } from "./person-table";
import type { TierRow } from "./tier-table";
import type { ToldRow } from "./told-table";

/**
 * One version of the rules («regelset»), as a value: everything that is decided, is decided by the tables of one of these.
 * A newer version stands beside an older one, which stays replayable; a test can decide by one that is broken on purpose.
 */
export interface RuleSet {
  readonly id: RuleSetId;
  /** Table M: what is decided about one message. */
  readonly messages: readonly MessageRow[];
  /** Table A: which tier of our own arranges the keeping. Table C is computed from it. */
  readonly tiers: readonly TierRow[];
  /** Table B: which person in the civil service keeps. */
  readonly persons: readonly PersonRow[];
  /** Table W: what the signed-in user is told. */
  readonly told: readonly ToldRow[];
}

/** Works something out from a rule set once, and knows it as long as the rule set lives: an index, a computed table. */
export function oncePerRuleSet<T>(workOut: (rules: RuleSet) => T): (rules: RuleSet) => T {
  const known = new WeakMap<RuleSet, { readonly value: T }>();
  // A hundred thousand situations are decided by one version, one after the other: it need not be looked up each time.
  let last: { readonly rules: RuleSet; readonly value: T } | null = null;
  return (rules) => {
    if (last?.rules === rules) return last.value;
    const { value } = known.get(rules) ?? { value: workOut(rules) };
    known.set(rules, { value });
    last = { rules, value };
    return value;
  };
}
