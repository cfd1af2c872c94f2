import type { Translator } from "../../language/translator";
import { noCaseOwner } from "../../review/case-owner";
import { factsIn } from "../journey/sitting";
import type { Sitting } from "../journey/sitting";
import { authorName } from "../shared/author-name";
import type { Omitted } from "../shared/error-summary";
import { isOfficerAsked, notToldOfHolder } from "./asked-people";
import type { AskedRoles } from "./asked-people";

export const roleField = (index: number): string => `role-${index}`;
export const CASE_OWNER_FIELD = "case-owner";
export const HOLDER_FIELD = "holder";
export const HOLDER_ROLE_FIELD = "holder-role";
export const OFFICER_FIELD = "responsible-officer";

/** What must be known before step 3 can be taken, in the order of the screen. */
export const omittedPeople = (language: Translator, sitting: Sitting, asked: AskedRoles): readonly Omitted[] => [
  ...omittedHolder(language, sitting),
  ...omittedRoles(language, sitting, asked),
  ...omittedCaseOwner(language, sitting),
  ...(isOfficerAsked(sitting) && sitting.keeping.responsibleOfficer === null ? [{ field: OFFICER_FIELD, sentence: language.text("people.error.officer") }] : []),
];

function omittedHolder({ text }: Translator, sitting: Sitting): readonly Omitted[] {
  const name = sitting.onBehalfOf?.person.displayName ?? null;
  switch (notToldOfHolder(sitting)) {
    case "who":
      return [{ field: HOLDER_FIELD, sentence: name === null ? text("people.error.holder-me") : text("people.error.holder", { name }) }];
    case "role":
      return [{ field: HOLDER_ROLE_FIELD, sentence: name === null ? text("people.error.my-role") : text("people.error.role", { name }) }];
    case null:
      return [];
  }
}

function omittedRoles({ text }: Translator, { people, opened }: Sitting, { next, own }: AskedRoles): readonly Omitted[] {
  return (people ?? []).flatMap(({ shownAs }, index) => {
    if (shownAs !== next && !own.includes(shownAs)) return [];
    const name = authorName({ text }, opened.conversation.exporter, shownAs);
    return [{ field: roleField(index), sentence: text(own.includes(shownAs) ? "people.error.role" : "people.error.roles", { name }) }];
  });
}

function omittedCaseOwner({ text }: Translator, sitting: Sitting): readonly Omitted[] {
  if (sitting.keeping.caseOwner === null) return [{ field: CASE_OWNER_FIELD, sentence: text("people.error.case-owner") }];
  // B14: asked again, and until then unknown.
  const isMinister = noCaseOwner(factsIn(sitting).caseOwner?.role ?? null) === "minister";
  return isMinister ? [{ field: CASE_OWNER_FIELD, sentence: text("people.error.case-owner-minister") }] : [];
}
