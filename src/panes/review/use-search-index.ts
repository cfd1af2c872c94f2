import { useEffect, useState } from "react";
import type { Message } from "../../conversation/conversation";
import { indexFurther } from "../../review/search-index";
import type { SearchIndex } from "../../review/search-index";

/** Messages in one slice: some milliseconds of work. */
const SLICE = 2000;
const EMPTY: SearchIndex = [];

/** The words of all messages, made once somebody searches; in slices, so that nothing stands still. */
export function useSearchIndex(messages: readonly Message[], isWanted: boolean): SearchIndex {
  const [index, setIndex] = useState(EMPTY);
  useEffect(() => {
    if (!isWanted || index.length >= messages.length) return undefined;
    const timer = setTimeout(() => {
      setIndex(indexFurther(index, messages, SLICE));
    }, 0);
    return () => {
      clearTimeout(timer);
    };
  }, [isWanted, index, messages]);
  return index;
}
