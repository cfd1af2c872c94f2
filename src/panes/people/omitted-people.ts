import type { Translator } from "../../language/translator";
import { caseOwnerAmong } from "../../review/case-owner";
import { holderAmong } from "../../review/seat";
import { factsIn, keepingDecision, peopleIn, switchesIn } from "../journey/sitting";
import type { Sitting } from "../journey/sitting";
import { participantMissing } from "../keeper/missing-role";
import type { Omitted } from "../shared/error-summary";

export const roleField = (index: number): string => `role-${index}`;
export const CASE_OWNER_FIELD = "case-owner";
export const HOLDER_FIELD = "holder";
export const HOLDER_ROLE_FIELD = "holder-role";

/** Whose copy it is: a hold may rest on that role, so it is always asked. */
export const holderIn = (sitting: Sitting) => holderAmong(peopleIn(sitting), sitting, sitting.keeping.holder);

/** What of the holder is not told yet: who it is, or in which role somebody outside the chat is. */
function notToldOfHolder(sitting: Sitting): "who" | "role" | null {
  if (holderIn(sitting) !== null) return null;
  const { holder } = sitting.keeping;
  if (holder?.where !== "outside") return "who";
  return holder.role === null ? "role" : null;
}

/**
 * Whether the rules ask no other role, with what is told so far. Who the holder is can change who keeps, so that comes first.
 *
 * @source decision-table gap 34
 */
const noOtherRoleMatters = (sitting: Sitting): boolean =>
  notToldOfHolder(sitting) === null && participantMissing(keepingDecision({ ...factsIn(sitting), confirmedBy: null }, switchesIn(sitting))) === null;

interface AskedRole {
  readonly shownAs: string;
  readonly index: number;
  /** The holder's and the case owner's: no other role can take its place. */
  readonly isOwn: boolean;
}

function askedRoles(sitting: Sitting): readonly AskedRole[] {
  const isOthersEnough = noOtherRoleMatters(sitting);
  const caseOwner = caseOwnerAmong(peopleIn(sitting), sitting, sitting.keeping.caseOwner);
  const own = [holderIn(sitting)?.shownAs, caseOwner?.shownAs];
  return (sitting.people ?? []).flatMap(({ role, shownAs }, index) => {
    const isOwn = own.includes(shownAs);
    return role === null && (isOwn || !isOthersEnough) ? [{ shownAs, index, isOwn }] : [];
  });
}

/** Whether roles may stay open, and that is worth telling. */
export const isEnough = (sitting: Sitting): boolean =>
  sitting.people?.some(({ role }) => role === null) === true && askedRoles(sitting).length === 0;

/** What must be known before step 3 can be taken. */
export function omittedPeople({ text }: Translator, sitting: Sitting): readonly Omitted[] {
  const roles = askedRoles(sitting).map(({ shownAs, index, isOwn }) => ({
    field: roleField(index),
    sentence: text(isOwn ? "people.error.role" : "people.error.roles", { name: shownAs }),
  }));
  const name = sitting.onBehalfOf?.person.displayName ?? null;
  const holder: Record<"who" | "role", Omitted> = {
    who: { field: HOLDER_FIELD, sentence: name === null ? text("people.error.holder-me") : text("people.error.holder", { name }) },
    role: { field: HOLDER_ROLE_FIELD, sentence: name === null ? text("people.error.my-role") : text("people.error.role", { name }) },
  };
  const untold = notToldOfHolder(sitting);
  const caseOwner = { field: CASE_OWNER_FIELD, sentence: text("people.error.case-owner") };
  return [...roles, ...(untold === null ? [] : [holder[untold]]), ...(sitting.keeping.caseOwner === null ? [caseOwner] : [])];
}
