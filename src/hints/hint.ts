/** The kinds of words that may point at «bestuurlijke besluitvorming»; each list explains itself to the reader. */
export const HINT_LISTS = ["decision", "approval", "refusal", "instruction", "commitment", "administration", "money", "measure", "advice"] as const;
export type HintList = (typeof HINT_LISTS)[number];

/** Why a message deserves a look («Let op»). It never answers for anybody, and is never a recorded reason. */
export interface Hint {
  readonly list: HintList;
  /** The words that were found, as the message writes them; first one first, each word of the list once. */
  readonly words: readonly string[];
}
