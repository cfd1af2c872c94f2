import fc from "fast-check";
import { DEFAULT_SWITCHES } from "../../src/instruction/policy";
import { ANSWERS_OF, CHOICES } from "../../src/review/answering";
import { daysOf } from "../../src/review/days";
import { openOneMore } from "../../src/review/open-parts";
import { daysInGroups, inGroups } from "../../src/review/part-groups";
import { partsOf } from "../../src/review/parts";
import { askedOf, nextOpen, progressOf } from "../../src/review/progress";
import { backTo, give, redo, undo } from "../../src/review/session";
import { nextOpenAmong, placeOf, retally, tallyOf } from "../../src/review/tally";
import { aConversation } from "./a-conversation";
import { conversations, reviewed } from "./some-conversations";

const most = fc.integer({ min: 1, max: 8 });

describe("parts of the list", () => {
  test("law: every message once and in order, whatever the size of a part", () => {
    fc.assert(fc.property(conversations, most, ({ messages }, size) => {
      const parts = partsOf(daysOf(messages), size);
      expect(parts.flatMap((part) => part.messages)).toEqual(messages);
      expect(parts.flatMap(({ bursts }) => bursts.flat())).toEqual(messages);
      expect(new Set(parts.map(({ key }) => key)).size).toBe(parts.length);
    }));
  });

  test("law: no part is larger than the most, and none holds two days", () => {
    fc.assert(fc.property(conversations, most, ({ messages }, size) => {
      for (const { messages: own, date } of partsOf(daysOf(messages), size)) {
        expect(own.length).toBeLessThanOrEqual(size);
        for (const { time } of own) expect(time.local.slice(0, 10)).toBe(date);
      }
    }));
  });

  test("a day that fits is one part; a larger one is cut where a burst ends", () => {
    const at = (local: string) => ({ time: { local, precision: "minute", instant: null } as const });
    const { messages } = aConversation([at("2026-03-03T09:00:00"), at("2026-03-03T09:01:00"), at("2026-03-03T12:00:00"), at("2026-03-03T12:01:00")]);
    expect(partsOf(daysOf(messages), 4).map(({ pieces }) => pieces)).toEqual([1]);
    expect(partsOf(daysOf(messages), 3).map(({ piece, pieces, messages: own }) => [piece, pieces, own.length])).toEqual([[1, 2, 2], [2, 2, 2]]);
  });

  test("law: a message is found in the part that holds it", () => {
    fc.assert(fc.property(conversations, most, ({ messages }, size) => {
      const parts = partsOf(daysOf(messages), size);
      for (const { number } of messages) expect(parts[placeOf(parts, number)]?.messages.some((message) => message.number === number)).toBe(true);
    }));
  });

  test("law: opening one more keeps that one open, and never too many rows", () => {
    fc.assert(fc.property(conversations, fc.array(fc.nat(40), { minLength: 1, maxLength: 12 }), ({ messages }, steps) => {
      const parts = partsOf(daysOf(messages), 3);
      let opened: ReadonlySet<number> = new Set();
      for (const step of steps) {
        const place = step % parts.length;
        opened = openOneMore(opened, parts, place, 6);
        expect(opened.has(place)).toBe(true);
        expect([...opened].reduce((rows, one) => rows + (parts[one]?.messages.length ?? 0), 0)).toBeLessThanOrEqual(6);
      }
    }));
  });

  test("the farthest part closes", () => {
    const days = Array.from({ length: 5 }, (_none, day) => ({ time: { local: `2026-03-0${day + 1}T09:00:00`, precision: "minute", instant: null } as const }));
    const parts = partsOf(daysOf(aConversation(days).messages));
    expect([...openOneMore(new Set([0, 2]), parts, 3, 2)].sort()).toEqual([2, 3]);
  });
});

