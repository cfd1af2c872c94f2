import { bareName } from "../../review/shown-name";

/** What would end or escape a quoted search. */
const SEARCH_SYNTAX = /["\\]/g;

/**
 * A participant's name as it can be searched for; null when nothing in it is a letter. In lower case, which a search
 * does not mind: only in capitals are AND, OR and NOT its own words.
 */
export function searchableName(shownAs: string): string | null {
  const plain = bareName(shownAs).replace(SEARCH_SYNTAX, " ").replace(/\s+/g, " ").trim();
  return /\p{L}/u.test(plain) ? plain.toLowerCase() : null;
}
