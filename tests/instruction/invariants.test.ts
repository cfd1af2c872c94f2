import fc from "fast-check";
import { decide } from "../../src/instruction/decide";
import type { Situation } from "../../src/instruction/facts";
import { anyConversation, anyMessage, anySituation, anySwitches, keptSituation } from "./arbitrary";
import { BROKEN } from "./broken-rules";
import { EVERY_CLASS, EVERY_MESSAGE } from "./every-class";
import { INVARIANTS, withConversation } from "./invariants";
import type { Decide, Invariant } from "./invariants";

/** Texts with any answers: most of what can be asked of a message. */
const answeredText: fc.Arbitrary<Situation> = fc.record({
  message: anyMessage.map((message) => ({ ...message, kind: "text", channel: "whatsapp" })),
  conversation: anyConversation,
  switches: anySwitches,
});

/** Roles, shape, admins, departments, switches, holds, agreements and unknown roles, whatever the message. */
const situations = fc.oneof(anySituation, keptSituation, answeredText);

const holdsEverywhere = ({ holds }: Invariant, by: Decide) => fc.property(situations, (situation) => holds(by, situation));

const CASES = INVARIANTS.map((invariant, at) => ({ invariant, broken: BROKEN[at] }));

/** The same classes once their keeper has confirmed. */
const EVERY_CONFIRMED_CLASS = EVERY_CLASS.map((situation) => withConversation(situation, { confirmedBy: decide(situation).keeper?.person ?? null }));

/** Which invariants a space that is counted out has something to say of. */
const COUNTED_OUT = [
  ["every class of conversation", EVERY_CLASS, [2, 3, 4, 5, 6, 7, 12, 13, 15]],
  ["every class of conversation, once kept", EVERY_CONFIRMED_CLASS, [1, 10, 11]],
  ["every message", EVERY_MESSAGE, [1, 8, 9, 14, 15]],
] as const;

describe("invariants of the rules (decision-table section 12)", () => {
  test("invariant 1 to 15: each is here, with rules that are broken on purpose", () => {
    expect([...new Set(INVARIANTS.map(({ number }) => number))]).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15]);
    expect(BROKEN.map(({ number }) => number)).toEqual(INVARIANTS.map(({ number }) => number));
  });

  test.each(CASES.map((one) => [one.invariant.number, one.invariant.says, one] as const))("invariant %d: %s", (_number, _says, { invariant }) => {
    fc.assert(holdsEverywhere(invariant, decide), { numRuns: 1_500 });
  });

  test.each(CASES.map((one) => [one.invariant.number, one.broken?.how, one] as const))(
    "invariant %d: fails when its rule is broken on purpose: %s",
    (_number, _how, { invariant, broken }) => {
      // A fixed seed: whether a fault is found must not hang on chance.
      const found = fc.check(holdsEverywhere(invariant, broken?.decide ?? decide), { numRuns: 5_000, seed: 12, endOnFailure: true });
      expect(found.failed).toBe(true);
      expect(found.counterexample).not.toBeNull();
    },
  );

  const counted = COUNTED_OUT.flatMap(([space, all, numbers]) =>
    INVARIANTS.filter(({ number }) => numbers.some((one) => one === number)).map((invariant) => [invariant.number, space, invariant, all] as const),
  );

  test.each(counted)("invariant %d: in %s, counted out", (_number, _space, { holds }, all) => {
    expect(all.length).toBeGreaterThan(5_000);
    expect(all.filter((situation) => !holds(decide, situation))).toEqual([]);
  });
});
