import { compound } from "./compound";
import { FALSE_FRIENDS } from "./false-friends";
import { folded } from "./folded";
import { HINT_LISTS } from "./hint";
import type { Hint } from "./hint";
import { DUTCH } from "./lists/dutch";
import { ENGLISH } from "./lists/english";
import { vocabularyOf } from "./vocabulary";
import type { Entry } from "./vocabulary";

const { whole, inside, pairs } = vocabularyOf([DUTCH, ENGLISH]);
/** No Dutch word is longer; what is, was not written by a person. */
const LONGEST_WORD = 50;
/** Between two words in a row: a space, a comma, a line's end. */
const WIDEST_GAP = 3;

const WORD = /[\p{L}\p{M}]+/gu;

/**
 * The words that deserve a look («Let op»), by list, in the order of the lists. Capitals, accents and what stands around
 * a word make no difference. Only words are looked at: «geen besluit» is found as well.
 *
 * @param text of one message, as written
 * @returns nothing for most messages
 */
export function hintsIn(text: string): readonly Hint[] {
  const found = new Map<Entry, string>();
  let before = { word: "", start: 0, end: 0 };
  for (const { 0: written, index: start } of text.matchAll(WORD)) {
    const end = start + written.length;
    const word = written.length > LONGEST_WORD ? "" : folded(written);
    const pair = start - before.end > WIDEST_GAP ? undefined : pairs.get(word)?.get(before.word);
    if (pair !== undefined && !found.has(pair)) found.set(pair, text.slice(before.start, end));
    const entry = entryOf(word);
    if (entry !== undefined && !found.has(entry)) found.set(entry, written);
    before = { word, start, end };
  }
  return found.size === 0 ? [] : byList(found);
}

function entryOf(word: string): Entry | undefined {
  const entry = whole.get(word) ?? compound(word, inside);
  return entry === undefined || FALSE_FRIENDS.has(word) ? undefined : entry;
}

function byList(found: ReadonlyMap<Entry, string>): readonly Hint[] {
  const hints = HINT_LISTS.map((list) => ({ list, words: [...found].filter(([entry]) => entry.list === list).map(([, written]) => written) }));
  return hints.filter(({ words }) => words.length > 0);
}
