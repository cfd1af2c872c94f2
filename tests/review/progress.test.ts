import fc from "fast-check";
import { PERMISSIONS } from "../../src/instruction/outcome";
import { DEFAULT_SWITCHES } from "../../src/instruction/policy";
import { ANSWERS_OF, choiceOf } from "../../src/review/answering";
import { clustersOf } from "../../src/review/clusters";
import { daysOf, inOneBurst } from "../../src/review/days";
import { decideAll } from "../../src/review/decide-all";
import { factsOf, newKeepingAnswers } from "../../src/review/facts-of";
import { askedOf, nextOpen, progressOf } from "../../src/review/progress";
import { answersTo, give, NEW_SESSION } from "../../src/review/session";
import { summaryByNow, summaryOf } from "../../src/review/summary";
import { aConversation } from "./a-conversation";
import { conversations, reviewed } from "./some-conversations";

const noFacts = factsOf([], { me: null, onBehalfOf: null }, newKeepingAnswers(aConversation()));

describe("progress", () => {
  test("law: reviewed and open add up to all that is asked, and later is open", () => {
    fc.assert(fc.property(reviewed, ({ asked, session }) => {
      const { total, reviewed: done, open, later } = progressOf(asked, session);
      expect([total, done + open]).toEqual([asked.length, asked.length]);
      expect(later).toBeLessThanOrEqual(open);
    }));
  });

  test("law: the next open message is open, and there is one exactly when not all are reviewed", () => {
    fc.assert(fc.property(reviewed, fc.nat(30), ({ asked, session }, from) => {
      const next = nextOpen(asked, session, from);
      expect(next === null).toBe(progressOf(asked, session).open === 0);
      if (next !== null) expect([null, "later"]).toContain(choiceOf(answersTo(session, next)));
    }));
  });

  test("what was put off comes only when nothing else is left", () => {
    const session = give(NEW_SESSION, [1], ANSWERS_OF.later);
    expect(nextOpen([1, 2, 3], session, 3)).toBe(2);
    expect(nextOpen([1], session, 0)).toBe(1);
  });

  test("M20, M21: of system lines, deleted messages and calls nothing is asked", () => {
    const conversation = aConversation([{ kind: "system", author: null }, { kind: "text" }, { kind: "deleted" }, { kind: "call" }, { kind: "view-once" }]);
    expect([...askedOf(conversation, DEFAULT_SWITCHES)]).toEqual([2]);
  });
});

describe("days and bursts", () => {
  test("law: nothing is lost or moved by grouping", () => {
    fc.assert(fc.property(conversations, ({ messages }) => {
      expect(daysOf(messages).flatMap(({ bursts }) => bursts.flat())).toEqual(messages);
    }));
  });

  test("law: a day holds one date, a burst no gap over half an hour", () => {
    fc.assert(fc.property(conversations, ({ messages }) => {
      for (const { date, bursts } of daysOf(messages)) {
        for (const burst of bursts) {
          burst.forEach((message, index) => {
            expect(message.time.local.slice(0, 10)).toBe(date);
            const before = burst[index - 1];
            if (before !== undefined) expect(inOneBurst(before, message)).toBe(true);
          });
        }
      }
    }));
  });
});

describe("clusters of step 2", () => {
  test("S2: exactly the messages with «ja» at step 1, each once, in order", () => {
    fc.assert(fc.property(reviewed, ({ conversation, asked, session }) => {
      const expected = asked.filter((number) => choiceOf(answersTo(session, number)) === "yes");
      const clusters = clustersOf(conversation.messages, session, new Set(asked));
      expect(clusters.flat().map(({ number }) => number)).toEqual(expected);
    }));
  });

  test("a line of which nothing is asked does not part neighbours; a «nee» does", () => {
    const { messages } = aConversation([{}, { kind: "system", author: null }, {}, {}, {}]);
    const yes = give(NEW_SESSION, [1, 3, 5], ANSWERS_OF.yes);
    const session = give(yes, [4], ANSWERS_OF.no);
    expect(clustersOf(messages, session, new Set([1, 3, 4, 5])).map((part) => part.map(({ number }) => number))).toEqual([[1, 3], [5]]);
  });
});

describe("decisions", () => {
  test("law: one for each message, in order; silence never permits", () => {
    fc.assert(fc.property(reviewed, ({ conversation, session }) => {
      const decisions = decideAll(conversation, session, noFacts, DEFAULT_SWITCHES);
      expect(decisions.map(({ number }) => number)).toEqual(conversation.messages.map(({ number }) => number));
      for (const { number, decision } of decisions) {
        if (!session.given.has(number)) expect(PERMISSIONS).not.toContain(decision.outcome);
      }
    }));
  });

  test("U7: «later» never permits", () => {
    const [decided] = decideAll(aConversation(), give(NEW_SESSION, [1], ANSWERS_OF.later), noFacts, DEFAULT_SWITCHES);
    expect(decided?.decision.outcome).toBe("U7");
  });

  test("law: the summary counts every message once", () => {
    fc.assert(fc.property(reviewed, ({ conversation, session }) => {
      const counts: readonly number[] = Object.values(summaryOf(decideAll(conversation, session, noFacts, DEFAULT_SWITCHES)));
      expect(counts.reduce((sum, count) => sum + count, 0)).toBe(conversation.messages.length);
    }));
  });

  test("section 11: another policy takes a permission away and never gives one: what it leaves undecided is open", () => {
    const chat = aConversation();
    // Whose role is not known, may be bound by a hold for it.
    const switches = { ...DEFAULT_SWITCHES, hold: [] };
    const by = (answers: (typeof ANSWERS_OF)["no"], facts = noFacts) => decideAll(chat, give(NEW_SESSION, [1], answers), facts, switches);
    const [mayGo, undecided, held] = [by(ANSWERS_OF.no), by(ANSWERS_OF.later), by(ANSWERS_OF.no, { ...noFacts, holds: ["inquiry"] })];
    const { mayGo: count } = summaryOf(mayGo);
    expect(count).toBeGreaterThan(0);
    expect(summaryByNow(mayGo, mayGo)).toMatchObject({ mayGo: count });
    expect(summaryByNow(mayGo, undecided)).toMatchObject({ mayGo: 0, open: count });
    expect(summaryByNow(undecided, mayGo)).toMatchObject({ mayGo: 0, open: count });
    expect(summaryByNow(mayGo, held)).toMatchObject({ mayGo: 0, held: count });
    expect(summaryByNow(held, mayGo)).toMatchObject({ mayGo: 0, held: count });
  });
});
