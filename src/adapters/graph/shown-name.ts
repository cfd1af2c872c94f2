/** A number as phones show it: `+31 6 12345678`, `06-12 34 56 78`, with direction marks around it. */
const PHONE_NUMBER = /^[+(]?[\d\s().\-\u00a0\u202f]{4,}$/;
/** Marks that WhatsApp puts around names, and the tilde before a name that the phone does not know. */
const AROUND_NAMES = /[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;
/** What would end or escape a quoted search. */
const SEARCH_SYNTAX = /["\\]/g;

/**
 * A participant's name as it can be searched for; null when what is shown is a number, or nothing. In lower case,
 * which a search does not mind: only in capitals are AND, OR and NOT its own words.
 */
export function searchableName(shownAs: string): string | null {
  const name = shownAs.replace(AROUND_NAMES, "").trim().replace(/^~\s*/, "");
  if (name === "" || PHONE_NUMBER.test(name)) return null;
  const plain = name.replace(SEARCH_SYNTAX, " ").replace(/\s+/g, " ").trim();
  return /\p{L}/u.test(plain) ? plain.toLowerCase() : null;
}

/** Whether two names are the same but for capitals, accents and spaces. */
export const sameName = (a: string, b: string): boolean => folded(a) === folded(b);

const folded = (name: string): string => name.normalize("NFKD").replace(/\p{M}/gu, "").replace(/\s+/g, " ").trim().toLowerCase();
