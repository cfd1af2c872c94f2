import { bareName } from "../../review/shown-name";

export { sameName } from "../../review/shown-name";

/** A number as phones show it: `+31 6 12345678`, `06-12 34 56 78`, with direction marks around it. */
const PHONE_NUMBER = /^[+(]?[\d\s().\-\u00a0\u202f]{4,}$/;
/** What would end or escape a quoted search. */
const SEARCH_SYNTAX = /["\\]/g;

/**
 * A participant's name as it can be searched for; null when what is shown is a number, or nothing. In lower case,
 * which a search does not mind: only in capitals are AND, OR and NOT its own words.
 */
export function searchableName(shownAs: string): string | null {
  const name = bareName(shownAs);
  if (name === "" || PHONE_NUMBER.test(name)) return null;
  const plain = name.replace(SEARCH_SYNTAX, " ").replace(/\s+/g, " ").trim();
  return /\p{L}/u.test(plain) ? plain.toLowerCase() : null;
}
