const PLAIN = "abcdefghijklmnopqrstuvwxyz";
const ACCENTED = "áƀćđéƒĝĥíĵķĺɱńóþɋŕśŧúṽŵẋýž";

function accentOn(letter: string): string {
  const small = letter.toLowerCase();
  const accented = ACCENTED.charAt(PLAIN.indexOf(small));
  return letter === small ? accented : accented.toUpperCase();
}

/** How much longer than Dutch another language may be. */
const LONGER = 0.4;
/** Letters of one padding word, as an ordinary word has. */
const WORD = 7;
const PADDING = "ø";

function padding(letters: number): string {
  const words = Math.ceil(letters / WORD);
  return Array.from({ length: words }, (_, at) => ` ${PADDING.repeat(Math.min(WORD, letters - at * WORD))}`).join("");
}

function pseudoLine(line: string): string {
  const accented = line.replace(/(\{[a-z-]+\})|[a-z]/giu, (found, place?: string) => place ?? accentOn(found));
  const letters = line.replace(/\{[a-z-]+\}/giu, "").length;
  return `[${accented}${padding(Math.ceil(letters * LONGER))}]`;
}

/**
 * Sentences of a language that does not exist: Dutch with an accent on every letter, longer by two fifths, each line in
 * brackets. Whatever stands on a screen without brackets is not from the catalogue, and what does not fit will not fit in
 * another language either. Made for the local tenant.
 */
export const pseudoOf = (dutch: Readonly<Record<string, string>>): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(dutch).map(([key, sentence]) => [key, sentence.split("\n").map(pseudoLine).join("\n")]));
