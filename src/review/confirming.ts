import type { Participant } from "../conversation/conversation";
import type { Role } from "../instruction/facts";
import type { KnownPerson } from "./known-person";
import type { ConfirmedPerson } from "./people";
import type { EarlierRole, RoleSuggestion } from "./role-proposal";
import type { Seat } from "./seat";
import { isShownAs } from "./shown-as";

/** A participant while the user says who it is. Nothing is chosen until the user chooses it, but for whoever made the export, and whom the source names. */
export interface PersonDraft {
  readonly shownAs: string;
  /** Is in the export; false for a member of the group who read along, and was added by the user. */
  readonly wrote: boolean;
  /** Best first. */
  readonly candidates: readonly KnownPerson[];
  /** Directory id of the chosen candidate; `none`: the user says nobody of these; null: not chosen yet. */
  readonly match: { readonly id: string } | "none" | null;
  readonly role: Role | null;
  readonly isMe: boolean;
  readonly isAdmin: boolean;
}

export const newDraft = ({ shownAs, messageCount }: Participant, candidates: readonly KnownPerson[]): PersonDraft => ({
  shownAs,
  wrote: messageCount > 0,
  candidates,
  match: null,
  role: null,
  isMe: false,
  isAdmin: false,
});

/** Of whom the source itself tells who it is, as Teams does, that is not asked; it stands in sight, and is the user's to change. */
export function toldDraft(participant: Participant, candidates: readonly KnownPerson[]): PersonDraft {
  const told = candidates.find(({ id }) => id === participant.directoryId);
  return { ...newDraft(participant, candidates), match: told === undefined ? null : { id: told.id } };
}

/**
 * Whoever made the export, where the export tells: the user, or for whom they file. Chosen beforehand, in the user's sight
 * and theirs to change; the role is asked of them as of everybody.
 */
export function exporterDraft(participant: Participant, candidates: readonly KnownPerson[], { me, onBehalfOf }: Seat): PersonDraft {
  const holder = (onBehalfOf ?? me)?.person ?? null;
  return { ...newDraft(participant, candidates), match: holder === null ? null : { id: holder.id }, isMe: onBehalfOf === null };
}

/** The candidate that the user chose; null while or when there is none. */
export function chosenCandidate({ match, candidates }: PersonDraft): KnownPerson | null {
  if (match === null || match === "none") return null;
  return candidates.find(({ id }) => id === match.id) ?? null;
}

/** The only candidate with exactly the shown name, number or address: worth one question instead of a list. Null when none or several are. */
export function namesake({ shownAs, candidates }: PersonDraft): KnownPerson | null {
  const [first, second] = candidates.filter((person) => isShownAs(person, shownAs));
  return first === undefined || second !== undefined ? null : first;
}

/** What the user changed about one participant. Whoever is chosen as oneself in the directory, is marked as oneself. */
export function changeDraft(drafts: readonly PersonDraft[], shownAs: string, changed: Partial<PersonDraft>, myId: string | null): readonly PersonDraft[] {
  const next = drafts.map((draft) => (draft.shownAs === shownAs ? { ...draft, ...changed } : draft));
  const { match } = changed;
  const isMe = match !== undefined && match !== null && match !== "none" && match.id === myId;
  return isMe ? markMe(next, shownAs, true) : next;
}

/**
 * The one person who is the user: choosing another takes the mark from the first. Whoever says which of these they are, has
 * said with it who of the directory that is, unless they said otherwise; taking the mark away takes that back.
 *
 * @param me null while it is not known who the user is
 */
export const markMe = (drafts: readonly PersonDraft[], shownAs: string, isMe: boolean, me: KnownPerson | null = null): readonly PersonDraft[] =>
  drafts.map((draft) => marked(draft, draft.shownAs === shownAs ? isMe : draft.isMe && !isMe, me));

/** The people with nobody of them the user. */
export const markNobody = (drafts: readonly PersonDraft[], me: KnownPerson | null): readonly PersonDraft[] => drafts.map((draft) => marked(draft, false, me));

function marked(draft: PersonDraft, isMe: boolean, me: KnownPerson | null): PersonDraft {
  const { match, candidates } = draft;
  if (me === null || isMe === draft.isMe) return { ...draft, isMe };
  if (!isMe) return { ...draft, isMe, match: match !== "none" && match?.id === me.id ? null : match };
  const known = candidates.some(({ id }) => id === me.id) ? candidates : [...candidates, me];
  return match === null ? { ...draft, isMe, match: { id: me.id }, candidates: known } : { ...draft, isMe };
}

/** A person of the directory whom the user matched with several participants, by the names that the chat shows. */
export interface SharedMatch {
  readonly person: KnownPerson;
  readonly shownAs: readonly string[];
}

/** Matches that may be a slip; somebody may also have changed numbers, so the user is told and not stopped. */
export function sharedMatches(drafts: readonly PersonDraft[]): readonly SharedMatch[] {
  const people = new Map(drafts.flatMap((draft) => chosenCandidate(draft) ?? []).map((person) => [person.id, person]));
  return [...people.values()]
    .map((person) => ({ person, shownAs: drafts.filter((draft) => chosenCandidate(draft)?.id === person.id).map(({ shownAs }) => shownAs) }))
    .filter(({ shownAs }) => shownAs.length > 1);
}

/** What is proposed for somebody of the directory; it stands in the record beside the user's own word. */
export interface RoleProposals {
  readonly suggestion: (person: KnownPerson) => RoleSuggestion | null;
  readonly earlier: (person: KnownPerson) => EarlierRole | null;
}

const NOTHING_PROPOSED: RoleProposals = { suggestion: () => null, earlier: () => null };

/** The people as they stand; a role that the user did not choose is unknown, whatever is proposed. */
export const confirmedPeople = (drafts: readonly PersonDraft[], proposals: RoleProposals = NOTHING_PROPOSED): readonly ConfirmedPerson[] =>
  drafts.map((draft) => {
    const person = chosenCandidate(draft);
    const suggestion = person === null ? null : proposals.suggestion(person);
    return {
      shownAs: draft.shownAs,
      wrote: draft.wrote,
      role: draft.role ?? "unknown",
      suggestedRole: suggestion?.role ?? null,
      suggestedBecause: suggestion?.because ?? [],
      earlierRole: person === null ? null : (proposals.earlier(person)?.role ?? null),
      directoryId: person?.id ?? null,
      displayName: person?.displayName ?? draft.shownAs,
      jobTitle: person?.jobTitle ?? null,
      department: person?.department ?? null,
      organisation: person?.organisation ?? null,
      hasLeft: person?.hasLeft ?? false,
      isMe: draft.isMe,
      isAdmin: draft.isAdmin,
    };
  });

/** What is worth remembering of what the user confirmed: the role of whoever was found in the directory. */
export const confirmedRoles = (people: readonly ConfirmedPerson[], confirmedAt: string): readonly EarlierRole[] =>
  people.flatMap(({ directoryId, role }) => (directoryId === null || role === "unknown" ? [] : [{ personId: directoryId, role, confirmedAt }]));
