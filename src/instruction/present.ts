import { OWN_TIERS } from "./facts";
import type { ConversationFacts, OwnTier, PersonInRole, Role } from "./facts";

/** Who is in the conversation, counted once: own people by tier, outsiders by presence only. */
export interface Present {
  readonly conversation: ConversationFacts;
  /** Role of every participant, by id. */
  readonly roles: ReadonlyMap<string, Role>;
  /** Ids of our own people in the chat, by tier, in the order of the participants. */
  readonly ours: Readonly<Record<OwnTier, readonly string[]>>;
  readonly external: boolean;
  readonly otherDepartment: boolean;
  /** Ids of the group's admins who are in the chat; empty one-to-one or when unknown. */
  readonly admins: readonly string[];
  /** Whose copy it is: for whom one imports, else who imports; null when unknown. */
  readonly holder: string | null;
}

export const holderOf = (conversation: ConversationFacts): string | null => conversation.onBehalfOf ?? conversation.me;

export const isOwnTier = (role: Role | null): role is OwnTier =>
  role === "civil-servant" || role === "top-official" || role === "minister";

export function whoIsPresent(conversation: ConversationFacts): Present {
  const roles = new Map(conversation.participants.map(({ id, role }) => [id, role]));
  const ours: Record<OwnTier, string[]> = { "civil-servant": [], "top-official": [], minister: [] };
  for (const [id, role] of roles) if (isOwnTier(role)) ours[role].push(id);
  const admins = conversation.shape === "group" ? (conversation.admins ?? []) : [];
  const all = [...roles.values()];
  return {
    conversation,
    roles,
    ours,
    external: all.includes("external"),
    otherDepartment: all.includes("other-department"),
    admins: [...new Set(admins)].filter((id) => roles.has(id)),
    holder: holderOf(conversation),
  };
}

/** The tiers of our own organisation that are present, lowest first. */
export const tiersPresent = ({ ours }: Present): readonly OwnTier[] => OWN_TIERS.filter((tier) => ours[tier].length > 0);

/** The role of somebody who is named beside the chat: the participant's own role where in the chat, else the stated one. */
export const roleOf = ({ roles }: Present, person: PersonInRole): Role => roles.get(person.id) ?? person.role;

/** The role of the holder; null when it is not known who that is, or nothing is known of them. */
export function holderRole({ holder, roles, conversation }: Present): Role | null {
  if (holder === null) return null;
  const { caseOwner, lineManager, responsibleOfficer } = conversation;
  const named = [caseOwner, lineManager, responsibleOfficer].find((person) => person?.id === holder);
  return roles.get(holder) ?? named?.role ?? null;
}

/** The group's admins who belong to this tier of ours. */
export const adminsOfTier = ({ admins, ours }: Present, tier: OwnTier): readonly string[] =>
  admins.filter((id) => ours[tier].includes(id));
