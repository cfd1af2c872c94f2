import { decide } from "../instruction/decide";
import type { ConversationFacts, Role, Situation } from "../instruction/facts";
import { bindingHolds, isHeld, underHolds } from "../instruction/hold";
import type { Decision } from "../instruction/outcome";
import type { RuleSet } from "../instruction/rule-set";
import { CURRENT_RULES } from "../instruction/rule-sets";

/** The facts of a conversation, with what the rules cannot see: they look for the holder's role among the participants. */
export interface HolderFacts extends ConversationFacts {
  /** Role of a holder who is not in the chat; `unknown` while nobody said it; null when the holder is in the chat. */
  readonly holderOutside: Role | null;
  /** Whether the organisation's own policy cannot be read, so that nobody knows which holds it declares. Left out is the same as false. */
  readonly isPolicyUnread?: boolean;
}

interface HolderSituation extends Situation {
  readonly conversation: HolderFacts;
}

/**
 * What the instruction says, with the hold («bewaarstop») on the holder's role also where the holder is not in the chat.
 * It only ever makes a decision safer: while that role is not known, or the holds that the policy declares are not, what a
 * hold could take away is not given.
 *
 * @source decision-table section 11
 */
export function decideForHolder(situation: HolderSituation, rules: RuleSet = CURRENT_RULES): Decision {
  const { holderOutside, onBehalfOf, me, isPolicyUnread } = situation.conversation;
  const { hold } = situation.switches;
  const decision = decide(situation, rules);
  // Table W: who keeps and files at once, waits for nobody, also when the copy is somebody else's.
  if (decision.outcome === "U9" && onBehalfOf !== null && me !== null && decision.keeper?.person === me) {
    return decide({ ...situation, conversation: { ...situation.conversation, onBehalfOf: null } }, rules);
  }
  if (!isHeld(decision.outcome, rules)) return decision;
  if (isPolicyUnread === true) return underHolds(decision, ["hold:unread-policy"], rules);
  if (holderOutside === null || hold.length === 0) return decision;
  if (holderOutside === "unknown") return { ...decision, outcome: "U7", keeper: null, missing: [onBehalfOf === null ? "me" : "onBehalfOf"] };
  return underHolds(decision, bindingHolds(holderOutside, [], situation.switches), rules);
}
