import type { Translator } from "../../language/translator";
import { noOtherRoleMatters } from "../../review/confirming";
import type { PersonDraft } from "../../review/confirming";
import type { Sitting } from "../journey/sitting";
import type { Omitted } from "../shared/error-summary";

export const roleField = (index: number): string => `role-${index}`;
export const CASE_OWNER_FIELD = "case-owner";

/** Whose copy it is: a hold may rest on that role, so it is always asked. */
const isHolder = ({ isMe, match }: PersonDraft, { onBehalfOf }: Sitting): boolean =>
  onBehalfOf === null ? isMe : match !== null && match !== "none" && match.id === onBehalfOf.person.id;

/** What must be known before step 3 can be taken. */
export function omittedPeople({ text }: Translator, sitting: Sitting): readonly Omitted[] {
  const drafts = sitting.people ?? [];
  const enough = noOtherRoleMatters(drafts);
  const roles = drafts.flatMap((draft, index) => {
    const isAsked = draft.role === null && (!enough || isHolder(draft, sitting));
    return isAsked ? [{ field: roleField(index), sentence: text("people.error.roles", { name: draft.shownAs }) }] : [];
  });
  return sitting.keeping.caseOwner === null ? [...roles, { field: CASE_OWNER_FIELD, sentence: text("people.error.case-owner") }] : roles;
}
