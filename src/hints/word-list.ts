import type { HintList } from "./hint";

/** Words of one kind. In lower case, without accents. */
export interface WordList {
  /** Found with an ending, and at either end of a compound: «besluit» in «besluiten», «conceptbesluit» and «besluitvorming». */
  readonly inCompounds: readonly string[];
  /** Found with an ending: «schrap» in «schrapte». A stem that changes its spelling is a word of its own: «schrapp». */
  readonly withEndings: readonly string[];
  /** Found exactly so: one word, or two in a row. */
  readonly asWritten: readonly string[];
}

export type WordLists = Readonly<Record<HintList, WordList>>;
