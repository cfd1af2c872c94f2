import type { ConversationHold, Role, Switches } from "./facts";
import type { Decision, HoldId, OutcomeCode } from "./outcome";
import { oncePerRuleSet } from "./rule-set";
import type { RuleSet } from "./rule-set";

const CONVERSATION_HOLDS = ["woo-request", "inquiry", "hotspot"] as const satisfies readonly ConversationHold[];

/** The rows of table M that speak for the hold, and the permissions that they take away. */
const holdRows = oncePerRuleSet(({ messages }) => {
  const rows = messages.filter(({ at }) => at === "hold");
  return { rows: rows.map(({ row }) => row), held: rows.flatMap(({ insteadOf }) => insteadOf ?? []) };
});

/**
 * The holds («bewaarstop») that bind this holder in this conversation, in a fixed order.
 *
 * @source decision-table section 11: an overlay that is not in the instruction
 */
export function bindingHolds(
  holderRole: Role | null,
  holds: readonly ConversationHold[],
  { hold }: Pick<Switches, "hold">,
): readonly HoldId[] {
  const forRole = hold.filter((role) => role === holderRole).map((role): HoldId => `hold:${role}`);
  const forConversation = CONVERSATION_HOLDS.filter((one) => holds.includes(one)).map((one): HoldId => `hold:${one}`);
  return [...new Set([...forRole, ...forConversation])];
}

/** Would a hold change this outcome? It only ever makes one safer: a permission becomes «niet verwijderen» (U8). */
export const isHeld = (outcome: OutcomeCode | null, rules: RuleSet): boolean => holdRows(rules).held.some((held) => held === outcome);

/** A permission with these holds laid over it; the same decision where none binds. */
export function underHolds(decision: Decision, binding: readonly HoldId[], rules: RuleSet): Decision {
  if (binding.length === 0) return decision;
  return {
    ...decision,
    outcome: "U8",
    keeper: null,
    because: [...decision.because, ...binding],
    rows: [...decision.rows, ...holdRows(rules).rows],
    missing: [],
  };
}
