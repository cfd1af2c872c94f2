import fc from "fast-check";
import { ANSWERS_OF, choiceOf, CHOICES } from "../../src/review/answering";
import { NOT_ANSWERED } from "../../src/review/message-decision";
import type { MessageAnswers } from "../../src/review/message-decision";
import { answersTo, give, NEW_SESSION, placeToldLast, redo, undo } from "../../src/review/session";
import type { Session } from "../../src/review/session";

const NUMBERS = [1, 2, 3, 4, 5, 6];

const change: fc.Arbitrary<Partial<MessageAnswers>> = fc.oneof(
  fc.constantFrom(...CHOICES).map((choice) => ANSWERS_OF[choice]),
  fc.record({ recordedElsewhere: fc.constantFrom("fully", "partly", "no", "unsure"), place: fc.constantFrom(null, "nota van 3 maart") }),
);
const acts = fc.array(fc.tuple(fc.subarray(NUMBERS, { minLength: 1 }), change), { maxLength: 12 });

const after = (done: readonly (readonly [readonly number[], Partial<MessageAnswers>])[], from: Session = NEW_SESSION): Session =>
  done.reduce((session, [numbers, answers]) => give(session, numbers, answers), from);
const times = (count: number, step: (session: Session) => Session, session: Session): Session =>
  count === 0 ? session : times(count - 1, step, step(session));

describe("undo and redo", () => {
  test("law: undoing everything leaves nothing answered", () => {
    fc.assert(fc.property(acts, (done) => {
      expect(times(done.length, undo, after(done)).given).toEqual(new Map());
    }));
  });

  test("law: as many redos as undos give the same session back", () => {
    fc.assert(fc.property(acts, fc.nat(15), (done, steps) => {
      const session = after(done);
      const count = Math.min(steps, done.length);
      expect(times(count, redo, times(count, undo, session))).toEqual(session);
    }));
  });

  test("law: each state on the way back is the one that stood there", () => {
    fc.assert(fc.property(acts, (done) => {
      const session = after(done);
      done.forEach((_act, index) => {
        const stood = after(done.slice(0, index));
        expect(times(session.done.length - stood.done.length, undo, session).given).toEqual(stood.given);
      });
    }));
  });

  test("law: every act in the history changed something, so that every undo shows", () => {
    fc.assert(fc.property(acts, (done) => {
      const session = after(done);
      session.done.forEach((_act, index) => {
        expect(times(index + 1, undo, session).given).not.toEqual(times(index, undo, session).given);
      });
    }));
  });

  test("the very same answer again is no act, and what can be done again stays", () => {
    const undone = undo(give(give(NEW_SESSION, [1], ANSWERS_OF.no), [2], ANSWERS_OF.yes));
    expect(give(undone, [1], ANSWERS_OF.no)).toBe(undone);
    expect(give(undone, [], ANSWERS_OF.no)).toBe(undone);
    expect(give(undone, [3], NOT_ANSWERED)).toBe(undone);
  });

  test("the same answer given otherwise is an act: it counts as more or less firm", () => {
    const one = give(NEW_SESSION, [1], ANSWERS_OF.no);
    expect(give(one, [1], ANSWERS_OF.no, "rest").done).toHaveLength(2);
    expect(give(one, [1, 2], ANSWERS_OF.no).given.get(1)?.mode).toBe("series");
  });

  test("a new answer ends what could be done again", () => {
    const undone = undo(give(NEW_SESSION, [1], ANSWERS_OF.yes));
    expect(redo(give(undone, [2], ANSWERS_OF.no)).given.has(1)).toBe(false);
  });

  test("with nothing to undo or redo nothing changes", () => {
    expect(undo(NEW_SESSION)).toBe(NEW_SESSION);
    expect(redo(NEW_SESSION)).toBe(NEW_SESSION);
  });
});

describe("answers", () => {
  test("P4, S1: each button's answers lead back to that button", () => {
    for (const choice of CHOICES) expect(choiceOf(answersTo(give(NEW_SESSION, [1], ANSWERS_OF[choice]), 1))).toBe(choice);
  });

  test("a message nobody answered has no answer", () => {
    fc.assert(fc.property(acts, (done) => {
      const touched = new Set(done.flatMap(([numbers]) => numbers));
      for (const number of NUMBERS.filter((one) => !touched.has(one))) expect(answersTo(after(done), number)).toEqual(NOT_ANSWERED);
    }));
  });

  test("S2: a «nee» at step 1 takes the answer of step 2 back", () => {
    const kept = give(give(NEW_SESSION, [1], ANSWERS_OF.yes), [1], { recordedElsewhere: "fully", place: "nota" });
    expect(answersTo(give(kept, [1], ANSWERS_OF.no), 1)).toMatchObject({ recordedElsewhere: null, place: null });
  });

  describe("the place that was told last", () => {
    const told = (numbers: readonly number[], place: string | null) => (session: Session) => give(session, numbers, { recordedElsewhere: place === null ? "no" : "fully", place });
    const steps = (...acts: readonly ((session: Session) => Session)[]) => acts.reduce((session, act) => act(session), give(NEW_SESSION, [1, 2], ANSWERS_OF.yes));

    test("S2: a «nee» that was passed by does not take it; the latest counts, also one that was emptied", () => {
      expect(placeToldLast(steps(told([1], "nota"), told([1], null), told([1], null)), [1])).toBe("nota");
      expect(placeToldLast(steps(told([1], "nota"), told([1], ""), told([1], null)), [1])).toBe("");
      expect(placeToldLast(steps(told([1], "nota"), (session) => give(session, [1], ANSWERS_OF.no)), [1])).toBe("nota");
    });

    test("S2: it is of those messages only, and of all of them: what was told of one never comes to stand at another", () => {
      const session = steps(told([1], "nota"), told([1, 2], null));
      expect(placeToldLast(session, [2])).toBeNull();
      expect(placeToldLast(session, [1, 2])).toBeNull();
    });

    test("an act that was taken back told nothing", () => {
      expect(placeToldLast(undo(steps(told([1], "nota"))), [1])).toBeNull();
    });
  });

  test("an answer to several at once is a series, and stays one until each is answered afresh", () => {
    const series = give(NEW_SESSION, [1, 2], ANSWERS_OF.yes);
    expect(series.given.get(1)?.mode).toBe("series");
    expect(give(series, [1], { recordedElsewhere: "no" }).given.get(1)?.mode).toBe("series");
    expect(give(series, [1], ANSWERS_OF.yes).given.get(1)?.mode).toBe("individual");
  });

  test("step 2 answered for a cluster makes it a series, however step 1 was answered", () => {
    const alone = give(give(NEW_SESSION, [1], ANSWERS_OF.yes), [2], ANSWERS_OF.yes);
    expect(give(alone, [1, 2], { recordedElsewhere: "no" }).given.get(1)?.mode).toBe("series");
  });
});
