import { useEffect } from "react";

/**
 * Lets the browser ask before the page goes, while there are answers that would be lost.
 *
 * @param isNeeded asked at the moment that the page goes: what is kept by then is not lost
 */
export function useLeaveWarning(isNeeded: () => boolean): void {
  useEffect(() => {
    const warn = (event: BeforeUnloadEvent) => {
      if (isNeeded()) event.preventDefault();
    };
    window.addEventListener("beforeunload", warn);
    return () => {
      window.removeEventListener("beforeunload", warn);
    };
  }, [isNeeded]);
}
