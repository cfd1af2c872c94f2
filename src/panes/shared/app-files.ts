import { createContext, useContext, useEffect, useState } from "react";
import type { AppFiles } from "../../ports/app-files";

/** Until it is handed in, nothing is known of a newer version. */
export const AppFilesContext = createContext<AppFiles>({ areGone: () => Promise.resolve(false), loadAnew: () => undefined });

/**
 * The way to the version of the app that took the place of this one; null where there is none.
 *
 * @param isLooked looks only then: something of the app may not have come
 */
export function useNewVersion(isLooked: boolean): (() => void) | null {
  const files = useContext(AppFilesContext);
  const [areGone, setGone] = useState(false);
  useEffect(() => {
    if (!isLooked) return undefined;
    let current = true;
    void files.areGone().then((gone) => {
      if (current) setGone(gone);
    });
    return () => {
      current = false;
    };
  }, [files, isLooked]);
  return isLooked && areGone ? () => { files.loadAnew(); } : null;
}
