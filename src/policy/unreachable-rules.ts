import { askedWords, coversWords } from "./asked-words";
import type { AskedWords } from "./asked-words";
import type { RoleRule } from "./policy";

/** A role rule that never decides, because everybody whom it fits is met by an earlier one. Numbers from 0. */
export interface UnreachableRule {
  readonly rule: number;
  readonly coveredBy: number;
}

/** What a rule asks, taken apart once: each is held against every later one. */
interface Asked {
  readonly group: string | null;
  readonly texts: readonly (AskedWords | null)[];
}

/** The rules that no person can reach. One that only several earlier ones cover together, is not found. */
export function unreachableRules(rules: readonly RoleRule[]): readonly UnreachableRule[] {
  const asked = rules.map(askedBy);
  return asked.flatMap((later, rule) => {
    const coveredBy = asked.findIndex((earlier, place) => place >= rule || covers(earlier, later));
    return coveredBy === rule ? [] : [{ rule, coveredBy }];
  });
}

const askedBy = ({ group, title, department, organisation }: RoleRule): Asked => ({
  group,
  texts: [title, department, organisation].map((text) => (text === null ? null : askedWords(text))),
});

/** Everything that the earlier one asks, is asked by the later one too. */
const covers = (earlier: Asked, later: Asked): boolean =>
  (earlier.group === null || earlier.group === later.group) && earlier.texts.every((wide, index) => coversText(wide, later.texts[index] ?? null));

const coversText = (wide: AskedWords | null, narrow: AskedWords | null): boolean => wide === null || (narrow !== null && coversWords(wide, narrow));
