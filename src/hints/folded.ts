/** Most words of a chat need no more than lower case. */
const PLAIN = /^[A-Za-z]+$/;
const ACCENTS = /\p{M}/gu;

/** A word as the lists write it: lower case, accents left out. */
export const folded = (word: string): string => (PLAIN.test(word) ? word : word.normalize("NFKD").replace(ACCENTS, "")).toLowerCase();
