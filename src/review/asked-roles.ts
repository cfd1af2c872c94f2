import type { Role } from "../instruction/facts";
import type { Decision } from "../instruction/outcome";
import { isOwnTier } from "../instruction/present";
import type { HolderFacts } from "./holders-hold";

/** Step 3, of a message that must be kept, as the facts stand. */
export type Ruling = (facts: HolderFacts) => Decision;

const ROLES = ["civil-servant", "top-official", "minister", "other-department", "external"] as const satisfies readonly Role[];

const answerOf = ({ outcome, keeper }: Decision): string => `${outcome ?? ""} ${keeper?.code ?? ""} ${keeper?.person ?? ""}`;

const withRole = (facts: HolderFacts, id: string, role: Role): HolderFacts => ({
  ...facts,
  participants: facts.participants.map((person) => (person.id === id ? { id, role } : person)),
});

/** Whether another role of this participant would give another answer, as the others stand. @source decision-table gap 34 */
export function roleMatters(facts: HolderFacts, id: string, ruling: Ruling): boolean {
  const answers = ROLES.map((role) => answerOf(ruling(withRole(facts, id, role))));
  return answers.some((answer) => answer !== answers[0]);
}

/**
 * Of these participants, those whose role matters. Nothing but their role, and whether they are an admin, may tell them
 * apart for the rules: then one answer holds for all of a kind, however many they are.
 */
export function whoseRoleMatters(facts: HolderFacts, ids: readonly string[], ruling: Ruling): ReadonlySet<string> {
  const known = new Map<string, boolean>();
  const roles = new Map(facts.participants.map(({ id, role }) => [id, role]));
  return new Set(
    ids.filter((id) => {
      const kind = `${roles.get(id) ?? ""} ${String(facts.admins?.includes(id))}`;
      const matters = known.get(kind) ?? roleMatters(facts, id, ruling);
      known.set(kind, matters);
      return matters;
    }),
  );
}

const inChat = (facts: HolderFacts, id: string | undefined): boolean => facts.participants.some((person) => person.id === id);

/**
 * Whether it can make a difference who is responsible for the organisation («organisatieverantwoordelijke»): only where
 * the case owner is not in the chat and the line manager is not either, and only somebody in the chat.
 *
 * @source T3a; decision-table B3 to B5
 */
export function officerMatters(facts: HolderFacts, ruling: Ruling): boolean {
  const { caseOwner, lineManager, participants } = facts;
  if (caseOwner === null || inChat(facts, caseOwner.id) || inChat(facts, lineManager?.id)) return false;
  // Whose role is not known, could be a civil servant; one stands for all of them.
  const unknown = participants.find(({ role }) => role === "unknown");
  return participants.some((person) => {
    if (!isOwnTier(person.role) && person !== unknown) return false;
    const supposed = withRole({ ...facts, responsibleOfficer: null }, person.id, person === unknown ? "civil-servant" : person.role);
    const named = { ...supposed, responsibleOfficer: supposed.participants.find(({ id }) => id === person.id) ?? null };
    return answerOf(ruling(named)) !== answerOf(ruling(supposed));
  });
}
