import { useCallback, useEffect, useState } from "react";
import type { Directory, DirectoryError } from "../../ports/directory";
import { managedInDirectory } from "../../review/facts-of";
import { roleOutside } from "../journey/role-sources";
import type { SittingProps } from "../journey/screen-props";
import { peopleIn } from "../journey/sitting";

interface Failure {
  readonly of: string;
  readonly error: DirectoryError;
}

/**
 * Asks the directory for the line manager of the case owner (without one: of who imports), and again whenever that is
 * somebody else in the directory. The line manager keeps when the case owner is not in the chat (T3a); what the
 * directory does not tell stays unknown.
 */
export function useLineManager({ sitting, change }: Pick<SittingProps, "sitting" | "change">, directory: Directory) {
  const of = managedInDirectory(peopleIn(sitting), sitting, sitting.keeping, roleOutside(sitting));
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
      change((now) => ({ ...now, keeping: { ...now.keeping, lineManager: { of, colleague: value === null ? null : { person: value } } } }));
    });
  }, [of, isKnown, directory, change, turn]);

  const again = useCallback(() => {
    setTurn((before) => before + 1);
  }, []);
  return { of, error: failure !== null && failure.of === of ? failure.error : null, again };
}
