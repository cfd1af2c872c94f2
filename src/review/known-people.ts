import type { ConfirmedPerson } from "./people";
import { holderAmong, meAmong } from "./seat";
import type { HolderAnswer, Seat } from "./seat";

/** The people, with the directory ids that nobody chose and are known all the same: of the user, and of whom they file for. */
export function knownPeople(people: readonly ConfirmedPerson[], seat: Seat, answer: HolderAnswer | null): readonly ConfirmedPerson[] {
  const me = meAmong(people, seat);
  const holder = holderAmong(people, seat, answer);
  const idOf = (person: ConfirmedPerson): string | null => {
    if (person === me && seat.me !== null) return seat.me.person.id;
    return person === holder && seat.onBehalfOf !== null ? seat.onBehalfOf.person.id : null;
  };
  return people.map((person) => ({ ...person, directoryId: person.directoryId ?? idOf(person) }));
}
