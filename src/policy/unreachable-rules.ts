import { plainWords } from "../instruction/ministries";
import type { RoleRule } from "./policy";

/** A role rule that never decides, because everybody whom it fits is met by an earlier one. Numbers from 0. */
export interface UnreachableRule {
  readonly rule: number;
  readonly coveredBy: number;
}

/** The rules that no person can reach. One that only several earlier ones cover together, is not found. */
export const unreachableRules = (rules: readonly RoleRule[]): readonly UnreachableRule[] =>
  rules.flatMap((later, rule) => {
    const coveredBy = rules.slice(0, rule).findIndex((earlier) => covers(earlier, later));
    return coveredBy === -1 ? [] : [{ rule, coveredBy }];
  });

/** Everything that the earlier one asks, is asked by the later one too. */
const covers = (earlier: RoleRule, later: RoleRule): boolean =>
  (earlier.group === null || earlier.group.toLowerCase() === later.group?.toLowerCase()) &&
  coversText(earlier.title, later.title) &&
  coversText(earlier.department, later.department) &&
  coversText(earlier.organisation, later.organisation);

const coversText = (wide: string | null, narrow: string | null): boolean =>
  wide === null || (narrow !== null && coversWords(wordsOf(wide), wordsOf(narrow)));

/** Plain words, with a star between them where any words may stand. */
const wordsOf = (text: string): readonly string[] =>
  text
    .split("*")
    .map((part) => plainWords(part).split(" ").filter((word) => word !== ""))
    .flatMap((words, index) => (index === 0 ? words : ["*", ...words]));

/** Walks the narrow text along every way through the wide one at once; a star of the narrow text needs one of the wide. */
function coversWords(wide: readonly string[], narrow: readonly string[]): boolean {
  const pastStars = (at: number): readonly number[] => (wide[at] === "*" ? [at, ...pastStars(at + 1)] : [at]);
  const after = (word: string, at: number): readonly number[] => {
    if (wide[at] === "*") return [at];
    return wide[at] === word ? [at + 1] : [];
  };
  let reached: readonly number[] = pastStars(0);
  for (const word of narrow) reached = [...new Set(reached.flatMap((at) => after(word, at)).flatMap(pastStars))];
  return reached.includes(wide.length);
}
