import { classFacts } from "./admin-class";
import type { ConversationFacts, Switches } from "./facts";
import type { Decision, Keeper } from "./outcome";
import { DEFAULT_SWITCHES } from "./policy";
import { holderRole, isOwnTier, whoIsPresent } from "./present";
import type { Present } from "./present";
import type { RuleSet } from "./rule-set";
import { CURRENT_RULES } from "./rule-sets";
import type { ToldConditions, ToldFacts, ToldRow } from "./told-table";

const yes = (fact: boolean): "yes" | "no" => (fact ? "yes" : "no");

function seenBy({ holder, conversation }: Present, person: string | null): ToldFacts["keeper"] {
  if (person === null) return "nobody-yet";
  if (person === conversation.me) return "me";
  return person === holder ? "whom-i-act-for" : "another";
}

/** An agreement, or our own admin, leaves nothing for an admin of outside to have decided. */
function adminOutside(present: Present, { code }: Keeper, switches: Switches): boolean {
  const byTier = code === "K-AV" || code === "K-AT" || code === "K-BP";
  const { admin } = classFacts(present, switches);
  return byTier && (admin === "external" || admin === "other-department");
}

function toldFacts(present: Present, keeper: Keeper, switches: Switches): ToldFacts {
  const { conversation, roles } = present;
  const { me, caseOwner, confirmedBy, lineManager, responsibleOfficer } = conversation;
  const beside = [caseOwner, lineManager, responsibleOfficer].find((person) => person?.id === keeper.person);
  return {
    keeper: seenBy(present, keeper.person),
    keeperRole: keeper.person === null ? null : (roles.get(keeper.person) ?? beside?.role ?? null),
    holderRole: holderRole(present),
    confirmed: yes(keeper.person !== null && keeper.person === confirmedBy),
    caseOwnerOutside: yes(me !== null && caseOwner?.id === me && !roles.has(me)),
    othersOfOurs: yes([...roles].some(([id, role]) => id !== me && (isOwnTier(role) || role === "unknown"))),
    adminOutside: yes(adminOutside(present, keeper, switches)),
  };
}

const among = <T>(list: readonly T[] | undefined, fact: T): boolean => list === undefined || list.includes(fact);

const fits = (when: ToldConditions, facts: ToldFacts): boolean =>
  among(when.keeper, facts.keeper) &&
  among(when.keeperRole, facts.keeperRole) &&
  among(when.holderRole, facts.holderRole) &&
  among(when.confirmed, facts.confirmed) &&
  among(when.caseOwnerOutside, facts.caseOwnerOutside) &&
  among(when.othersOfOurs, facts.othersOfOurs) &&
  among(when.adminOutside, facts.adminOutside);

/**
 * What the signed-in user (`conversation.me`) is told of who keeps: the rows of table W that speak, the main one first.
 *
 * Under a hold a decision names no keeper: pass the decision as it is without `confirmedBy`, the confirmation is read
 * from the conversation.
 *
 * @returns nothing while no keeper is named
 * @source decision-table section 9
 */
export function whatIsTold(
  { keeper }: Pick<Decision, "keeper">,
  conversation: ConversationFacts,
  switches: Switches = DEFAULT_SWITCHES,
  rules: RuleSet = CURRENT_RULES,
): readonly ToldRow[] {
  if (keeper === null) return [];
  const facts = toldFacts(whoIsPresent(conversation), keeper, switches);
  return rules.told.filter(({ when }) => fits(when, facts));
}
