const PLAIN_TEXT = /^\p{ASCII}*$/u;
const OTHER_LETTER = /(?![A-Za-z])[\p{L}\p{M}]/u;
const PLAIN_WORD = /[a-z]+/g;
const ACCENTS = /\p{M}/gu;
const FOLDED_WORD = /\p{L}+/gu;
const WORD = /\p{L}[\p{L}\p{M}]*/gu;

/** The words of a text, letters in a row, as the lists write them: lower case, accents left out. */
export function foldedWords(text: string): readonly string[] {
  // Most messages have plain letters only, and tables of all letters take twice as long.
  if (PLAIN_TEXT.test(text) || !OTHER_LETTER.test(text)) return text.toLowerCase().match(PLAIN_WORD) ?? [];
  return text.normalize("NFD").toLowerCase().replace(ACCENTS, "").match(FOLDED_WORD) ?? [];
}

/** The same words as the text writes them, one for one. */
export const writtenWords = (text: string): readonly string[] => text.match(WORD) ?? [];

/** The words from one place to another and what stands between them, as the text writes them. */
export function writtenRow(text: string, words: readonly string[], first: number, last: number): string {
  const begin = text.indexOf(words[first] ?? "", endOf(text, words.slice(0, first), 0));
  return text.slice(begin, endOf(text, words.slice(first, last + 1), begin));
}

/** Between two words stands no letter, so a word is never found too early. */
const endOf = (text: string, words: readonly string[], from: number): number =>
  words.reduce((end, word) => text.indexOf(word, end) + word.length, from);
