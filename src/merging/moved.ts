import { candidatePairs, type Comparison } from "./candidates";
import type { Pair } from "./heaviest-chain";

type Side = "base" | "other";

/** Places of what is in none of these pairs. */
export function leftOver(comparison: Comparison, side: Side, matched: readonly Pair[]): readonly number[] {
  const isMatched = new Uint8Array(comparison[side].length);
  for (const pair of matched) isMatched[pair[side]] = 1;
  const places: number[] = [];
  isMatched.forEach((one, place) => {
    if (one === 0) places.push(place);
  });
  return places;
}

/** Whether the names, as they are known by now, allow it. */
export const areSame = ({ base, other, names }: Comparison, pair: Pair): boolean =>
  names.same(base[pair.base]?.message.author ?? null, other[pair.other]?.message.author ?? null);

/** Messages that the exports have in another order: each phone shows them as they arrived there. The likeliest first. */
export function movedPairs(comparison: Comparison, chain: readonly Pair[]): readonly Pair[] {
  const [base, other] = [leftOver(comparison, "base", chain), leftOver(comparison, "other", chain)];
  const left: Comparison = { ...comparison, base: base.flatMap((place) => comparison.base[place] ?? []), other: other.flatMap((place) => comparison.other[place] ?? []) };
  const taken = { base: new Set<number>(), other: new Set<number>() };
  const strangers = new Strangers();
  return candidatePairs(left)
    .toSorted((a, b) => b.weight - a.weight)
    .flatMap((pair) => {
      if (taken.base.has(pair.base) || taken.other.has(pair.other) || !isMove(left, pair)) return [];
      if (!areSame(left, pair) && !strangers.introduce(left, pair)) return [];
      taken.base.add(pair.base);
      taken.other.add(pair.other);
      return [{ base: base[pair.base] ?? 0, other: other[pair.other] ?? 0, weight: 1 }];
    });
}

/** A file without a caption resembles any other: it moves no further than the moment, on clocks that show minutes. */
const MOMENT = 120;

function isMove({ base, other, clocks }: Comparison, pair: Pair): boolean {
  const [one, two] = [base[pair.base], other[pair.other]];
  return one !== undefined && two !== undefined && (one.words !== "" || clocks.apart(one, two) <= MOMENT);
}

/** People of whom nothing is known yet, because they wrote so little: again one name for one name. */
class Strangers {
  private readonly inBase = new Map<string, string>();
  private readonly inOther = new Map<string, string>();

  introduce({ base, other }: Comparison, pair: Pair): boolean {
    const [one, two] = [base[pair.base]?.message.author ?? "", other[pair.other]?.message.author ?? ""];
    if ((this.inBase.get(two) ?? one) !== one || (this.inOther.get(one) ?? two) !== two) return false;
    this.inBase.set(two, one);
    this.inOther.set(one, two);
    return true;
  }
}
