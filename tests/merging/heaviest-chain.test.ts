import fc from "fast-check";
import { heaviestChain, type Pair } from "../../src/merging/heaviest-chain";

const pairs = fc
  .uniqueArray(fc.record({ base: fc.nat(12), other: fc.nat(12), weight: fc.integer({ min: 1, max: 9 }) }), { selector: ({ base, other }) => base * 100 + other, maxLength: 30 })
  .map((all) => all.toSorted((a, b) => a.base - b.base));

/** Slow, and plainly right: the heaviest chain that ends in each pair. */
function heaviest(all: readonly Pair[]): number {
  const ends: number[] = [];
  all.forEach((pair, at) => {
    const before = all.slice(0, at).map((one, place) => (one.base < pair.base && one.other < pair.other ? (ends[place] ?? 0) : 0));
    ends.push(pair.weight + Math.max(0, ...before));
  });
  return Math.max(0, ...ends);
}

describe("the heaviest chain", () => {
  test("is as heavy as any, keeps both orders, and uses no message twice", () => {
    fc.assert(
      fc.property(pairs, (all) => {
        const chain = heaviestChain(all, 13);
        chain.slice(1).forEach((pair, at) => {
          expect(pair.base).toBeGreaterThan(chain[at]?.base ?? -1);
          expect(pair.other).toBeGreaterThan(chain[at]?.other ?? -1);
        });
        expect(chain.reduce((sum, { weight }) => sum + weight, 0)).toBe(heaviest(all));
      }),
    );
  });
});
