import { FALSE_FRIENDS } from "./false-friends";
import type { Entry, Vocabulary } from "./vocabulary";

/** The other half of a compound has at least so many letters: «ambtsbesluit», not «debesluit». */
const SHORTEST_REST = 3;
/** No word of the lists that stands in compounds is shorter. */
const SHORTEST_PART = 5;
/** No compound is longer; what is, was not written by a person. */
const LONGEST = 60;

/** The word of the lists at the front or the end of a compound: «besluit» in «conceptbesluiten». */
export function compound(word: string, inside: Vocabulary["inside"]): Entry | undefined {
  if (word.length > LONGEST) return undefined;
  for (let rest = SHORTEST_REST; rest <= word.length - SHORTEST_PART; rest += 1) {
    const entry = inside.get(word.slice(rest)) ?? inside.get(word.slice(0, word.length - rest));
    if (entry !== undefined) return FALSE_FRIENDS.has(word) ? undefined : entry;
  }
  return undefined;
}
