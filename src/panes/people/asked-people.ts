import { officerMatters, whoseRoleMatters } from "../../review/asked-roles";
import { caseOwnerAmong } from "../../review/case-owner";
import type { HolderFacts } from "../../review/holders-hold";
import { holderAmong } from "../../review/seat";
import { factsIn, keepingDecision, peopleIn } from "../journey/sitting";
import type { Sitting } from "../journey/sitting";
import { participantMissing } from "../keeper/missing-role";

/** Whose copy it is: a hold may rest on that role, so it is always asked. */
export const holderIn = (sitting: Sitting) => holderAmong(peopleIn(sitting), sitting, sitting.keeping.holder);

/** What of the holder is not told yet: who it is, or in which role somebody outside the chat is. */
export function notToldOfHolder(sitting: Sitting): "who" | "role" | null {
  if (holderIn(sitting) !== null) return null;
  const { holder } = sitting.keeping;
  if (holder?.where !== "outside") return "who";
  return holder.role === null ? "role" : null;
}

/** Who keeps by what is told so far; no confirmation, since that names nobody. */
const rulingIn = (sitting: Sitting) => (facts: HolderFacts) => keepingDecision({ ...facts, confirmedBy: null }, sitting);

/** Which roles are asked, as the rules ask for them with what is told so far. */
export interface AskedRoles {
  /** The one that is asked before any other; null when none is asked. */
  readonly next: string | null;
  /** The holder's and the case owner's, where not told: no other role can take their place. */
  readonly own: readonly string[];
  /** Whose role makes no difference any more. */
  readonly quiet: readonly string[];
}

/**
 * The rules name the one role that they need (gap 34). Who the holder is can change who keeps, so while that is not told
 * nothing is certain to make no difference.
 *
 * @source decision-table gap 34
 */
export function askedRoles(sitting: Sitting): AskedRoles {
  const people = peopleIn(sitting);
  const ruling = rulingIn(sitting);
  const facts = factsIn(sitting);
  const untold = (id: string | undefined): id is string => sitting.people?.some(({ shownAs, role }) => shownAs === id && role === null) === true;
  const holder = holderIn(sitting)?.shownAs;
  const caseOwner = caseOwnerAmong(people, sitting, sitting.keeping.caseOwner)?.shownAs;
  const own = [...new Set([holder, caseOwner])].filter(untold);
  const missing = participantMissing(ruling(facts));
  const isEnough = notToldOfHolder(sitting) === null && missing === null;
  const named = [holder, caseOwner, facts.lineManager?.id, facts.responsibleOfficer?.id, facts.agreement?.keeper];
  const others = isEnough ? facts.participants.map(({ id }) => id).filter((id) => !named.includes(id) && !isNew(sitting, id) && !mayBeNamed(sitting, id, named)) : [];
  const mattering = whoseRoleMatters(facts, others.filter((id) => !untold(id)), ruling);
  return { next: missing === null ? (own[0] ?? null) : nextOf(missing, facts, untold), own, quiet: others.filter((id) => !mattering.has(id)) };
}

/** Whoever was not matched yet, and may be the one whom the directory names as line manager or the user as case owner, makes a difference once that is said. */
const mayBeNamed = ({ people }: Sitting, id: string, named: readonly (string | undefined)[]): boolean =>
  people?.some(({ shownAs, match, candidates }) => shownAs === id && match === null && candidates.some((person) => named.includes(person.id))) === true;

/** Whoever was just added stays in sight: an admin who is silent makes a difference once that is said. */
const isNew = ({ people }: Sitting, id: string): boolean =>
  people?.some(({ shownAs, wrote, match, role }) => shownAs === id && !wrote && match === null && role === null) === true;

/** Where the user cannot tell the role that the rules need, that of somebody else may settle it. */
const nextOf = (missing: string, { participants }: HolderFacts, untold: (id: string) => boolean): string | null =>
  untold(missing) ? missing : (participants.find(({ id }) => untold(id))?.id ?? null);

/** Whether «organisatieverantwoordelijke» is asked. */
export const isOfficerAsked = (sitting: Sitting): boolean => officerMatters(factsIn(sitting), rulingIn(sitting));

/** Whether no other role can change who keeps. */
export const isSettled = (sitting: Sitting, { next }: AskedRoles): boolean => next === null && notToldOfHolder(sitting) === null;

/** Whether roles may stay open, and that is worth telling. */
export const isEnough = (sitting: Sitting, asked: AskedRoles): boolean => isSettled(sitting, asked) && sitting.people?.some(({ role }) => role === null) === true;
