import type { ConversationHold, Role, Switches } from "./facts";
import { MESSAGE_TABLE } from "./message-table";
import type { HoldId, OutcomeCode } from "./outcome";

const CONVERSATION_HOLDS = ["woo-request", "inquiry", "hotspot"] as const satisfies readonly ConversationHold[];

/** Permissions that a hold takes away. Private and party messages (U1, U2) are no business of it. */
const HELD = ["U3", "U4", "U10"] as const satisfies readonly OutcomeCode[];

/** The row of table M that speaks for the hold. */
export const HOLD_ROW = MESSAGE_TABLE.find(({ at }) => at === "hold")?.row;

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
export const isHeld = (outcome: OutcomeCode | null): boolean => HELD.some((held) => held === outcome);
