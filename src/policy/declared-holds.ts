import type { ConversationHold } from "../instruction/facts";
import { HOLD_KINDS } from "./choices";
import type { DeclaredHold, Policy } from "./policy";

/** A hold must not be missed for a space or a capital: too many dossiers held is the safe side. */
const sameDossier = (one: string, other: string): boolean => one.trim().toLowerCase() === other.trim().toLowerCase();

/** The declared holds that bind because of the dossier alone. @param dossierId DossierId of the chosen dossier, where it has one */
export const holdsOnDossier = ({ holds }: Pick<Policy, "holds">, dossierId: string | null): readonly DeclaredHold[] =>
  dossierId === null ? [] : holds.filter((hold) => hold.dossierId !== null && sameDossier(hold.dossierId, dossierId));

/**
 * The holds («bewaarstop») that bind a conversation, for `ConversationFacts.holds`: those that the user says are on it, and
 * those that the policy declares on its dossier. Each once, in a fixed order; nothing that the user says takes one away.
 *
 * @param chosen    kinds that the user ticked
 * @param dossierId DossierId of the chosen dossier; null when none is chosen, or it has none
 */
export function holdsThatBind(policy: Pick<Policy, "holds">, chosen: readonly ConversationHold[], dossierId: string | null): readonly ConversationHold[] {
  const binding = [...chosen, ...holdsOnDossier(policy, dossierId).map(({ kind }) => kind)];
  return HOLD_KINDS.filter((kind) => binding.includes(kind));
}
