import fc from "fast-check";
import { between, endRange, extendTo, NO_SELECTION, selectAll, toggle } from "../../src/review/selection";
import type { Selection } from "../../src/review/selection";

const order = fc.uniqueArray(fc.integer({ min: 1, max: 60 }), { minLength: 1, maxLength: 30 }).map((numbers) => numbers.sort((a, b) => a - b));
const sorted = ({ numbers }: Selection): readonly number[] => [...numbers].sort((a, b) => a - b);
const at = (numbers: readonly number[], index: number): number => numbers[index % numbers.length] ?? 0;

describe("selecting", () => {
  test("law: a range is exactly the list from one message to the other, whichever way", () => {
    fc.assert(fc.property(order, fc.nat(), fc.nat(), (numbers, one, other) => {
      const [from, to] = [at(numbers, one), at(numbers, other)];
      const expected = numbers.slice(Math.min(numbers.indexOf(from), numbers.indexOf(to)), Math.max(numbers.indexOf(from), numbers.indexOf(to)) + 1);
      expect(between(numbers, from, to)).toEqual(expected);
      expect(sorted(extendTo(NO_SELECTION, numbers, from, to))).toEqual(expected);
    }));
  });

  test("law: a range that goes on holds only what lies between its ends, and what was selected before it", () => {
    fc.assert(fc.property(order, fc.array(fc.nat(), { maxLength: 4 }), fc.nat(), fc.array(fc.nat(), { minLength: 1, maxLength: 6 }), (numbers, before, start, steps) => {
      const kept = [...new Set(before.map((index) => at(numbers, index)))];
      const from = at(numbers, start);
      const first = endRange(kept.reduce(toggle, NO_SELECTION));
      const last = steps.reduce((now, step) => extendTo(now, numbers, from, at(numbers, step)), first);
      const end = at(numbers, steps.at(-1) ?? 0);
      expect(sorted(last)).toEqual([...new Set([...kept, ...between(numbers, from, end)])].sort((a, b) => a - b));
    }));
  });

  test("law: toggling twice changes nothing", () => {
    fc.assert(fc.property(order, fc.nat(), (numbers, index) => {
      const selected = selectAll(NO_SELECTION, new Set(numbers));
      const number = at(numbers, index);
      expect(toggle(selected, number).numbers.has(number)).toBe(false);
      expect(sorted(toggle(toggle(selected, number), number))).toEqual(numbers);
    }));
  });

  test("law: many at once are added to what was selected, each once", () => {
    fc.assert(fc.property(order, order, (some, more) => {
      expect(sorted(selectAll(selectAll(NO_SELECTION, new Set(some)), new Set(more)))).toEqual([...new Set([...some, ...more])].sort((a, b) => a - b));
    }));
  });

  test("a range goes on from the message that was selected last", () => {
    expect(sorted(extendTo(toggle(NO_SELECTION, 2), [1, 2, 3, 4, 5], 5, 4))).toEqual([2, 3, 4]);
  });
});
