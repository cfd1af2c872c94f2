import { mailDomain } from "../../instruction/role-suggestion";
import type { Translator } from "../../language/translator";
import type { KnownPerson } from "../../review/known-person";
import type { RoleSuggestion, SuggestionGround } from "../../review/role-proposal";

/** One thing that a suggestion rests on. */
function ground({ text }: Translator, person: KnownPerson, because: SuggestionGround): string {
  switch (because) {
    case "policy-group":
      return text("people.why.group");
    case "policy-title":
    case "title":
      return text("people.why.title", { title: person.jobTitle ?? "" });
    case "policy-department":
      return text("people.why.department", { department: person.department ?? "" });
    case "policy-organisation":
    case "organisation":
      return text("people.why.organisation", { organisation: person.organisation ?? "" });
    case "mail-domain":
      return text("people.why.mail-domain", { domain: mailDomain(person.mail) ?? "" });
    case "guest":
      return text("people.why.guest");
  }
}

/** Which role is suggested, and all that it rests on. */
export function whySuggested(language: Translator, person: KnownPerson, { role, because }: RoleSuggestion): string {
  const { text } = language;
  const why = because.map((one) => ground(language, person, one)).join(text("people.why.and"));
  const isPolicy = because.some((one) => one.startsWith("policy-"));
  return text(isPolicy ? "people.suggestion-policy" : "people.suggestion", { role: text(`role.${role}`), why });
}
