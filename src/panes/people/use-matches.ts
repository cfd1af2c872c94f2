import { useCallback, useEffect } from "react";
import type { Directory } from "../../ports/directory";
import { chosenCandidate, newDraft } from "../../review/confirming";
import type { PersonDraft } from "../../review/confirming";
import { matchPeople } from "../../workflows/match-people";
import type { Sitting } from "../journey/sitting";
import { useRequest } from "../shared/use-request";

/** Looks the participants up once; where the directory cannot be asked, the user fills in everything. */
export function useMatches(sitting: Sitting, directory: Directory, change: (step: (sitting: Sitting) => Sitting) => void) {
  const { participants } = sitting.opened.conversation;
  const matched = useRequest(useCallback(() => matchPeople(participants, { directory }), [participants, directory]));
  const found = matched.state === "done" ? matched.value : null;
  const isSettled = matched.state !== "waiting";

  useEffect(() => {
    if (!isSettled) return;
    change((now) => {
      const foundFor = (shownAs: string) => found?.matches.find((match) => match.shownAs === shownAs)?.candidates ?? null;
      const before = new Map((now.people ?? []).map((draft) => [draft.shownAs, draft]));
      const people = participants.map((participant) => {
        const draft = before.get(participant.shownAs);
        const candidates = withOurselves(now, offered(foundFor(participant.shownAs), draft));
        return draft === undefined ? newDraft(participant, candidates) : { ...draft, candidates };
      });
      const me = found === null ? now.me : { person: found.me.person, role: found.me.suggestedRole ?? "unknown" };
      return { ...now, me, people };
    });
  }, [isSettled, found, participants, change]);

  return matched;
}

type Candidates = Parameters<typeof newDraft>[1];

/** What a new search found, and never without whom the user chose: a failed search (null) takes nothing away. */
function offered(found: Candidates | null, draft: PersonDraft | undefined): Candidates {
  if (found === null) return draft?.candidates ?? [];
  const chosen = draft === undefined ? null : chosenCandidate(draft);
  return chosen === null || found.some(({ person }) => person.id === chosen.person.id) ? found : [chosen, ...found];
}

/** A chat may show somebody under a name that no directory knows: the user, and for whom they file, can always be chosen. */
function withOurselves({ me, onBehalfOf }: Sitting, candidates: Candidates): Candidates {
  const ourselves = [me, onBehalfOf].flatMap((one) => (one === null ? [] : [{ person: one.person, suggestedRole: one.role === "unknown" ? null : one.role }]));
  const missing = ourselves.filter(({ person }) => !candidates.some((candidate) => candidate.person.id === person.id));
  return [...candidates, ...missing];
}
