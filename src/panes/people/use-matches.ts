import { useCallback, useEffect } from "react";
import type { Directory } from "../../ports/directory";
import { exporterDraft, toldDraft } from "../../review/confirming";
import { matchPeople } from "../../workflows/match-people";
import type { Sitting } from "../journey/sitting";
import { useRequest } from "../shared/use-request";
import { offeredCandidates } from "./offered-candidates";

/**
 * Looks the participants up once; where the directory cannot be asked, the user fills in everything. Who does not want to
 * wait, begins without: what is found later, comes in beside what was told.
 */
export function useMatches(sitting: Sitting, directory: Directory, change: (step: (sitting: Sitting) => Sitting) => void) {
  const { participants, exporter } = sitting.opened.conversation;
  const matched = useRequest(useCallback(() => matchPeople(participants, exporter, { directory }), [participants, exporter, directory]));
  const { again } = matched;
  const askAgain = useCallback(() => {
    directory.askAnew();
    again();
  }, [directory, again]);
  const found = matched.state === "done" ? matched.value : null;
  const isSettled = matched.state !== "waiting";

  const take = useCallback(() => {
    change((now) => {
      const me = found === null ? now.me : { person: found.me };
      const seat = { me, onBehalfOf: now.onBehalfOf };
      const foundFor = (shownAs: string) => found?.matches.find((match) => match.shownAs === shownAs)?.candidates ?? null;
      const before = new Map((now.people ?? []).map((draft) => [draft.shownAs, draft]));
      const writers = participants.map((participant) => {
        const draft = before.get(participant.shownAs);
        const candidates = offeredCandidates(seat, foundFor(participant.shownAs), draft);
        if (draft !== undefined) return { ...draft, candidates };
        return participant.shownAs === exporter ? exporterDraft(participant, candidates, seat) : toldDraft(participant, candidates);
      });
      const added = (now.people ?? []).filter(({ shownAs }) => !participants.some((participant) => participant.shownAs === shownAs));
      return { ...now, me, people: [...writers, ...added] };
    });
  }, [found, participants, exporter, change]);
  useEffect(() => {
    if (isSettled) take();
  }, [isSettled, take]);

  return { ...matched, again: askAgain, beginWithout: take };
}
