import { useSyncExternalStore } from "react";
import type { Conversation } from "../../conversation/conversation";
import { NOTHING_FOUND, startHintSearch } from "./hint-search";
import type { FoundHints, HintSearch } from "./hint-search";

export type { FoundHints };

/** Screens of the same conversation share what was found. */
const searches = new WeakMap<Conversation, HintSearch>();

function searchOf(conversation: Conversation): HintSearch {
  const known = searches.get(conversation);
  if (known !== undefined) return known;
  const search = startHintSearch(conversation);
  searches.set(conversation, search);
  return search;
}

const NO_SEARCH: HintSearch = { listen: () => () => undefined, found: () => NOTHING_FOUND };

/**
 * The messages that deserve a look, more of them as the search goes on. They are looked for in the moments that the
 * browser has nothing better to do.
 *
 * @param enabled false where the user wants no hints: then nothing is fetched and nothing is looked for
 */
export function useHints(conversation: Conversation, enabled = true): FoundHints {
  const { listen, found } = enabled ? searchOf(conversation) : NO_SEARCH;
  return useSyncExternalStore(listen, found);
}
