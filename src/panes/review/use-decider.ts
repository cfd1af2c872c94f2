import { useMemo } from "react";
import { deciderFor } from "../../review/decider";
import type { Decider } from "../../review/decider";
import { factsIn, switchesIn } from "../journey/sitting";
import type { FactSources, Sitting } from "../journey/sitting";

/** Decides about the messages that are looked at. It stays the same when a message is answered: only other facts make it anew. */
export function useDecider({ opened, readFrom, media, me, onBehalfOf, policy, groups, remembered, people, keeping, dossier }: Sitting): Decider {
  const sources: FactSources = useMemo(
    () => ({ opened, readFrom, media, me, onBehalfOf, policy, groups, remembered, people, keeping, dossier }),
    [opened, readFrom, media, me, onBehalfOf, policy, groups, remembered, people, keeping, dossier],
  );
  return useMemo(() => deciderFor(sources.opened.conversation.app, factsIn(sources), switchesIn(sources)), [sources]);
}
