import type { ConversationFacts } from "../instruction/facts";
import { OWN_TIERS } from "../instruction/facts";
import type { Decision } from "../instruction/outcome";

/**
 * Participants of our own organisation whom an agreement can make the keeper («maak hierover heldere afspraken»).
 *
 * @param ruled step 3 without any agreement
 * @param isEffective whether an agreement on this person names the keeper
 * @source S3; G2: departments keep for themselves, and no agreement moves that
 */
export function possibleKeepers(facts: ConversationFacts, ruled: Decision, isEffective: (id: string) => boolean): readonly string[] {
  if (ruled.keeper === null || ruled.keeper.code === "K-NVT-D") return [];
  const ours = facts.participants.filter(({ role }) => OWN_TIERS.some((tier) => tier === role));
  return ours.map(({ id }) => id).filter(isEffective);
}
