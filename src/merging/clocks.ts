import type { SharedWords } from "./unique-words";
import type { Trait } from "./trait";

/** How the clock of the other export compares with that of the base. */
export interface Clocks {
  /** Seconds that the other one runs ahead: mostly few, or hours for a phone in another zone. */
  readonly ahead: number;
  /** Seconds between what both show, once that is taken off. */
  apart(base: Trait, other: Trait): number;
  /** Whether both may show one moment: two clocks are never quite alike, and a message takes its time. */
  near(base: Trait, other: Trait): boolean;
  /** Whether they, and all that is further away, are too far apart to be near. */
  isBeyond(base: Trait, other: Trait): boolean;
  /** The same moment, as far as the coarser of both can tell. */
  tight(base: Trait, other: Trait): boolean;
  /** Where the other's message stands on the base's clock. */
  onBase(other: Trait): number;
}

const MINUTE = 60;
const HOUR = 60 * MINUTE;
/** Clocks that differ by more stand in other zones. */
const ONE_CLOCK = 15 * MINUTE;
const WIDEST = 10 * MINUTE;
/** A phone in another zone is believed only when so many shared words say so, and most of them. */
const ENOUGH = 3;
const ENOUGH_FOR_A_SEASON = 5;

/** Reads the clocks from the words that both exports have once. */
export function learnClocks(shared: readonly SharedWords[]): Clocks {
  const differences = Float64Array.from(shared, difference).sort();
  const fullest = fullestGroup(differences);
  const believed = Math.abs(middle(fullest)) <= ONE_CLOCK || (fullest.length >= ENOUGH && fullest.length * 2 >= shared.length);
  const ahead = believed ? middle(fullest) : 0;
  const least = shared.every(({ base, other }) => base.exact && other.exact) ? MINUTE : 2 * MINUTE;
  return clocksOf(ahead, seasons(ahead, shared), Math.max(least, tolerance(ahead, believed ? fullest : differences.filter((one) => Math.abs(one) <= ONE_CLOCK))));
}

/** What both show is cut to minutes where one of them shows no more. */
function difference({ base, other }: SharedWords): number {
  const step = base.exact && other.exact ? 1 : MINUTE;
  return (Math.floor(other.seconds / step) - Math.floor(base.seconds / step)) * step;
}

/** The largest group of differences that one clock explains; of equals the one nearest to none. */
function fullestGroup(sorted: Float64Array): Float64Array {
  let best = sorted.subarray(0, 0);
  let from = 0;
  for (let until = 1; until <= sorted.length; until += 1) {
    while ((sorted[until - 1] ?? 0) - (sorted[from] ?? 0) > ONE_CLOCK) from += 1;
    const group = sorted.subarray(from, until);
    if (group.length > best.length || (group.length === best.length && Math.abs(middle(group)) < Math.abs(middle(best)))) best = group;
  }
  return best;
}

const middle = (sorted: Float64Array): number => sorted[Math.floor(sorted.length / 2)] ?? 0;

/** What nine of ten differ by, doubled, within reason. */
function tolerance(ahead: number, differences: Float64Array): number {
  const sizes = differences.map((one) => Math.abs(one - ahead)).sort();
  return Math.min(2 * (sizes[Math.floor(sizes.length * 0.9)] ?? 0), WIDEST);
}

/** A part of the year in which the other clock is an hour off: two zones need not change to summer time on one day. */
interface Season {
  readonly ahead: number;
  readonly from: number;
  readonly until: number;
}

function seasons(ahead: number, shared: readonly SharedWords[]): readonly Season[] {
  return [ahead - HOUR, ahead + HOUR].flatMap((off) => {
    const times = shared.filter((one) => Math.abs(difference(one) - off) <= 2 * MINUTE).map(({ base }) => base.seconds);
    if (times.length < ENOUGH_FOR_A_SEASON) return [];
    return [{ ahead: off, from: times.reduce((a, b) => Math.min(a, b)), until: times.reduce((a, b) => Math.max(a, b)) }];
  });
}

function clocksOf(ahead: number, hours: readonly Season[], within: number): Clocks {
  const between = (base: number, other: number): number => {
    let least = Math.abs(other - base - ahead);
    for (const hour of hours) if (base >= hour.from && base <= hour.until) least = Math.min(least, Math.abs(other - base - hour.ahead));
    return least;
  };
  const apart = (base: Trait, other: Trait): number => between(base.seconds, other.seconds);
  const inMinutes = ({ seconds }: Trait): number => Math.floor(seconds / MINUTE) * MINUTE;
  return {
    ahead,
    apart,
    near: (base, other) => apart(base, other) <= within,
    isBeyond: (base, other) => Math.abs(other.seconds - base.seconds - ahead) > within + (hours.length > 0 ? HOUR : 0),
    tight: (base, other) => (base.exact && other.exact ? apart(base, other) <= MINUTE / 3 : between(inMinutes(base), inMinutes(other)) <= MINUTE),
    onBase: (other) => other.seconds - ahead,
  };
}
