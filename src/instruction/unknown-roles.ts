import { decisionOf } from "./decide-known";
import type { ConversationFacts, PersonInRole, Role, Situation } from "./facts";
import { isHeld } from "./hold";
import type { Decision } from "./outcome";
import { holderOf, isOwnTier } from "./present";
import type { MessageRuling } from "./retention";
import type { RuleSet } from "./rule-set";
import { weakest } from "./status";

/**
 * Roles that nobody has told yet (gap 34): what holds for every role that they could be, holds.
 *
 * Roles are not tried for each of a hundred members. People whom nothing but the role tells apart are interchangeable,
 * so two stand for all of their kind: the rules ask only for nobody, exactly one, or several of a tier.
 */
interface Unknown {
  readonly id: string;
  /** The first is `external`, which changes nothing: the reading that is shown. */
  readonly couldBe: readonly Role[];
}

/** The decision in a world where these people have these roles; whoever stands for nobody is an outsider. */
type DecideIn = (roles: ReadonlyMap<string, Role>) => Decision;

const ANY_ROLE = ["external", "civil-servant", "top-official", "minister", "other-department"] as const satisfies readonly Role[];
/** Beside somebody of ours, another department counts as an outsider (gap 13). */
const ROLES_BESIDE_OURS = ["external", "civil-servant", "top-official", "minister"] as const satisfies readonly Role[];
/** Beside a known civil servant, all that counts of most people is whether they are another one (T3b). */
const ROLES_BESIDE_CIVIL_SERVANT = ["external", "civil-servant"] as const satisfies readonly Role[];

const STAND_FOR_ALL = 2;

/** People whom the rules know by more than their role. */
function namedPeople(conversation: ConversationFacts): ReadonlySet<string> {
  const { caseOwner, lineManager, responsibleOfficer, agreement, confirmedBy } = conversation;
  const ids = [holderOf(conversation), caseOwner?.id, lineManager?.id, responsibleOfficer?.id, agreement?.keeper, confirmedBy];
  return new Set(ids.filter((id) => typeof id === "string"));
}

function firstOfEachKind(unknown: readonly PersonInRole[], named: ReadonlySet<string>, admins: readonly string[]): readonly PersonInRole[] {
  const seen = { admin: 0, member: 0 };
  return unknown.filter(({ id }) => {
    if (named.has(id)) return true;
    const kind = admins.includes(id) ? "admin" : "member";
    seen[kind] += 1;
    return seen[kind] <= STAND_FOR_ALL;
  });
}

/** Only whose copy it is can still matter: the keeper is agreed, or there is nothing to keep. */
function onlyHolderMatters({ conversation }: Situation, ruling: MessageRuling): boolean {
  if (ruling.outcome !== "U5") return true;
  const { agreement, participants } = conversation;
  const role = participants.find(({ id }) => id === agreement?.keeper)?.role ?? null;
  return agreement?.confirmed === true && isOwnTier(role);
}

/** The unknown people whose role could matter, the holder first, with the roles that are worth trying. */
function unknownPeople(situation: Situation, ruling: MessageRuling): readonly Unknown[] {
  const { conversation, switches } = situation;
  const { participants, shape } = conversation;
  const holder = holderOf(conversation);
  const unknown = participants.filter(({ role }) => role === "unknown");
  const holderFirst = [...unknown.filter(({ id }) => id === holder), ...unknown.filter(({ id }) => id !== holder)];
  const admins = shape === "group" ? (conversation.admins ?? []) : [];
  const named = namedPeople(conversation);
  const civilServant = participants.some(({ role }) => role === "civil-servant");
  const rolesOf = (id: string): readonly Role[] => {
    if (!participants.some(({ role }) => isOwnTier(role))) return ANY_ROLE;
    const tierCounts = id === holder || id === conversation.agreement?.keeper || (switches.groupRule === "admin-first" && admins.includes(id));
    return civilServant && !tierCounts ? ROLES_BESIDE_CIVIL_SERVANT : ROLES_BESIDE_OURS;
  };
  const holderAlone = onlyHolderMatters(situation, ruling);
  return firstOfEachKind(holderFirst, named, admins)
    .filter(({ id }) => id === holder || !holderAlone)
    .map(({ id }) => ({ id, couldBe: rolesOf(id) }));
}

