import { compound } from "./compound";
import { FALSE_FRIENDS } from "./false-friends";
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
  const found = new Map<Entry, Place>();
  let before = "";
  let at = 0;
  for (const word of foldedWords(text)) {
    const pair = pairs.get(word)?.get(before);
    if (pair !== undefined && !found.has(pair)) found.set(pair, [at - 1, at]);
    const entry = entryOf(word);
    if (entry !== undefined && !found.has(entry)) found.set(entry, [at, at]);
    before = word;
    at += 1;
  }
  return found.size === 0 ? [] : byList(found, text);
}

function entryOf(word: string): Entry | undefined {
  const entry = whole.get(word) ?? compound(word, inside);
  return entry === undefined || FALSE_FRIENDS.has(word) ? undefined : entry;
}

/** The first and the last of the words that were found. */
type Place = readonly [first: number, last: number];

function byList(found: ReadonlyMap<Entry, Place>, text: string): readonly Hint[] {
  const words = writtenWords(text);
  const lists = new Map<HintList, string[]>();
  for (const [{ list }, [first, last]] of found) {
    const written = first === last ? (words[first] ?? "") : writtenRow(text, words, first, last);
    lists.set(list, [...(lists.get(list) ?? []), written]);
  }
  return HINT_LISTS.flatMap((list) => {
    const ofList = lists.get(list);
    return ofList === undefined ? [] : [{ list, words: ofList }];
  });
}
