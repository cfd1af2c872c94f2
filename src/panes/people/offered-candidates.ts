import { chosenCandidate } from "../../review/confirming";
import type { PersonDraft } from "../../review/confirming";
import type { KnownPerson } from "../../review/known-person";
import type { Seat } from "../../review/seat";

type Candidates = readonly KnownPerson[];

/**
 * Who is offered for a participant: what a search found, and never without whom the user chose. A failed search (null)
 * takes nothing away.
 */
export function offeredCandidates(seat: Seat, found: Candidates | null, draft: PersonDraft | undefined): Candidates {
  if (found === null) return withOurselves(seat, draft?.candidates ?? []);
  const chosen = draft === undefined ? null : chosenCandidate(draft);
  return withOurselves(seat, chosen === null || found.some(({ id }) => id === chosen.id) ? found : [chosen, ...found]);
}

/** A chat may show somebody under a name that no directory knows: the user, and for whom they file, can always be chosen. */
function withOurselves({ me, onBehalfOf }: Seat, candidates: Candidates): Candidates {
  const ourselves = [me, onBehalfOf].flatMap((one) => one?.person ?? []);
  return [...candidates, ...ourselves.filter(({ id }) => !candidates.some((candidate) => candidate.id === id))];
}
