import type { Pair } from "./heaviest-chain";

/** What each export has between two matched messages that follow each other in both, by place. */
export interface Gap {
  readonly base: readonly number[];
  readonly other: readonly number[];
}

/** A gap as wide as this is no place where anything is unmistakable. */
const WIDEST = 100;

/** The gaps in which both exports have something, of places that are not matched yet. */
export function gapsBetween(chain: readonly Pair[], base: readonly number[], other: readonly number[]): readonly Gap[] {
  const there = byGap(other, chain.map((pair) => pair.other));
  return [...byGap(base, chain.map((pair) => pair.base))].flatMap(([gap, places]) => {
    const counterparts = there.get(gap) ?? [];
    return counterparts.length === 0 || counterparts.length > WIDEST || places.length > WIDEST ? [] : [{ base: places, other: counterparts }];
  });
}

/** @param borders ascending, as `places` */
function byGap(places: readonly number[], borders: readonly number[]): ReadonlyMap<number, readonly number[]> {
  const gaps = new Map<number, number[]>();
  let gap = 0;
  for (const place of places) {
    while ((borders[gap] ?? Infinity) < place) gap += 1;
    const list = gaps.get(gap);
    if (list === undefined) gaps.set(gap, [place]);
    else list.push(place);
  }
  return gaps;
}

/** The pairs of a gap that fit, where neither message fits another one too. */
export function onlyFits({ base, other }: Gap, fit: (base: number, other: number) => boolean): readonly Pair[] {
  const fits = base.map((one) => other.filter((two) => fit(one, two)));
  const wanted = new Map<number, number>();
  for (const two of fits.flat()) wanted.set(two, (wanted.get(two) ?? 0) + 1);
  return base.flatMap((one, at) => {
    const [two, ...more] = fits[at] ?? [];
    return two === undefined || more.length > 0 || wanted.get(two) !== 1 ? [] : [{ base: one, other: two, weight: 1 }];
  });
}
