import { KEEPER_OF_ADMIN, KEEPER_OF_TIER, classKeeper } from "./class-keeper";
import type { ClassFacts } from "./class-keeper";
import type { OwnTier, Switches } from "./facts";
import type { KeeperCode, RuleId } from "./outcome";
import { caseOwnerPlace, civilServantWhoKeeps, oneOf, personRow } from "./person";
import type { PersonRuling } from "./person";
import { lowestAdminTier } from "./admin-class";
import { adminsOfTier } from "./present";
import type { Present } from "./present";
import type { RuleSet } from "./rule-set";

/** In which quality somebody keeps, by which rules, and which person that is. */
export interface Seat {
  readonly code: KeeperCode;
  readonly rules: readonly RuleId[];
  readonly person: PersonRuling;
}

/** What table C says of a class in which somebody of ours is present. */
interface OurReading {
  readonly tier: OwnTier;
  readonly rules: readonly RuleId[];
}

const isCaseOwner = (present: Present, person: string | null): boolean => person === present.conversation.caseOwner?.id;

/** The group's admin keeps (G1); a case owner in the chat stays accountable (B8, B9). */
function adminKeeps(present: Present, tier: OwnTier, because: readonly RuleId[], rules: RuleSet): Seat {
  const chosen = oneOf(adminsOfTier(present, tier), present);
  const place = tier === "civil-servant" ? caseOwnerPlace(present) : "unknown";
  const overCaseOwner = place === "in-chat" && !isCaseOwner(present, chosen.person);
  const rows = overCaseOwner ? personRow("B8", rules) : place === "in-chat-above" ? personRow("B9", rules) : [];
  return { code: KEEPER_OF_ADMIN[tier], rules: because, person: { ...chosen, rows } };
}

/** The bullets decide (I1–I4, T3a): the tier keeps. */
function tierKeeps(present: Present, tier: OwnTier, because: readonly RuleId[], rules: RuleSet): Seat {
  const person = tier === "civil-servant" ? civilServantWhoKeeps(present, rules) : oneOf(present.ours[tier], present);
  return { code: KEEPER_OF_TIER[tier], rules: because, person };
}

/** The switch «dossierhouder-eerst» (gap 5): a case owner in the civil service, in the chat, goes before the admin. */
function caseOwnerKeeps(present: Present, facts: ClassFacts, reading: OurReading, rules: RuleSet): Seat {
  // Of an admin of that tier the bullets' own rules are left, without G1; of a higher one what was said against it.
  const because = facts.admin === "civil-servant" ? classKeeper({ ...facts, admin: "unknown" }, rules).rules : reading.rules;
  const seat = tierKeeps(present, "civil-servant", because, rules);
  const admin = oneOf(adminsOfTier(present, "civil-servant"), present).person;
  const overAdmin = facts.admin === "civil-servant" && !isCaseOwner(present, admin);
  return overAdmin ? { ...seat, person: { ...seat.person, rows: [...personRow("B8", rules), ...seat.person.rows] } } : seat;
}

/** The switch «beheerder-eerst» (gap 4): our admin of the lowest tier keeps, whatever tiers are present. */
function adminFirst(present: Present, facts: ClassFacts, reading: OurReading, adminTier: OwnTier, rules: RuleSet): Seat {
  const departments: readonly RuleId[] = facts.otherDepartment ? ["G2"] : [];
  return adminKeeps(present, adminTier, adminTier === reading.tier ? reading.rules : ["G1", ...departments], rules);
}

/** Who keeps, given the class of the conversation and what table C says of it. */
export function seatOf(present: Present, facts: ClassFacts, reading: OurReading, { groupRule }: Switches, rules: RuleSet): Seat {
  const adminTier = lowestAdminTier(present);
  if (groupRule === "admin-first" && adminTier !== undefined) return adminFirst(present, facts, reading, adminTier, rules);
  if (groupRule === "case-owner-first" && caseOwnerPlace(present) === "in-chat") return caseOwnerKeeps(present, facts, reading, rules);
  const keeps = adminTier === reading.tier ? adminKeeps : tierKeeps;
  return keeps(present, reading.tier, reading.rules, rules);
}
