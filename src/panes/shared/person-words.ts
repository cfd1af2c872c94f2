import { mailDomain } from "../../instruction/role-suggestion";
import type { Translator } from "../../language/translator";
import type { KnownPerson } from "../../review/known-person";

const filled = (part: string | null): part is string => part !== null && part.trim() !== "";

/** Where a guest comes from, as far as the directory tells. */
function guestWords({ text }: Translator, { organisation, mail }: KnownPerson): string {
  const from = filled(organisation) ? organisation : mailDomain(mail);
  return from === null ? text("person.guest") : text("person.guest-of", { organisation: from });
}

/** Somebody of the directory, in so many words that namesakes can be told apart. */
export function personWords(language: Translator, person: KnownPerson): string {
  const { displayName, jobTitle, department, mail, userType, hasLeft } = person;
  const work = [jobTitle, department].filter(filled);
  const known = work.length === 0 && userType === "member" && mail !== null ? [mail] : work;
  return [
    displayName,
    ...known,
    ...(userType === "guest" ? [guestWords(language, person)] : []),
    ...(hasLeft ? [language.text("person.left")] : []),
  ].join(" · ");
}
