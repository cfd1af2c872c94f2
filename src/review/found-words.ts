import { foldedForSearch } from "./search-index";

/** A stretch of a text in UTF-16 units; `to` is behind its last one. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** Where words say what is searched for, first to last and never over each other: at least one stretch where the search finds them, none where it does not. */
export function foundWords(words: string, query: string): readonly Stretch[] {
  const wanted = foldedForSearch(query.trim());
  if (wanted === "") return [];
  const folded = foldedForSearch(words);
  if (!folded.includes(wanted)) return [];
  const origin = originsOf(words);
  const stretches: Stretch[] = [];
  for (let at = folded.indexOf(wanted); at !== -1; at = folded.indexOf(wanted, at + wanted.length)) {
    const { from = 0 } = origin[at] ?? {};
    const { to = words.length } = origin[at + wanted.length - 1] ?? {};
    const last = stretches.at(-1);
    // One letter may be folded into several: then two finds can be in the same one.
    if (last !== undefined && from < last.to) stretches[stretches.length - 1] = { from: last.from, to };
    else stretches.push({ from, to });
  }
  return stretches;
}

/** For each unit of the folded words the letter it came from, with the accents that follow it. */
function originsOf(words: string): readonly Stretch[] {
  const origins: Stretch[] = [];
  let from = 0;
  for (const letter of words) {
    const to = from + letter.length;
    const units = foldedForSearch(letter).length;
    const last = origins.at(-1);
    if (units === 0 && last !== undefined) {
      for (let unit = origins.length - 1; origins[unit]?.from === last.from; unit -= 1) origins[unit] = { from: last.from, to };
    }
    for (let unit = 0; unit < units; unit += 1) origins.push({ from, to });
    from = to;
  }
  return origins;
}
