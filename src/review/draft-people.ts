import type { Participant } from "../conversation/conversation";
import { newDraft } from "./confirming";
import type { PersonDraft } from "./confirming";
import type { DraftPerson } from "./draft";
import type { KnownPerson } from "./known-person";

/** The people as a draft keeps them: by their place, without the names that the chat shows. */
export const peopleInDraft = (people: readonly PersonDraft[]): readonly DraftPerson[] =>
  people.map(({ match, role, isMe, isAdmin }) => ({ match, role, isMe, isAdmin }));

/** Whom the directory knows, for putting back who is who. */
export interface FoundAgain {
  /** Best first; of somebody whom the chat shows so. */
  readonly candidates: (shownAs: string) => readonly KnownPerson[];
  /** By directory id; null for whom the directory does not know any more. */
  readonly person: (id: string) => KnownPerson | null;
}

/**
 * The people as they stood, at the same places; null for a member without messages whom no directory knows: only the
 * name that the user typed told who that was, and names are not kept. Whoever is not found again is to be chosen anew.
 */
export function peopleFromDraft(kept: readonly DraftPerson[], participants: readonly Participant[], found: FoundAgain): readonly (PersonDraft | null)[] {
  const writers = participants.map((participant, place) => {
    const candidates = found.candidates(participant.shownAs);
    const fresh = newDraft(participant, candidates);
    const before = kept[place];
    if (before === undefined) return fresh;
    const person = personOf(before, found);
    const offered = person === null || candidates.some(({ id }) => id === person.id) ? candidates : [person, ...candidates];
    return { ...fresh, ...before, match: matchNow(before, person), candidates: offered };
  });
  const silent = kept.slice(participants.length).map((before) => {
    const person = personOf(before, found);
    return person === null ? null : { ...newDraft({ shownAs: person.displayName, messageCount: 0 }, [person]), ...before };
  });
  return [...writers, ...silent];
}

const personOf = ({ match }: DraftPerson, found: FoundAgain): KnownPerson | null => (match === null || match === "none" ? null : found.person(match.id));

const matchNow = ({ match }: DraftPerson, person: KnownPerson | null): PersonDraft["match"] => (match === "none" || person !== null ? match : null);

/** Directory ids of everybody whom the user chose. */
export const idsInPeople = (kept: readonly DraftPerson[]): readonly string[] => kept.flatMap(({ match }) => (match === null || match === "none" ? [] : [match.id]));
