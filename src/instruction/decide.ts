import { decideKnown } from "./decide-known";
import type { Situation } from "./facts";
import type { Decision } from "./outcome";
import { mustBeKept } from "./retention";
import type { RuleSet } from "./rule-set";
import { CURRENT_RULES } from "./rule-sets";
import { whateverTheRoles } from "./unknown-roles";

/** A Teams group chat has no admins: whoever is named as one, the admin is unknown. @source decision-table section 7; gap 8 */
function asTheChannelHasIt(situation: Situation): Situation {
  const { message, conversation } = situation;
  if (message.channel !== "teams" || conversation.admins === null) return situation;
  return { ...situation, conversation: { ...conversation, admins: null } };
}

/**
 * What the instruction says of one message in one conversation.
 *
 * Total and pure: every situation gets exactly one decision, with the rules that spoke. What is not known is never
 * guessed: the outcome is then U7, and `missing` names the fact to ask next; a fact that cannot change the answer is
 * never named.
 *
 * @param rules the version to decide by; an older one decides as it did
 * @source decision-table section 4 (order of evaluation), section 10 (gaps); decide.md
 */
export function decide(situation: Situation, rules: RuleSet = CURRENT_RULES): Decision {
  const ruling = mustBeKept(situation.message, situation.switches, rules);
  return whateverTheRoles(asTheChannelHasIt(situation), ruling, (known) => decideKnown(known, ruling, rules), rules);
}
