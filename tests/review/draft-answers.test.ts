import fc from "fast-check";
import { actsFromRuns, actsInRuns, areActs } from "../../src/review/act-runs";
import { answersOfCode, codeOf } from "../../src/review/answer-code";
import { answersInRuns, runsOf, togetherRuns } from "../../src/review/answer-runs";
import { NEW_SESSION, undo } from "../../src/review/session";
import type { Session } from "../../src/review/session";
import { acts, MESSAGES, sessionOf } from "./a-draft";
import type { Acts } from "./a-draft";

/** What may be kept of the answers: everything but the place, and nothing of who answered only that. */
const withoutPlaces = ({ given }: Session) =>
  new Map(
    [...given]
      .filter(([, one]) => codeOf(one) > 0)
      .map(([number, one]) => [number, { ...one, answers: { ...one.answers, place: null } }]),
  );
const runs = (session: Session) => runsOf(session.given, MESSAGES);

describe("answers as this device keeps them", () => {
  test("issue 5, resume: whatever was answered comes back, but for the place", () => {
    fc.assert(fc.property(acts, (done) => {
      const session = sessionOf(done);
      expect(answersInRuns(runs(session), MESSAGES)).toEqual(withoutPlaces(session));
    }));
  });

  test("record.md, what goes where: only numbers are kept", () => {
    fc.assert(fc.property(acts, (done) => {
      expect(runs(sessionOf(done)).every(Number.isInteger)).toBe(true);
    }));
  });

  test("performance: a day of 500 with one answer is one run", () => {
    const session = sessionOf([[Array.from({ length: MESSAGES }, (_one, index) => index + 1), { scope: "private" }, "series"]]);
    expect(runs(session)).toHaveLength(3);
  });

  test("fault 27: a number that is no code gives nothing", () => {
    fc.assert(fc.property(fc.oneof(fc.integer(), fc.double()), (code) => {
      const given = answersOfCode(code);
      if (given !== null) expect(codeOf(given)).toBe(code);
    }));
    for (const code of [-1, 0.5, 9, 10_000, 7000, 3400, Number.NaN, Infinity]) expect(answersOfCode(code)).toBeNull();
  });

  test.each([
    ["that overlap", [1, 3, 3100, 2, 1, 1000]],
    ["out of order", [5, 1, 3100, 1, 1, 1000]],
    ["beyond the chat", [39, 3, 3100]],
    ["of nothing", [1, 0, 3100]],
    ["that break off", [1, 3]],
    ["of an unknown answer", [1, 3, 9999]],
    ["at half a message", [1.5, 1, 3100]],
  ])("fault 27: runs %s are refused whole", (_how, wrong) => {
    expect(answersInRuns(wrong, MESSAGES)).toBeNull();
  });
});

describe("what was done, as this device keeps it", () => {
  const acted = (done: Acts) => {
    const session = sessionOf(done);
    const acts = actsInRuns(session.done);
    const given = answersInRuns(runs(session), MESSAGES) ?? new Map();
    return { session, acts, again: { ...NEW_SESSION, given, done: actsFromRuns(acts) } };
  };

  test("issue 5, resume: after a reload undoing gives the same states back, but for the places", () => {
    fc.assert(fc.property(acts, (done) => {
      const { session, acts: kept, again } = acted(done);
      expect(areActs(kept, MESSAGES)).toBe(true);
      const states = (from: Session): readonly string[] => {
        const own = JSON.stringify([...withoutPlaces(from)].sort(([a], [b]) => a - b));
        const before = undo(from);
        return before === from ? [own] : [own, ...states(before)];
      };
      // An act that changed only a place leaves the state as it was.
      const apart = (all: readonly string[]) => all.filter((state, at) => state !== all[at - 1]);
      expect(apart(states(again))).toEqual(apart(states(session)));
    }));
  });

  test("performance: no more comes back than the last 200 acts, and 100,000 messages", () => {
    const one: Acts = Array.from({ length: 300 }, (_act, index) => [[1], { scope: index % 2 === 0 ? "private" : "work" }, "individual"]);
    expect(actsInRuns(sessionOf(one).done)).toHaveLength(200);
    const all = Array.from({ length: 40_000 }, (_number, index) => index + 1);
    const large: Acts = [[all, { scope: "private" }, "series"], [all, { scope: "party" }, "series"], [all, { scope: "unsure" }, "series"]];
    expect(actsInRuns(sessionOf(large).done)).toEqual([[1, 40_000, 1001, 2001], [1, 40_000, 2001, 6001]]);
  });

  test.each([
    ["that break off", [[1, 3]]],
    ["beyond the chat", [[39, 3, 0, 3100]]],
    ["of an unknown answer", [[1, 1, 0, 9999]]],
    ["without end", [[1, 1e9, 0, 3100]]],
  ])("fault 27: acts %s are refused", (_how, wrong) => {
    expect(areActs(wrong, MESSAGES)).toBe(false);
  });
});

describe("two windows on one chat", () => {
  test("law: an answer that only one of them gave is never lost", () => {
    fc.assert(fc.property(acts, acts, acts, (first, here, there) => {
      const base = sessionOf(first);
      const [mine, theirs] = [sessionOf(here, base), sessionOf(there, base)];
      const together = answersInRuns(togetherRuns(runs(theirs), runs(base), runs(mine), MESSAGES), MESSAGES);
      const [before, own, others] = [base, mine, theirs].map(withoutPlaces);
      for (let number = 1; number <= MESSAGES; number += 1) {
        const isChangedHere = JSON.stringify(own?.get(number)) !== JSON.stringify(before?.get(number));
        expect(together?.get(number)).toEqual((isChangedHere ? own : others)?.get(number));
      }
    }));
  });
});
