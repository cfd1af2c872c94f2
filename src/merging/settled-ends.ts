import type { Pair } from "./heaviest-chain";

/** So many messages at either end are looked at: no more are alike and at one time where an export begins or ends. */
const AT_AN_END = 50;

/**
 * Of messages that are alike and at one time («nee», and «nee» again), any pairing weighs the same. Where an export ends among
 * them it has the first, and where it begins the last: what it lacks then lies outside what it covers, and nothing says that it
 * was taken out.
 *
 * @param chain of these pairs the heaviest in order
 * @param pairs every pair that may be one message
 * @returns as many pairs, of the same weight
 */
export function settledEnds(chain: readonly Pair[], pairs: readonly Pair[]): readonly Pair[] {
  const many = Math.min(AT_AN_END, chain.length >> 1);
  const [head, middle, tail] = [chain.slice(0, many), chain.slice(many, chain.length - many), chain.slice(chain.length - many)];
  const inner = chain[many];
  const later = early(head.map(mirrored).reverse(), inner && mirrored(inner), pairs.map(mirrored)).map(mirrored).reverse();
  const start = [...later, ...middle];
  return [...start, ...early(tail, start.at(-1), pairs)];
}

/** Seen from the other end, the last is the first. */
const mirrored = ({ base, other, weight }: Pair): Pair => ({ base: -base, other: -other, weight });

/** Each with the first that it may be as well, behind the one before it. */
function early(run: readonly Pair[], before: Pair | undefined, pairs: readonly Pair[]): readonly Pair[] {
  const isBehind = (pair: Pair, last: Pair | undefined): boolean => last === undefined || (pair.base > last.base && pair.other > last.other);
  const near = pairs.filter((pair) => isBehind(pair, before));
  const settled: Pair[] = [];
  for (const pair of run) {
    const last = settled.at(-1) ?? before;
    const isAlike = (one: Pair): boolean => one.weight === pair.weight && ((one.base === pair.base && one.other < pair.other) || (one.other === pair.other && one.base < pair.base));
    const [first = pair] = near.filter((one) => isAlike(one) && isBehind(one, last)).toSorted((a, b) => a.base + a.other - b.base - b.other);
    settled.push(first);
  }
  return settled;
}