describe("groups of parts", () => {
  test("law: every part once and in order, of one month each, no more than the most, and each with a name of its own", () => {
    fc.assert(fc.property(conversations, most, most, ({ messages }, size, inGroup) => {
      const parts = partsOf(daysOf(messages), size);
      const groups = inGroups(parts, inGroup);
      expect(groups.flatMap((group) => group.parts)).toEqual(parts);
      expect(new Set(groups.map(({ key }) => key)).size).toBe(groups.length);
      for (const { from, parts: own } of groups) {
        expect(own[0]).toBe(parts[from]);
        expect(own.length).toBeLessThanOrEqual(inGroup);
        expect(new Set(own.map(({ date }) => date.slice(0, 7))).size).toBe(1);
      }
    }));
  });

  test("law: the days in them are the days of the list, with every part that each has", () => {
    fc.assert(fc.property(conversations, most, most, ({ messages }, size, inGroup) => {
      const parts = partsOf(daysOf(messages), size);
      const days = daysInGroups(parts, inGroups(parts, inGroup)).flat();
      expect(days.flatMap(({ place, length }) => parts.slice(place, place + length))).toEqual(parts);
      expect(days.map(({ date }) => date)).toEqual(daysOf(messages).map(({ date }) => date));
    }));
  });

  test("a day whose first part a filter hides is still among the days", () => {
    const clock = (index: number) => ({ time: { local: `2026-03-03T${index < 2 ? "09" : "12"}:0${index}:00`, precision: "minute", instant: null } as const });
    const parts = partsOf(daysOf(aConversation([0, 1, 2, 3].map(clock)).messages), 2).slice(1);
    expect(daysInGroups(parts, inGroups(parts)).flat()).toEqual([{ key: parts[0]?.key, date: "2026-03-03", place: 0, length: 1 }]);
  });
});

describe("counting as one goes", () => {
  test("law: after any act, undo, redo or way back, it is what counting everything anew gives", () => {
    const step = fc.oneof(
      fc.record({ numbers: fc.array(fc.nat(30), { minLength: 1, maxLength: 5 }), choice: fc.constantFrom(...CHOICES) }),
      fc.constantFrom("undo" as const, "redo" as const, "back" as const),
    );
    fc.assert(fc.property(reviewed, fc.array(step, { maxLength: 10 }), ({ conversation, session }, steps) => {
      const asked = askedOf(conversation, DEFAULT_SWITCHES);
      const order = [...asked];
      const parts = partsOf(daysOf(conversation.messages), 3);
      let now = session;
      let tally = tallyOf(parts, asked, now);
      for (const one of steps) {
        if (one === "undo") now = undo(now);
        else if (one === "redo") now = redo(now);
        else if (one === "back") now = backTo(now, Math.floor(now.done.length / 2));
        else now = give(now, order.length === 0 ? [] : one.numbers.map((number) => order[number % order.length] ?? 0), ANSWERS_OF[one.choice]);
        tally = retally(tally, parts, asked, now);
        expect(tally).toEqual(tallyOf(parts, asked, now));
        expect(tally.whole).toEqual(progressOf(order, now));
      }
    }));
  });

  test("law: the next open message is the same whether or not finished parts are looked into", () => {
    fc.assert(fc.property(reviewed, fc.nat(30), most, ({ conversation, session, asked }, from, size) => {
      const parts = partsOf(daysOf(conversation.messages), size);
      const numbers = new Set(asked);
      expect(nextOpenAmong(parts, tallyOf(parts, numbers, session), numbers, from)).toBe(nextOpen(asked, session, from));
    }));
  });

  test("a part that no act touched keeps its count, so that it is not drawn again", () => {
    const { messages, ...rest } = aConversation(Array.from({ length: 6 }, () => ({})));
    const conversation = { messages, ...rest };
    const asked = askedOf(conversation, DEFAULT_SWITCHES);
    const parts = partsOf(daysOf(messages), 2);
    const before = tallyOf(parts, asked, { given: new Map(), done: [], undone: [] });
    const after = retally(before, parts, asked, give(before.session, [3], ANSWERS_OF.no));
    expect(after.byPart.map((count, place) => count === before.byPart[place])).toEqual([true, false, true]);
  });
});
