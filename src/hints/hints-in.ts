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
  return text.length <= LONGEST ? hintsInPiece(text) : together(piecesOf(text).flatMap(hintsInPiece));
}

/** Characters that are looked at at once: a word of megabytes is more than a regular expression can hold. */
const LONGEST = 100_000;

/** A long text, cut where a word ends, if any does. */
function piecesOf(text: string): readonly string[] {
  const pieces: string[] = [];
  for (let from = 0; from < text.length; ) {
    const space = text.lastIndexOf(" ", from + LONGEST);
    const to = space > from ? space : from + LONGEST;
    pieces.push(text.slice(from, to));
    from = to;
  }
  return pieces;
}

/** What was found piece by piece, each list and each of its words once. */
function together(hints: readonly Hint[]): readonly Hint[] {
  return HINT_LISTS.flatMap((list) => {
    const words = new Set(hints.filter((hint) => hint.list === list).flatMap((hint) => hint.words));
    return words.size === 0 ? [] : [{ list, words: [...words] }];
  });
}

function hintsInPiece(text: string): readonly Hint[] {
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
