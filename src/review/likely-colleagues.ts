import { isOwnTier } from "../instruction/present";
import { changeDraft, chosenCandidate, namesake } from "./confirming";
import type { PersonDraft, RoleProposals } from "./confirming";
import type { KnownPerson } from "./known-person";

/** Somebody of the chat who was not asked about, and is most likely this colleague. */
export interface LikelyColleague {
  readonly shownAs: string;
  readonly person: KnownPerson;
}

/**
 * Colleagues whose role makes no difference, so that nobody asked who they are: only when that is said can they see who keeps.
 * Nobody of elsewhere, and nobody who left, since they cannot look; nor whoever is in the chat under another number already.
 *
 * @source S3, «heldere afspraken»
 */
export function likelyColleagues(drafts: readonly PersonDraft[], { suggestion }: Pick<RoleProposals, "suggestion">): readonly LikelyColleague[] {
  const named = new Set(drafts.flatMap((draft) => chosenCandidate(draft)?.id ?? []));
  return drafts.flatMap((draft): readonly LikelyColleague[] => {
    const { shownAs, match, isMe, role } = draft;
    const person = match === null && !isMe ? namesake(draft) : null;
    if (person === null || person.hasLeft || person.userType === "guest" || named.has(person.id)) return [];
    const likelyRole = role ?? suggestion(person)?.role ?? null;
    return likelyRole === null || isOwnTier(likelyRole) ? [{ shownAs, person }] : [];
  });
}

/** The people, with those of whom the user said that they are these colleagues. */
export const confirmColleagues = (drafts: readonly PersonDraft[], colleagues: readonly LikelyColleague[], myId: string | null): readonly PersonDraft[] =>
  colleagues.reduce((people, { shownAs, person }) => changeDraft(people, shownAs, { match: { id: person.id } }, myId), drafts);

/** The people as before these colleagues were confirmed. */
export const unconfirmColleagues = (drafts: readonly PersonDraft[], colleagues: readonly LikelyColleague[]): readonly PersonDraft[] =>
  colleagues.reduce((people, { shownAs }) => changeDraft(people, shownAs, { match: null }, null), drafts);
