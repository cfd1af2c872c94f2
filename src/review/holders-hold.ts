import { decide } from "../instruction/decide";
import type { ConversationFacts, Role, Situation } from "../instruction/facts";
import { bindingHolds, HOLD_ROW, isHeld } from "../instruction/hold";
import type { Decision } from "../instruction/outcome";
import type { KeepersCopy } from "./keepers-copy";

/** The facts of a conversation, with what the rules cannot see: they look for the holder's role among the participants. */
export interface HolderFacts extends ConversationFacts {
  /** Role of a holder who is not in the chat; `unknown` while nobody said it; null when the holder is in the chat. */
  readonly holderOutside: Role | null;
  /** What another keeper has kept, verified; null when nothing was. */
  readonly copy: KeepersCopy | null;
}

interface HolderSituation extends Situation {
  readonly conversation: HolderFacts;
}

/**
 * What the instruction says, with the hold («bewaarstop») on the holder's role also where the holder is not in the chat.
 * It only ever makes a decision safer: while that role is not known, what a hold could take away is not given.
 *
 * @source decision-table section 11
 */
export function decideForHolder(situation: HolderSituation): Decision {
  const { holderOutside, onBehalfOf, me } = situation.conversation;
  const { hold } = situation.switches;
  const decision = decide(situation);
  // Table W: who keeps and files at once, waits for nobody, also when the copy is somebody else's.
  if (decision.outcome === "U9" && onBehalfOf !== null && me !== null && decision.keeper?.person === me) {
    return decide({ ...situation, conversation: { ...situation.conversation, onBehalfOf: null } });
  }
  if (holderOutside === null || hold.length === 0 || !isHeld(decision.outcome)) return decision;
  if (holderOutside === "unknown") return { ...decision, outcome: "U7", keeper: null, missing: [onBehalfOf === null ? "me" : "onBehalfOf"] };
  const binding = bindingHolds(holderOutside, [], situation.switches);
  if (binding.length === 0) return decision;
  return {
    ...decision,
    outcome: "U8",
    keeper: null,
    because: [...decision.because, ...binding],
    rows: HOLD_ROW === undefined ? decision.rows : [...decision.rows, HOLD_ROW],
    missing: [],
  };
}