/** Every combination of roles for these people, all `external` first. */
function* combinations(people: readonly Unknown[]): Generator<ReadonlyMap<string, Role>> {
  const [first, ...rest] = people;
  if (first === undefined) {
    yield new Map();
    return;
  }
  for (const others of combinations(rest)) {
    for (const role of first.couldBe) yield new Map(others).set(first.id, role);
  }
}

/** The same situation with these roles; whoever stands for nobody is an outsider. */
function supposing(situation: Situation, roles: ReadonlyMap<string, Role>): Situation {
  const { participants: stated } = situation.conversation;
  if (stated.every(({ role }) => role !== "unknown")) return situation;
  const participants = stated.map((person) =>
    person.role === "unknown" ? { id: person.id, role: roles.get(person.id) ?? "external" } : person,
  );
  return { ...situation, conversation: { ...situation.conversation, participants } };
}

const answerOf = ({ outcome, keeper }: Decision): string => `${outcome ?? ""} ${keeper?.code ?? ""} ${keeper?.person ?? ""}`;

/** Every world is decided once, however often it is looked at. */
function decidedOnce(people: readonly Unknown[], decideIn: DecideIn): DecideIn {
  const decided = new Map<string, Decision>();
  return (roles) => {
    const world = people.map(({ id }) => roles.get(id) ?? "external").join();
    const decision = decided.get(world) ?? decideIn(roles);
    decided.set(world, decision);
    return decision;
  };
}

/** Is there a case in which this one role makes a difference? */
function matters(one: Unknown, people: readonly Unknown[], decideIn: DecideIn): boolean {
  const others = people.filter((other) => other !== one);
  for (const roles of combinations(others)) {
    const answer = answerOf(decideIn(roles));
    if (one.couldBe.some((role) => answerOf(decideIn(new Map(roles).set(one.id, role))) !== answer)) return true;
  }
  return false;
}

/** The one answer to all cases, as firm as the weakest of them; null when they differ. */
function sameEveryTime(people: readonly Unknown[], decideIn: DecideIn): Decision | null {
  const shown = decideIn(new Map());
  let { status, keeper } = shown;
  for (const roles of combinations(people)) {
    const decision = decideIn(roles);
    if (answerOf(decision) !== answerOf(shown)) return null;
    status = weakest([status, decision.status]);
    if (decision.keeper?.provisional === true) keeper = decision.keeper;
  }
  return { ...shown, status, keeper };
}

/**
 * Decides for every role that the unknown participants could have. The same outcome, code and person every time is the
 * answer, and nobody is asked; else it is undecided (U7), and the first unknown participant who matters is asked, the
 * holder before all.
 *
 * @param decideKnown the decision where all roles are known
 * @source decision-table gap 34; decide.md
 */
export function whateverTheRoles(
  situation: Situation,
  ruling: MessageRuling,
  decideKnown: (situation: Situation) => Decision,
  rules: RuleSet,
): Decision {
  const rolesCount = ruling.outcome === "U5" || isHeld(ruling.outcome, rules);
  const unknown = rolesCount ? unknownPeople(situation, ruling) : [];
  if (unknown.length === 0) return decideKnown(supposing(situation, new Map()));
  const decideIn = decidedOnce(unknown, (roles) => decideKnown(supposing(situation, roles)));
  const decision = sameEveryTime(unknown, decideIn);
  if (decision !== null) return decision;
  const asked = unknown.find((one) => matters(one, unknown, decideIn));
  return { ...decisionOf(ruling, rules), outcome: "U7", missing: asked === undefined ? [] : [`participants.${asked.id}.role`] };
}
