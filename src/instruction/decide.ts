import { decideKnown } from "./decide-known";
import type { Situation } from "./facts";
import type { Decision } from "./outcome";
import { mustBeKept } from "./retention";
import { whateverTheRoles } from "./unknown-roles";

/**
 * What the instruction says of one message in one conversation.
 *
 * Total and pure: every situation gets exactly one decision, with the rules that spoke. What is not known is never
 * guessed: the outcome is then U7, and `missing` names the fact to ask next; a fact that cannot change the answer is
 * never named.
 *
 * @source decision-table section 4 (order of evaluation), section 10 (gaps); decide.md
 */
export function decide(situation: Situation): Decision {
  const ruling = mustBeKept(situation.message, situation.switches);
  return whateverTheRoles(situation, ruling, (known) => decideKnown(known, ruling));
}
