import fc from "fast-check";
import { ANSWERS_OF, CHOICES, quickAnswers } from "../../src/review/answering";
import type { QuickAnswer } from "../../src/review/answering";
import { latestActs } from "../../src/review/history";
import { NOT_ANSWERED } from "../../src/review/message-decision";
import { answersTo, backTo, give, NEW_SESSION, redo, touchedBetween, undo } from "../../src/review/session";
import type { Session } from "../../src/review/session";

const NUMBERS = [1, 2, 3, 4, 5, 6];
const acts = fc.array(fc.tuple(fc.subarray(NUMBERS, { minLength: 1 }), fc.constantFrom<QuickAnswer>(...CHOICES, "recorded")), { maxLength: 12 });
const after = (done: readonly (readonly [readonly number[], QuickAnswer])[]): Session =>
  done.reduce((session, [numbers, answer]) => give(session, numbers, (before) => quickAnswers(answer, before)), NEW_SESSION);
const times = (count: number, step: (session: Session) => Session, session: Session): Session => (count === 0 ? session : times(count - 1, step, step(session)));

describe("going back in the history", () => {
  test("law: to before an act is the same as undoing one by one, and can be done again", () => {
    fc.assert(fc.property(acts, fc.nat(12), (done, place) => {
      const session = after(done);
      const steps = Math.max(0, session.done.length - place);
      expect(backTo(session, place)).toEqual(times(steps, undo, session));
      expect(times(steps, redo, backTo(session, place))).toEqual(session);
    }));
  });

  test("law: whatever differs between two states of one session is among what was touched", () => {
    fc.assert(fc.property(acts, fc.nat(12), fc.nat(12), (done, back, forth) => {
      const [one, other] = [backTo(after(done), back), after(done.slice(0, forth))];
      for (const [before, now] of [[after(done), one], [one, after(done)], [one, times(Math.min(forth, one.undone.length), redo, one)], [one, other]] as const) {
        const touched = touchedBetween(before, now);
        const differing = NUMBERS.filter((number) => before.given.get(number) !== now.given.get(number));
        if (touched !== null) for (const number of differing) expect(touched.has(number)).toBe(true);
      }
    }));
  });

  test("of one act more, exactly its messages were touched", () => {
    const before = after([[[1, 2], "no"]]);
    expect([...(touchedBetween(before, give(before, [3, 4], ANSWERS_OF.yes)) ?? [])]).toEqual([3, 4]);
    expect([...(touchedBetween(before, undo(before)) ?? [])]).toEqual([1, 2]);
    expect([...(touchedBetween(before, before) ?? [])]).toEqual([]);
  });

  test("an act that took the place of another tells nothing apart", () => {
    const before = after([[[1], "no"]]);
    expect(touchedBetween(before, give(undo(before), [2], ANSWERS_OF.no))).toBeNull();
  });
});

describe("the history in words", () => {
  test("law: every act once, the last one first, with the number of its messages", () => {
    fc.assert(fc.property(acts, (done) => {
      const told = latestActs(after(done), 100);
      // The very same answer again is no act.
      const changing = done.filter((_act, place) => after(done.slice(0, place + 1)).done.length > after(done.slice(0, place)).done.length);
      expect(told.map(({ place }) => place)).toEqual(changing.map((_act, place) => place).reverse());
      expect(told.map(({ count }) => count)).toEqual(changing.map(([numbers]) => numbers.length).reverse());
      expect(told.map(({ first }) => first)).toEqual(changing.map(([numbers]) => numbers[0]).reverse());
    }));
  });

  test("only so many as are asked for", () => {
    const session = after([[[1], "no"], [[2], "yes"], [[3], "private"]]);
    expect(latestActs(session, 2).map(({ place, kind }) => [place, kind])).toEqual([[2, "private"], [1, "yes"]]);
  });

  test.each(["yes", "no", "private", "party", "later", "recorded"] as const)("«%s» is told as such", (answer) => {
    expect(latestActs(after([[[1], answer]]), 1)[0]?.kind).toBe(answer);
  });

  test("step 2, what else is in it, and the rest are told apart", () => {
    const yes = after([[[1], "yes"]]);
    expect(latestActs(give(yes, [1], { recordedElsewhere: "no" }), 1)[0]?.kind).toBe("step-two");
    expect(latestActs(give(yes, [1], { scope: "mixed" }), 1)[0]?.kind).toBe("beside");
    expect(latestActs(give(yes, [2, 3], ANSWERS_OF.no, "rest"), 1)[0]?.kind).toBe("rest");
    expect(latestActs(give(yes, [1], NOT_ANSWERED), 1)[0]?.kind).toBe("open");
  });
});

describe("S2: «al vastgelegd» at once", () => {
  test("answers step 1, and leaves the place to step 2", () => {
    expect(answersTo(after([[[1], "recorded"]]), 1)).toEqual({ ...NOT_ANSWERED, scope: "work", decisionMaking: "yes", recordedElsewhere: "fully" });
  });

  test("keeps a place that was given", () => {
    const placed = give(after([[[1], "yes"]]), [1], { recordedElsewhere: "fully", place: "nota van 3 maart" });
    expect(answersTo(give(placed, [1], (before) => quickAnswers("recorded", before)), 1).place).toBe("nota van 3 maart");
  });

  test("«ja» takes the mere mark back, and no answer of step 2 that has a place", () => {
    expect(answersTo(after([[[1], "recorded"], [[1], "yes"]]), 1).recordedElsewhere).toBeNull();
    const placed = give(after([[[1], "recorded"]]), [1], { place: "nota" });
    expect(answersTo(give(placed, [1], (before) => quickAnswers("yes", before)), 1).recordedElsewhere).toBe("fully");
  });
});
