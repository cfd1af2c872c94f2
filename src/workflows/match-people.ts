import type { Participant } from "../conversation/conversation";
import type { Role } from "../instruction/facts";
import { suggestRole } from "../instruction/role-suggestion";
import type { Directory, DirectoryError, Person } from "../ports/directory";
import { ok } from "../result";
import type { Result } from "../result";
import { inParallel } from "./in-parallel";

/** Somebody who may be the participant. */
export interface Candidate {
  readonly person: Person;
  /** A hint from title and organisation, for the user to confirm; null when there is too little to go on. */
  readonly suggestedRole: Role | null;
}

/** A participant with those who may be it, best first; empty for a number, or for whom the directory does not know. */
export interface PersonMatch {
  readonly shownAs: string;
  readonly candidates: readonly Candidate[];
}

export interface MatchedPeople {
  readonly me: Candidate;
  /** In the order of the participants. */
  readonly matches: readonly PersonMatch[];
}

const QUESTIONS_AT_ONCE = 4;

/** Looks the participants up in the directory. It suggests; only the user says who is who. */
export async function matchPeople(
  participants: readonly Participant[],
  { directory }: { readonly directory: Directory },
): Promise<Result<MatchedPeople, DirectoryError>> {
  const me = await directory.me();
  if (!me.ok) return me;
  const asCandidate = (person: Person): Candidate => ({ person, suggestedRole: suggestedRole(person, me.value) });
  const found = new Map<string, readonly Candidate[]>();
  const searched = await inParallel(participants, QUESTIONS_AT_ONCE, async ({ shownAs }) => {
    const candidates = await directory.candidates(shownAs);
    if (candidates.ok) found.set(shownAs, candidates.value.map(asCandidate));
    return candidates;
  });
  if (!searched.ok) return searched;
  const matches = participants.map(({ shownAs }) => ({ shownAs, candidates: found.get(shownAs) ?? [] }));
  return ok({ me: asCandidate(me.value), matches });
}

/** Whether somebody is of our own organisation is only known when our own is. */
function suggestedRole(person: Person, me: Person): Role | null {
  if (person.organisation !== null && me.organisation === null) return null;
  return suggestRole(person, { organisation: me.organisation ?? "" });
}
