import { useCallback, useEffect, useRef, useState } from "react";
import type { Directory, DirectoryError } from "../../ports/directory";
import { chosenCandidate, namesake } from "../../review/confirming";
import type { KnownPerson } from "../../review/known-person";
import { groupsToAsk } from "../../review/role-proposal";
import { askGroups } from "../../workflows/ask-groups";
import { roleKnowledge } from "../journey/role-sources";
import type { SittingProps } from "../journey/screen-props";
import { colleaguesBeside } from "../journey/sitting";
import type { Sitting } from "../journey/sitting";

/** Whose role is proposed on this screen: who was chosen, who most likely is meant, and whom the answers name. */
function proposedPeople(sitting: Sitting): readonly KnownPerson[] {
  const drafts = (sitting.people ?? []).flatMap((draft) => (draft.match === null ? namesake(draft) : chosenCandidate(draft)) ?? []);
  const holder = sitting.keeping.holder?.where === "outside" ? (sitting.onBehalfOf ?? sitting.me) : null;
  const all = [...drafts, ...colleaguesBeside(sitting), ...(holder === null ? [] : [holder.person])];
  return [...new Map(all.map((person) => [person.id, person])).values()];
}

/**
 * Asks for the groups that the policy names, of the people whose role is proposed and of nobody else. What is refused
 * makes the proposals smaller, not absent: nobody then belongs to any group.
 */
export function useGroups({ sitting, change }: Pick<SittingProps, "sitting" | "change">, directory: Directory) {
  const [failure, setFailure] = useState<DirectoryError | null>(null);
  const underWay = useRef(new Set<string>());
  const failed = useRef(new Set<string>());
  const known = roleKnowledge(sitting);
  const open = proposedPeople(sitting).map((person) => ({ personId: person.id, groupIds: groupsToAsk(person, known) }));
  const questions = open.filter(({ personId, groupIds }) => groupIds.length > 0 && !underWay.current.has(personId));

  // What is under way is not asked again, so each render may look.
  useEffect(() => {
    if (questions.length === 0) return;
    const ids = questions.map(({ personId }) => personId);
    for (const id of ids) underWay.current.add(id);
    void askGroups(questions, { directory }).then(({ groups, error }) => {
      if (error !== null) setFailure(error);
      for (const id of ids) {
        underWay.current.delete(id);
        if (!groups.has(id)) failed.current.add(id);
      }
      change((now) => ({ ...now, groups: new Map([...now.groups, ...ids.map((id) => [id, groups.get(id) ?? []] as const)]) }));
    });
  });

  const again = useCallback(() => {
    directory.askAnew();
    const ids = new Set(failed.current);
    failed.current.clear();
    setFailure(null);
    change((now) => ({ ...now, groups: new Map([...now.groups].filter(([id]) => !ids.has(id))) }));
  }, [change, directory]);
  return { error: failure, again };
}
