import type { Clocks } from "./clocks";
import type { Pair } from "./heaviest-chain";
import type { Names } from "./names";
import { mayBeSameMedia, resemblingMedia } from "./same-media";
import type { Trait } from "./trait";

export interface Comparison {
  readonly base: readonly Trait[];
  readonly other: readonly Trait[];
  readonly clocks: Clocks;
  readonly names: Names;
  /** Of every name that an export shows, the author's name there. */
  readonly shownAs: { readonly base: ReadonlyMap<string, string>; readonly other: ReadonlyMap<string, string> };
  /** Keys of words that each export has once. */
  readonly shared: ReadonlySet<string>;
}

/** Of the same words nearest in time, so many are looked at, and so many remain. */
const LOOKED_AT = 32;
const REMAIN = 8;
const FAR = 6 * 60 * 60;
/** Words that nobody says twice by chance. */
const TELLING = 12;

/** Every pair that may be one message, by the base's order. Their number grows with the exports, not with their product. */
export function candidatePairs(comparison: Comparison): readonly Pair[] {
  const { base, other, clocks } = comparison;
  const step = base.every(({ exact }) => exact) && other.every(({ exact }) => exact) ? 1 : 60;
  const tick = ({ seconds }: Trait, ahead: number): number => Math.floor((seconds + ahead) / step);
  const places = placesByKey(other);
  const runs = new Runs();
  return base.flatMap((trait, at) => {
    const there = places.get(trait.key);
    const now = tick(trait, clocks.ahead);
    const rank = runs.rank(trait.key, now);
    if (there === undefined) return [];
    const middle = Math.min(firstFrom(now, there, (place) => tick(other[place] ?? trait, 0)) + rank, there.length);
    return pairsAround(comparison, trait, at, there, middle);
  });
}

/** By key, places in the order of the clock. */
function placesByKey(other: readonly Trait[]): ReadonlyMap<string, readonly number[]> {
  const places = new Map<string, number[]>();
  other.forEach(({ key }, at) => {
    const list = places.get(key);
    if (list === undefined) places.set(key, [at]);
    else list.push(at);
  });
  const secondsAt = (at: number): number => other[at]?.seconds ?? 0;
  for (const list of places.values()) if (list.length > 1) list.sort((a, b) => secondsAt(a) - secondsAt(b) || a - b);
  return places;
}

/** The same words at the same time, again and again: each looks for its counterpart of the same rank. */
class Runs {
  private readonly latest = new Map<string, { readonly tick: number; readonly rank: number }>();

  rank(key: string, tick: number): number {
    const run = this.latest.get(key);
    const rank = run?.tick === tick ? run.rank + 1 : 0;
    this.latest.set(key, { tick, rank });
    return rank;
  }
}

/** How many of these places lie before a tick of the clock. */
function firstFrom(tick: number, there: readonly number[], tickAt: (place: number) => number): number {
  let low = 0;
  let high = there.length;
  while (low < high) {
    const half = (low + high) >> 1;
    if (tickAt(there[half] ?? 0) < tick) low = half + 1;
    else high = half;
  }
  return low;
}

/** From the nearest on, up and down, until the clock is too far away. */
function pairsAround(comparison: Comparison, trait: Trait, base: number, there: readonly number[], middle: number): readonly Pair[] {
  const found: Pair[] = [];
  for (const direction of [-1, 1]) {
    const most = found.length + REMAIN / 2;
    const first = direction === 1 ? middle : middle - 1;
    for (let step = first; Math.abs(step - first) < LOOKED_AT && found.length < most; step += direction) {
      const place = there[step];
      const counterpart = place === undefined ? undefined : comparison.other[place];
      if (place === undefined || counterpart === undefined) break;
      const weight = likelihood(comparison, trait, counterpart);
      if (weight > 0) found.push({ base, other: place, weight });
      if (comparison.clocks.isBeyond(trait, counterpart)) break;
    }
  }
  return found;
}

/** 0 for two messages that cannot be one. */
function likelihood({ clocks, names, shared }: Comparison, base: Trait, other: Trait): number {
  if (!names.mayBe(base.message.author, other.message.author)) return 0;
  if (base.group === "media" && !mayBeSameMedia(base, other)) return 0;
  const known = names.same(base.message.author, other.message.author);
  if (!clocks.near(base, other)) return known && isTelling(base, shared) && clocks.apart(base, other) <= FAR ? 10 : 0;
  const content = base.group === "media" ? 40 + resemblingMedia(base, other) : 20 + 2 * Math.min(base.words.length, 40);
  return content + (known ? 10 : 0) - Math.min(clocks.apart(base, other) / 60, 9);
}

/** Sent without a connection, a message may be hours late on the other phone: its words must then be unmistakable. */
const isTelling = ({ key, words }: Trait, shared: ReadonlySet<string>): boolean => words.length >= TELLING && shared.has(key);
