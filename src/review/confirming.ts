import type { Participant } from "../conversation/conversation";
import type { Role } from "../instruction/facts";
import type { ConfirmedPerson } from "./people";
import { sameName } from "./shown-name";

/** What the directory tells of somebody; the part that a record needs. */
export interface KnownPerson {
  /** Entra object id. */
  readonly id: string;
  readonly displayName: string;
  readonly jobTitle: string | null;
  readonly department: string | null;
  readonly organisation: string | null;
  /** Where a question can be sent to; left out where nobody told. */
  readonly mail?: string | null;
}

/** Somebody in the directory who may be this participant, with the role that title and department suggest. */
export interface Candidate {
  readonly person: KnownPerson;
  readonly suggestedRole: Role | null;
}

/** A participant while the user says who it is. Nothing is chosen until the user chooses it. */
export interface PersonDraft {
  readonly shownAs: string;
  /** Best first. */
  readonly candidates: readonly Candidate[];
  /** Directory id of the chosen candidate; `none`: the user says nobody of these; null: not chosen yet. */
  readonly match: { readonly id: string } | "none" | null;
  readonly role: Role | null;
  readonly isMe: boolean;
  readonly isAdmin: boolean;
}

export const newDraft = ({ shownAs }: Participant, candidates: readonly Candidate[]): PersonDraft => ({
  shownAs,
  candidates,
  match: null,
  role: null,
  isMe: false,
  isAdmin: false,
});

/** The candidate that the user chose; null while or when there is none. */
export function chosenCandidate({ match, candidates }: PersonDraft): Candidate | null {
  if (match === null || match === "none") return null;
  return candidates.find(({ person }) => person.id === match.id) ?? null;
}

/** The only candidate who bears exactly the shown name: worth one question instead of a list. Null when none or several do. */
export function namesake({ shownAs, candidates }: PersonDraft): Candidate | null {
  const [first, second] = candidates.filter(({ person }) => sameName(person.displayName, shownAs));
  return first === undefined || second !== undefined ? null : first;
}

/** What the user changed about one participant. Whoever is chosen as oneself in the directory, is marked as oneself. */
export function changeDraft(drafts: readonly PersonDraft[], shownAs: string, changed: Partial<PersonDraft>, myId: string | null): readonly PersonDraft[] {
  const next = drafts.map((draft) => (draft.shownAs === shownAs ? { ...draft, ...changed } : draft));
  const { match } = changed;
  const isMe = match !== undefined && match !== null && match !== "none" && match.id === myId;
  return isMe ? markMe(next, shownAs, true) : next;
}

/** The one person who is the user: choosing another takes the mark from the first. */
export const markMe = (drafts: readonly PersonDraft[], shownAs: string, isMe: boolean): readonly PersonDraft[] =>
  drafts.map((draft) => ({ ...draft, isMe: draft.shownAs === shownAs ? isMe : draft.isMe && !isMe }));

/** A person of the directory whom the user matched with several participants, by the names that the chat shows. */
export interface SharedMatch {
  readonly person: KnownPerson;
  readonly shownAs: readonly string[];
}

/** Matches that may be a slip; somebody may also have changed numbers, so the user is told and not stopped. */
export function sharedMatches(drafts: readonly PersonDraft[]): readonly SharedMatch[] {
  const people = new Map(drafts.flatMap((draft) => chosenCandidate(draft)?.person ?? []).map((person) => [person.id, person]));
  return [...people.values()]
    .map((person) => ({ person, shownAs: drafts.filter((draft) => chosenCandidate(draft)?.person.id === person.id).map(({ shownAs }) => shownAs) }))
    .filter(({ shownAs }) => shownAs.length > 1);
}

/** The people as they stand; a role that the user did not choose is unknown, whatever the directory suggests. */
export const confirmedPeople = (drafts: readonly PersonDraft[]): readonly ConfirmedPerson[] =>
  drafts.map((draft) => {
    const candidate = chosenCandidate(draft);
    return {
      shownAs: draft.shownAs,
      role: draft.role ?? "unknown",
      suggestedRole: candidate?.suggestedRole ?? null,
      directoryId: candidate?.person.id ?? null,
      displayName: candidate?.person.displayName ?? draft.shownAs,
      jobTitle: candidate?.person.jobTitle ?? null,
      department: candidate?.person.department ?? null,
      organisation: candidate?.person.organisation ?? null,
      isMe: draft.isMe,
      isAdmin: draft.isAdmin,
    };
  });
