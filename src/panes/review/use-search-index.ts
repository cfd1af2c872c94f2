import { useEffect, useState } from "react";
import type { Conversation } from "../../conversation/conversation";
import { indexFurther } from "../../review/search-index";
import type { SearchIndex } from "../../review/search-index";

/** Messages in one slice: some milliseconds of work. */
const SLICE = 2000;
const EMPTY: SearchIndex = [];

/** The words of all messages, made once somebody searches; in slices, so that nothing stands still. */
export function useSearchIndex(conversation: Conversation, isWanted: boolean): SearchIndex {
  const [index, setIndex] = useState(EMPTY);
  useEffect(() => {
    if (!isWanted || index.length >= conversation.messages.length) return undefined;
    const timer = setTimeout(() => {
      setIndex(indexFurther(index, conversation, SLICE));
    }, 0);
    return () => {
      clearTimeout(timer);
    };
  }, [isWanted, index, conversation]);
  return index;
}
