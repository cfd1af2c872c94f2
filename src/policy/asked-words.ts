import { plainWords } from "../instruction/ministries";

/** Plain words, with a star between them where any words may stand, or none. */
export type AskedWords = readonly string[];

/** What a text of a role rule asks for; a text without a star asks for its own words. */
export const askedWords = (text: string): AskedWords =>
  text
    .split("*")
    .map((part) => plainWords(part).split(" ").filter((word) => word !== ""))
    .flatMap((words, index) => (index === 0 ? words : ["*", ...words]));

/**
 * Whether every text that fits the narrow words, fits the wide ones. Walks the narrow words along every way through the wide
 * ones at once, so that many stars take no longer than few; a star of the narrow ones needs one of the wide.
 */
export function coversWords(wide: AskedWords, narrow: AskedWords): boolean {
  // Of a thousand rules nearly all differ in their first word, and each is held against each.
  if (wide[0] !== "*" && wide[0] !== narrow[0]) return false;
  const pastStars = (at: number): readonly number[] => (wide[at] === "*" ? [at, ...pastStars(at + 1)] : [at]);
  const after = (word: string, at: number): readonly number[] => {
    if (wide[at] === "*") return [at];
    return wide[at] === word ? [at + 1] : [];
  };
  let reached: readonly number[] = pastStars(0);
  for (const word of narrow) reached = [...new Set(reached.flatMap((at) => after(word, at)).flatMap(pastStars))];
  return reached.includes(wide.length);
}
