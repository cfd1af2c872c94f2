import { useCallback, useEffect, useState } from "react";
import { suggestRole } from "../../instruction/role-suggestion";
import type { Directory, DirectoryError, Person } from "../../ports/directory";
import { caseOwnerInDirectory } from "../../review/case-owner";
import type { Colleague } from "../../review/seat";
import type { SittingProps } from "../journey/screen-props";
import { peopleIn } from "../journey/sitting";
import type { Sitting } from "../journey/sitting";

export const asColleague = (person: Person, { me }: Sitting): Colleague => ({
  person,
  role: suggestRole(person, { organisation: me?.person.organisation ?? "" }) ?? "unknown",
});

interface Failure {
  readonly of: string;
  readonly error: DirectoryError;
}

/**
 * Asks the directory who manages the case owner, and again whenever the case owner is somebody else in the directory.
 * The line manager keeps when the case owner is not in the chat (T3a); what the directory does not tell stays unknown.
 */
export function useLineManager({ sitting, change }: Pick<SittingProps, "sitting" | "change">, directory: Directory) {
  const of = caseOwnerInDirectory(peopleIn(sitting), sitting, sitting.keeping.caseOwner);
  const isKnown = of === null || sitting.keeping.lineManager?.of === of;
  const [failure, setFailure] = useState<Failure | null>(null);
  const [turn, setTurn] = useState(0);

  // The answer counts also when the user went on meanwhile: it says itself whose manager it names.
  useEffect(() => {
    if (isKnown) return;
    setFailure(null);
    void directory.managerOf(of).then((manager) => {
      if (!manager.ok) {
        setFailure({ of, error: manager.error });
        return;
      }
      const { value } = manager;
      change((now) => ({ ...now, keeping: { ...now.keeping, lineManager: { of, colleague: value === null ? null : asColleague(value, now) } } }));
    });
  }, [of, isKnown, directory, change, turn]);

  const again = useCallback(() => {
    setTurn((before) => before + 1);
  }, []);
  return { error: failure !== null && failure.of === of ? failure.error : null, again };
}
