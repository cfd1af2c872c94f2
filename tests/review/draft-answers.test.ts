import fc from "fast-check";
import { answersOfCode, codeOf } from "../../src/review/answer-code";
import { answersInRuns, runsOf, togetherRuns } from "../../src/review/answer-runs";
import type { Session } from "../../src/review/session";
import { acts, MESSAGES, sessionOf } from "./a-draft";

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
