/** So many words after each other are one word group: two are chance, four miss what was put a little differently. */
const WORDS_IN_A_GROUP = 3;

/** What may stand inside a word without being one: accents, quotes, and what is not seen. Spelled out, which is three times as fast as Unicode's names for it. */
const INSIDE_WORDS = /[\u0300-\u036f'"`´\u2018-\u201f«»\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]+/g;

/** The words of a text: capitals, accents, quotes and punctuation make no difference. */
const wordsOf = (text: string): readonly string[] => text.normalize("NFKD").replace(INSIDE_WORDS, "").toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

const groupsIn = (words: readonly string[]): readonly string[] =>
  words.slice(0, Math.max(0, words.length - WORDS_IN_A_GROUP + 1)).map((_word, at) => words.slice(at, at + WORDS_IN_A_GROUP).join(" "));

/** The word groups of some texts, each once. No group runs from one text into the next, so their order makes no difference. */
export interface WordGroups {
  readonly all: ReadonlySet<string>;
  /** With what some group begins: most words of a document begin none, and cost nothing. */
  readonly firstWords: ReadonlySet<string>;
}

export function wordGroupsOf(texts: readonly string[]): WordGroups {
  const all = new Set(texts.flatMap((text) => groupsIn(wordsOf(text))));
  return { all, firstWords: new Set([...all].map((group) => group.slice(0, group.indexOf(" ")))) };
}

/**
 * How many of these word groups stand in a document.
 * @source performance.md, «Al vastgelegd?»: containment of word 3-grams, which can be explained
 */
export function groupsFound({ all, firstWords }: WordGroups, document: string): number {
  const words = wordsOf(document);
  const found = new Set<string>();
  for (const [at, word] of words.entries()) {
    if (!firstWords.has(word)) continue;
    const group = words.slice(at, at + WORDS_IN_A_GROUP).join(" ");
    if (all.has(group)) found.add(group);
  }
  return found.size;
}

/** Whether every word that is asked for begins some word of a title. */
export function hasWords(title: string, asked: string): boolean {
  const there = wordsOf(title);
  return wordsOf(asked).every((word) => there.some((one) => one.startsWith(word)));
}
