import { isOwnTier } from "../instruction/present";
import type { Role } from "../instruction/facts";
import type { KnownPerson } from "./known-person";
import type { ConfirmedPerson } from "./people";
import { meAmong } from "./seat";
import type { Colleague, Seat } from "./seat";

/** Who is «dossierhouder», as the user says it; `unknown` is «weet ik niet». */
export type CaseOwnerAnswer =
  | { readonly who: "me" }
  | { readonly who: "participant"; readonly shownAs: string }
  | { readonly who: "colleague"; readonly colleague: Colleague }
  | { readonly who: "unknown" };

/** The case owner, when in the chat. */
export function caseOwnerAmong(people: readonly ConfirmedPerson[], seat: Seat, answer: CaseOwnerAnswer | null): ConfirmedPerson | null {
  if (answer?.who === "me") return meAmong(people, seat);
  if (answer?.who === "colleague") return people.find(({ directoryId }) => directoryId === answer.colleague.person.id) ?? null;
  return people.find(({ shownAs }) => answer?.who === "participant" && shownAs === answer.shownAs) ?? null;
}

/** Directory id of the case owner, as the people are matched now; null when the directory does not tell. */
export function caseOwnerInDirectory(people: readonly ConfirmedPerson[], seat: Seat, answer: CaseOwnerAnswer | null): string | null {
  if (answer?.who === "colleague") return answer.colleague.person.id;
  const found = caseOwnerAmong(people, seat, answer)?.directoryId ?? null;
  return answer?.who === "me" ? (seat.me?.person.id ?? found) : found;
}

/** Whether the directory says that the case owner's account is closed. */
export function caseOwnerHasLeft(people: readonly ConfirmedPerson[], seat: Seat, answer: CaseOwnerAnswer | null): boolean {
  const person: Pick<KnownPerson, "hasLeft"> | null = answer?.who === "colleague" ? answer.colleague.person : caseOwnerAmong(people, seat, answer);
  return person?.hasLeft ?? false;
}

/**
 * Why somebody in this role is no case owner for us: a minister is not in the official line (B14), and our own department
 * needs its own (B10). Null for whoever can be one.
 */
export function noCaseOwner(role: Role | null): "minister" | "outsider" | null {
  if (role === "minister") return "minister";
  return role === null || role === "unknown" || isOwnTier(role) ? null : "outsider";
}
