import { FALSE_FRIENDS } from "./false-friends";
import { HINT_LISTS } from "./hint";
import type { HintList } from "./hint";
import type { WordLists } from "./word-list";

/** What Dutch puts after a word without changing it; a stem that changes is a word of its own in the lists. */
const ENDINGS = ["", "e", "en", "s", "t", "te", "ten", "d", "de", "den", "je", "jes", "ing", "ingen", "end", "ende", "heid"] as const;

/** A word of the lists, or two in a row. */
export interface Entry {
  readonly list: HintList;
  /** As the list writes it. */
  readonly word: string;
}

/** Every form of every word of the lists. */
export interface Vocabulary {
  readonly whole: ReadonlyMap<string, Entry>;
  /** Forms that also stand at an end of a compound. */
  readonly inside: ReadonlyMap<string, Entry>;
  /** Two words in a row: by the second, then by the first. */
  readonly pairs: ReadonlyMap<string, ReadonlyMap<string, Entry>>;
}

export function vocabularyOf(languages: readonly WordLists[]): Vocabulary {
  const whole = new Map<string, Entry>();
  const inside = new Map<string, Entry>();
  const pairs = new Map<string, Map<string, Entry>>();
  const addForms = (entry: Entry, forms: Map<string, Entry>): void => {
    for (const form of ENDINGS.map((ending) => entry.word + ending)) if (!FALSE_FRIENDS.has(form)) forms.set(form, entry);
  };
  const addAsWritten = (entry: Entry): void => {
    const [first = "", second] = entry.word.split(" ");
    if (second === undefined) whole.set(first, entry);
    else pairs.set(second, (pairs.get(second) ?? new Map<string, Entry>()).set(first, entry));
  };
  for (const list of HINT_LISTS) {
    for (const { [list]: words } of languages) {
      for (const word of words.withEndings) addForms({ list, word }, whole);
      for (const word of words.inCompounds) {
        const entry = { list, word };
        addForms(entry, whole);
        addForms(entry, inside);
      }
      for (const word of words.asWritten) addAsWritten({ list, word });
    }
  }
  return { whole, inside, pairs };
}
