import type { Role } from "../instruction/facts";
import type { KnownPerson } from "./known-person";
import type { ConfirmedPerson } from "./people";

/** Somebody of the directory, in the chat or not. */
export interface Colleague {
  readonly person: KnownPerson;
}

/** Who files, and for whom. */
export interface Seat {
  readonly me: Colleague | null;
  readonly onBehalfOf: Colleague | null;
}

/**
 * Where the holder is, whose copy it is, as the user says it: somebody in the chat whom neither mark nor directory tells,
 * or not in the chat, in this role. A hold may rest on that role.
 */
export type HolderAnswer =
  | { readonly where: "chat"; readonly shownAs: string }
  | { readonly where: "outside"; readonly role: Role | null };

/** The participant whom the user matched with this colleague. */
export const participantOf = (people: readonly ConfirmedPerson[], colleague: Colleague | null): ConfirmedPerson | null =>
  people.find(({ directoryId }) => directoryId !== null && directoryId === colleague?.person.id) ?? null;

/** The user among the participants: as marked, else as matched with the directory. */
export const meAmong = (people: readonly ConfirmedPerson[], { me }: Seat): ConfirmedPerson | null =>
  people.find(({ isMe }) => isMe) ?? participantOf(people, me);

/** The participant whose copy it is; null when nobody said who, or the holder is not in the chat. */
export function holderAmong(people: readonly ConfirmedPerson[], seat: Seat, answer: HolderAnswer | null): ConfirmedPerson | null {
  const known = seat.onBehalfOf === null ? meAmong(people, seat) : participantOf(people, seat.onBehalfOf);
  if (known !== null || answer?.where !== "chat") return known;
  return people.find(({ shownAs }) => shownAs === answer.shownAs) ?? null;
}
