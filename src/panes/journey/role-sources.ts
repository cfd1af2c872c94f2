import type { Role } from "../../instruction/facts";
import type { PolicyInForce } from "../../policy/policy";
import type { RoleProposals } from "../../review/confirming";
import type { KnownPerson } from "../../review/known-person";
import { ownOrganisation, suggestionFor } from "../../review/role-proposal";
import type { EarlierRole, RoleKnowledge } from "../../review/role-proposal";
import type { Colleague } from "../../review/seat";

/** What roles are proposed from. */
export interface RoleSources {
  /** Whose role mapping goes first. */
  readonly policy: Pick<PolicyInForce, "policy">;
  /** Who files; null until the directory has told. */
  readonly me: Colleague | null;
  /** By directory id: to which groups of the policy somebody belongs. */
  readonly groups: ReadonlyMap<string, readonly string[]>;
  /** What the user confirmed earlier, on this device; null until that is recalled. */
  readonly remembered: readonly EarlierRole[] | null;
}

export const roleKnowledge = ({ policy: { policy }, me, groups }: RoleSources): RoleKnowledge => ({
  own: ownOrganisation(policy.organisation, me?.person ?? null),
  rules: policy.roles,
  groups,
});

/** What is proposed for anybody, with what is known now. */
export function proposalsFrom(sources: RoleSources): RoleProposals {
  const known = roleKnowledge(sources);
  return {
    suggestion: (person) => suggestionFor(person, known),
    earlier: ({ id }) => sources.remembered?.find(({ personId }) => personId === id) ?? null,
  };
}

/** The role that is suggested for somebody outside the chat, whom the rules name all the same. */
export function roleOutside(sources: RoleSources): (person: KnownPerson) => Role {
  const { suggestion } = proposalsFrom(sources);
  return (person) => suggestion(person)?.role ?? "unknown";
}
