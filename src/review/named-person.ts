import type { PersonInRole, Role } from "../instruction/facts";
import type { KnownPerson } from "./known-person";
import type { ConfirmedPerson } from "./people";
import { participantOf } from "./seat";
import type { Colleague } from "./seat";

/** Somebody whom the user names beside the chat's own people: a participant, a colleague, or nobody. */
export type NamedAnswer =
  | { readonly who: "participant"; readonly shownAs: string }
  | { readonly who: "colleague"; readonly colleague: Colleague }
  | { readonly who: "nobody" };

/** The role that is suggested for somebody who is not in the chat; `unknown` when there is too little to go on. */
export type RoleOutside = (person: KnownPerson) => Role;

export const NOTHING_SUGGESTED: RoleOutside = () => "unknown";

export const asParticipant = ({ shownAs, role }: ConfirmedPerson): PersonInRole => ({ id: shownAs, role });

/** Somebody as the rules know them: the participant, in the role that was confirmed, when in the chat; else by directory id. */
export function inRole(people: readonly ConfirmedPerson[], colleague: Colleague | null, roleOutside: RoleOutside): PersonInRole | null {
  const participant = participantOf(people, colleague);
  if (participant !== null) return asParticipant(participant);
  return colleague === null ? null : { id: colleague.person.id, role: roleOutside(colleague.person) };
}

/** Whom the user named, as the rules know them; null for nobody, and for a participant who is not in the chat any more. */
export function namedInRole(people: readonly ConfirmedPerson[], answer: NamedAnswer | null, roleOutside: RoleOutside): PersonInRole | null {
  if (answer === null || answer.who === "nobody") return null;
  if (answer.who === "colleague") return inRole(people, answer.colleague, roleOutside);
  const participant = people.find(({ shownAs }) => shownAs === answer.shownAs);
  return participant === undefined ? null : asParticipant(participant);
}
