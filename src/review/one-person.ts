import type { PersonInRole, Role } from "../instruction/facts";
import type { ConfirmedPerson } from "./people";

/** Everybody in the chat once, as the rules know them. */
export interface EachOnce {
  readonly participants: readonly PersonInRole[];
  /** Ids of those who are admin. */
  readonly admins: readonly string[];
  /** The id of whoever is shown so; an id of somebody outside the chat stays as it is. */
  readonly idOf: (shownAs: string) => string;
}

/**
 * Who changed numbers is in a chat twice, and is one person for the rules: else they would wait for themselves, or be one of
 * several where they are the only one. In two roles somebody counts twice: another role then is another place (gap 35).
 *
 * @param people with the directory ids that are known
 */
export function eachOnce(people: readonly ConfirmedPerson[]): EachOnce {
  // The user goes by the name that is marked as theirs.
  const inTurn = people.toSorted((a, b) => Number(b.isMe) - Number(a.isMe));
  const same = (one: ConfirmedPerson): readonly ConfirmedPerson[] => {
    if (one.directoryId === null) return [one];
    const shown = inTurn.filter(({ directoryId }) => directoryId === one.directoryId);
    return rolesOf(shown).length > 1 ? [one] : shown;
  };
  const ids = new Map(people.map((person) => [person.shownAs, same(person)[0]?.shownAs ?? person.shownAs]));
  const idOf = (shownAs: string): string => ids.get(shownAs) ?? shownAs;
  return {
    participants: people.filter(({ shownAs }) => idOf(shownAs) === shownAs).map((person) => ({ id: person.shownAs, role: rolesOf(same(person))[0] ?? "unknown" })),
    admins: [...new Set(people.filter(({ isAdmin }) => isAdmin).map(({ shownAs }) => idOf(shownAs)))],
    idOf,
  };
}

const rolesOf = (people: readonly ConfirmedPerson[]): readonly Role[] => [...new Set(people.map(({ role }) => role).filter((role) => role !== "unknown"))];
