import { useEffect } from "react";
import { useAnnounce } from "../shared/announcer";

/** In thousandths of a second: who still types, is not interrupted. */
const PAUSE = 700;

/** Says what came of a search or a filter, once somebody stops changing it. */
export function useSaidInPause(sentence: string | null): void {
  const announce = useAnnounce();
  useEffect(() => {
    if (sentence === null) return undefined;
    const timer = setTimeout(() => {
      announce(sentence);
    }, PAUSE);
    return () => {
      clearTimeout(timer);
    };
  }, [announce, sentence]);
}
