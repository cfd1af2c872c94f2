import { suggestRole } from "../instruction/role-suggestion";
import type { DirectoryGround, SuggestedRole } from "../instruction/role-suggestion";
import type { RoleRule } from "../policy/policy";
import { decidingGroups, mappedRole } from "../policy/role-mapping";
import type { MappingGround } from "../policy/role-mapping";
import type { KnownPerson } from "./known-person";

/** What a suggestion rests on: a line of the policy's role mapping, or what the directory tells. */
export type SuggestionGround = `policy-${MappingGround}` | DirectoryGround;

/** A role to confirm, and why. */
export interface RoleSuggestion {
  readonly role: SuggestedRole;
  readonly because: readonly SuggestionGround[];
}

/** A role that the user confirmed before; a `RememberedRole` of the ports fits. */
export interface EarlierRole {
  readonly personId: string;
  readonly role: SuggestedRole;
  /** ISO 8601 instant. */
  readonly confirmedAt: string;
}

/** Everything that a suggestion is made from, beside the person. */
export interface RoleKnowledge {
  /** Names of our own organisation, as the directory writes them; empty while it is not known. */
  readonly own: readonly string[];
  /** The policy's role mapping. */
  readonly rules: readonly RoleRule[];
  /** By directory id: to which groups of the policy somebody belongs. Whoever is not in it, was not asked about. */
  readonly groups: ReadonlyMap<string, readonly string[]>;
}

/** Our own organisation: as the policy names it, else that of whoever is signed in. */
export const ownOrganisation = (named: readonly string[], me: KnownPerson | null): readonly string[] =>
  named.length > 0 ? named : [me?.organisation ?? ""].filter((name) => name.trim() !== "");

/** The policy's groups of which it must be asked whether this person belongs to them; empty once that is known. */
export const groupsToAsk = (person: KnownPerson, { rules, groups }: RoleKnowledge): readonly string[] =>
  groups.has(person.id) ? [] : decidingGroups(rules, person);

/**
 * Suggests a role, the policy's mapping first, then what title and organisation say. Of somebody who has left it is the
 * role that their last title suggests (gap 35: the user says which role they had then).
 *
 * @returns null when there is too little to go on, and while a group that decides is not known
 * @source decision-table gaps 14 and 35
 */
export function suggestionFor(person: KnownPerson, known: RoleKnowledge): RoleSuggestion | null {
  if (groupsToAsk(person, known).length > 0) return null;
  const mapped = mappedRole(known.rules, person, known.groups.get(person.id) ?? []);
  if (mapped !== null) return { role: mapped.role, because: mapped.because.map((ground): SuggestionGround => `policy-${ground}`) };
  const suggested = suggestRole(person, known.own);
  return suggested === null ? null : { role: suggested.role, because: [suggested.because] };
}
