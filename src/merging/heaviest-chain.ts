/** A message of either export that may be the same one, by their places from 0; `weight` (above 0) says how likely. */
export interface Pair {
  readonly base: number;
  readonly other: number;
  readonly weight: number;
}

/**
 * Of these pairs the heaviest set in which both exports keep their order, and no message stands twice. Its cost grows
 * with the number of pairs (times its logarithm), never with the product of the exports.
 *
 * @param pairs by `base`, ascending
 * @param size of the other export
 */
export function heaviestChain(pairs: readonly Pair[], size: number): readonly Pair[] {
  const chains = new ChainEnds(size);
  const before = new Int32Array(pairs.length);
  const total = new Float64Array(pairs.length);
  for (let from = 0; from < pairs.length; ) {
    const until = endOfBase(pairs, from);
    for (let at = from; at < until; at += 1) {
      const last = chains.heaviestBefore(pairs[at]?.other ?? 0);
      before[at] = last;
      total[at] = (pairs[at]?.weight ?? 0) + (last === NONE ? 0 : (total[last] ?? 0));
    }
    for (let at = from; at < until; at += 1) chains.add(pairs[at]?.other ?? 0, at, total[at] ?? 0);
    from = until;
  }
  return backwards(pairs, before, chains.heaviestBefore(size));
}

const NONE = -1;

/** Pairs of one message go together, so that none of them continues another. */
function endOfBase(pairs: readonly Pair[], from: number): number {
  let end = from + 1;
  while (pairs[end] !== undefined && pairs[end]?.base === pairs[from]?.base) end += 1;
  return end;
}

function backwards(pairs: readonly Pair[], before: Int32Array, last: number): readonly Pair[] {
  const chain: Pair[] = [];
  for (let at = last; at !== NONE; at = before[at] ?? NONE) {
    const pair = pairs[at];
    if (pair !== undefined) chain.push(pair);
  }
  return chain.reverse();
}

/** The heaviest chain that ends before a place: a Fenwick tree of maxima. */
class ChainEnds {
  private readonly weights: Float64Array;
  private readonly pairs: Int32Array;

  constructor(private readonly size: number) {
    this.weights = new Float64Array(size + 1);
    this.pairs = new Int32Array(size + 1).fill(NONE);
  }

  heaviestBefore(place: number): number {
    let best = NONE;
    let most = 0;
    for (let node = place; node > 0; node -= node & -node) {
      if ((this.weights[node] ?? 0) <= most) continue;
      most = this.weights[node] ?? 0;
      best = this.pairs[node] ?? NONE;
    }
    return best;
  }

  add(place: number, pair: number, weight: number): void {
    for (let node = place + 1; node <= this.size; node += node & -node) {
      if ((this.weights[node] ?? 0) >= weight) continue;
      this.weights[node] = weight;
      this.pairs[node] = pair;
    }
  }
}
