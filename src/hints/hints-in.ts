import { compound } from "./compound";
import { HINT_LISTS } from "./hint";
import type { Hint, HintList } from "./hint";
import { DUTCH } from "./lists/dutch";
import { ENGLISH } from "./lists/english";
import { vocabularyOf } from "./vocabulary";
import type { Entry } from "./vocabulary";
import { foldedWords, writtenRow, writtenWords } from "./words-of";

const { whole, inside, pairs } = vocabularyOf([DUTCH, ENGLISH]);

/**
 * The words that deserve a look («Let op»), by list, in the order of the lists. Capitals, accents and what stands around
 * a word make no difference. Only words are looked at: «geen besluit» is found as well.
 *
 * @param text of one message, as written
 * @returns nothing for most messages
 */
export function hintsIn(text: string): readonly Hint[] {
  let found: Map<Entry, Place> | null = null;
  let before = "";
  let at = 0;
  for (const word of foldedWords(text)) {
    const pair = pairs.get(word)?.get(before);
    const entry = whole.get(word) ?? compound(word, inside);
    if (pair !== undefined || entry !== undefined) {
      found ??= new Map<Entry, Place>();
      if (pair !== undefined && !found.has(pair)) found.set(pair, [at - 1, at]);
      if (entry !== undefined && !found.has(entry)) found.set(entry, [at, at]);
    }
    before = word;
    at += 1;
  }
  return found === null ? NOTHING : byList(found, text);
}

const NOTHING: readonly Hint[] = [];

/** The first and the last of the words that were found. */
type Place = readonly [first: number, last: number];

function byList(found: ReadonlyMap<Entry, Place>, text: string): readonly Hint[] {
  const written = writtenWords(text);
  const hints: { readonly list: HintList; readonly words: string[] }[] = [];
  for (const [{ list }, [first, last]] of found) {
    const words = first === last ? (written[first] ?? "") : writtenRow(text, written, first, last);
    const hint = hints.find((one) => one.list === list);
    if (hint === undefined) hints.push({ list, words: [words] });
    else hint.words.push(words);
  }
  return hints.sort((one, other) => HINT_LISTS.indexOf(one.list) - HINT_LISTS.indexOf(other.list));
}
