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
  return people.find(({ shownAs }) => answer?.who === "participant" && shownAs === answer.shownAs) ?? null;
}

/** Directory id of the case owner, as the people are matched now; null when the directory does not tell. */
export function caseOwnerInDirectory(people: readonly ConfirmedPerson[], seat: Seat, answer: CaseOwnerAnswer | null): string | null {
  if (answer?.who === "colleague") return answer.colleague.person.id;
  const found = caseOwnerAmong(people, seat, answer)?.directoryId ?? null;
  return answer?.who === "me" ? (seat.me?.person.id ?? found) : found;
}
