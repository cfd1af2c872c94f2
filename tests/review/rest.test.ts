import fc from "fast-check";
import type { Message } from "../../src/conversation/conversation";
import { ANSWERS_OF, CHOICES, choiceOf } from "../../src/review/answering";
import { askedOf } from "../../src/review/progress";
import { openNumbers, shownFirst } from "../../src/review/rest";
import { sampleOf } from "../../src/review/rest-sample";
import { answerTakenBack, closeRest, leaveOpen, newRestWork, pass, REST_CHOICES, restStanding, takeBack } from "../../src/review/rest-work";
import type { RestWork } from "../../src/review/rest-work";
import { answersTo, give, NEW_SESSION, undo } from "../../src/review/session";
import type { Session } from "../../src/review/session";
import { DEFAULT_SWITCHES } from "../../src/instruction/policy";
import { aConversation } from "./a-conversation";

const chances = fc.integer({ min: 0, max: 2 ** 32 - 1 });

const aFile = { name: "IMG-1.jpg", entry: "IMG-1.jpg", size: 3 };
const kinds = fc.constantFrom<Partial<Message>>(
  {},
  { kind: "image", attachments: [aFile] },
  { kind: "image", marks: ["media-omitted"] },
  { kind: "system", author: null },
  { kind: "call" },
);

interface Situation {
  readonly messages: readonly Message[];
  readonly asked: ReadonlySet<number>;
  readonly session: Session;
  readonly hinted: ReadonlySet<number>;
  readonly work: RestWork;
}

/** A chat that was reviewed in part, with the closing of its rest under way. */
const situations: fc.Arbitrary<Situation> = fc
  .record({
    rows: fc.array(fc.record({ kind: kinds, choice: fc.option(fc.constantFrom(...CHOICES)), hinted: fc.boolean(), seen: fc.boolean(), left: fc.boolean() }), { maxLength: 40 }),
    chance: chances,
    withPutOff: fc.boolean(),
  })
  .map(({ rows, chance, withPutOff }) => {
    const conversation = aConversation(rows.map(({ kind }) => kind));
    const asked = askedOf(conversation, DEFAULT_SWITCHES);
    const chosen = (wanted: (row: (typeof rows)[number]) => boolean) => rows.flatMap((row, index) => (wanted(row) ? index + 1 : []));
    const session = rows.reduce(
      (now, { choice }, index) => (choice === null || !asked.has(index + 1) ? now : give(now, [index + 1], ANSWERS_OF[choice])),
      NEW_SESSION,
    );
    const begun = { ...newRestWork(chance), withPutOff };
    const work = leaveOpen(pass(begun, chosen(({ seen }) => seen)), chosen(({ left }) => left));
    return { messages: conversation.messages, asked, session, hinted: new Set(chosen(({ hinted }) => hinted)), work };
  });

const looked = ({ messages, asked, session, hinted, work }: Situation) => {
  const open = openNumbers(asked, session);
  const shown = shownFirst(messages, open, hinted, work);
  return { open, shown, standing: restStanding(open, shown, session, work) };
};
const choice = (session: Session, number: number) => choiceOf(answersTo(session, number));

describe("the rest", () => {
  test("is exactly what the instruction asks about and nobody answered; what was put off stands apart", () => {
    fc.assert(fc.property(situations, ({ asked, session }) => {
      const { unanswered, putOff } = openNumbers(asked, session);
      expect(unanswered).toEqual([...asked].filter((number) => choice(session, number) === null));
      expect(putOff).toEqual([...asked].filter((number) => choice(session, number) === "later"));
    }));
  });

  test("nothing with a hint, with an attachment, or put off is closed unseen", () => {
    fc.assert(fc.property(situations, fc.constantFrom(...REST_CHOICES), (situation, as) => {
      const after = closeRest(situation.session, looked(situation).standing, as);
      fc.pre(after !== null);
      const closed = [...situation.asked].filter((number) => after.given.get(number) !== situation.session.given.get(number));
      for (const number of closed) {
        const message = situation.messages[number - 1];
        const deserves = situation.hinted.has(number) || message?.attachments.length !== 0 || message.marks.includes("media-omitted") || choice(situation.session, number) === "later";
        if (deserves) expect(situation.work.seen).toContain(number);
      }
    }));
  });

  test("what closes, closes as the rest and for the chosen reason; everything else stays as it was", () => {
    fc.assert(fc.property(situations, fc.constantFrom(...REST_CHOICES), (situation, as) => {
      const { standing, open, shown } = looked(situation);
      const after = closeRest(situation.session, restStanding(open, shown, situation.session, pass(situation.work, standing.unseen)), as);
      for (const number of situation.asked) {
        const before = situation.session.given.get(number);
        if (standing.closing.includes(number)) expect(after?.given.get(number)).toMatchObject({ answers: ANSWERS_OF[as], mode: "rest" });
        else if (after !== null) expect(after.given.get(number)).toEqual(before);
      }
    }));
  });

  test("it closes what nobody answered, and what was put off only when the user takes it in; never what was left open", () => {
    fc.assert(fc.property(situations, (situation) => {
      const { standing } = looked(situation);
      const { leftOpen, withPutOff } = situation.work;
      const wanted = [...situation.asked].filter((number) => {
        const answer = choice(situation.session, number);
        return !leftOpen.has(number) && (answer === null || (withPutOff && answer === "later"));
      });
      expect(standing.closing).toEqual(wanted);
    }));
  });

  test("is one act: undo takes it back whole", () => {
    fc.assert(fc.property(situations, fc.constantFrom(...REST_CHOICES), (situation, as) => {
      const { standing } = looked(situation);
      const after = closeRest(situation.session, { ...standing, unseen: [] }, as);
      fc.pre(after !== null);
      expect(after.done).toHaveLength(situation.session.done.length + 1);
      expect(undo(after).given).toEqual(situation.session.given);
    }));
  });

  test("while one is unseen, or none is left, nothing closes", () => {
    expect(closeRest(NEW_SESSION, { closing: [1, 2], unseen: [2] }, "no")).toBeNull();
    expect(closeRest(NEW_SESSION, { closing: [], unseen: [] }, "no")).toBeNull();
  });
});

describe("what is shown first", () => {
  test("everything that stands out, in the order of the chat, and then ten others by chance; each once", () => {
    fc.assert(fc.property(situations, (situation) => {
      const { open, shown } = looked(situation);
      const numbers = shown.map(({ number }) => number);
      expect(new Set(numbers).size).toBe(numbers.length);
      const byChance = shown.filter(({ why }) => why === "chance");
      const told = shown.filter(({ why }) => why !== "chance");
      expect(told.map(({ number }) => number)).toEqual(told.map(({ number }) => number).toSorted((a, b) => a - b));
      expect(byChance).toHaveLength(Math.min(10, open.unanswered.length - told.filter(({ why }) => why !== "put-off").length));
      for (const { number } of byChance) expect(open.unanswered).toContain(number);
    }));
  });

  test("stays the same, whatever the user passes or takes out", () => {
    fc.assert(fc.property(situations, (situation) => {
      const { open, shown } = looked(situation);
      const later = leaveOpen(pass(situation.work, [1, 2, 3]), [4]);
      expect(shownFirst(situation.messages, open, situation.hinted, later)).toEqual(shown);
    }));
  });

  test("what the user takes out is counted, and counts as rest again when it is put back", () => {
    const { messages } = aConversation([{}, {}, {}]);
    const open = openNumbers([1, 2, 3], NEW_SESSION);
    const shown = shownFirst(messages, open, new Set([1]), { chance: 1, withPutOff: false });
    const out = leaveOpen(newRestWork(1), [2]);
    const kept = give(NEW_SESSION, [1], ANSWERS_OF.yes);
    expect(restStanding(open, shown, kept, out)).toMatchObject({ closing: [3], takenOut: 2 });
    const [first] = shown;
    expect(first).toEqual({ number: 1, why: "hint" });
    const back = answerTakenBack(kept, first ?? { number: 0, why: "chance" });
    expect(restStanding(open, shown, back, takeBack(out, 2))).toMatchObject({ closing: [1, 2, 3], takenOut: 0 });
  });

  test("one that was put off, is put off again when its answer is taken back", () => {
    const kept = give(NEW_SESSION, [1], ANSWERS_OF.yes);
    expect(choice(answerTakenBack(kept, { number: 1, why: "put-off" }), 1)).toBe("later");
  });
});

describe("the sample", () => {
  const numbers = fc.uniqueArray(fc.integer({ min: 1, max: 2 ** 31 }), { maxLength: 60 });

  test("holds so many different ones of the numbers, in their order; all when there are fewer", () => {
    fc.assert(fc.property(numbers, fc.nat(20), chances, (all, size, chance) => {
      const sample = sampleOf(all, size, chance);
      expect(sample).toHaveLength(Math.min(size, all.length));
      expect(sample).toEqual(all.filter((number) => sample.includes(number)));
    }));
  });

  test("the same chance draws the same again, also when others have left meanwhile", () => {
    fc.assert(fc.property(numbers, chances, fc.integer({ min: 1, max: 2 ** 31 }), (all, chance, gone) => {
      const sample = sampleOf(all, 10, chance);
      const later = sampleOf(all.filter((number) => number !== gone), 10, chance);
      for (const number of sample) if (number !== gone) expect(later).toContain(number);
    }));
  });

  test("every message is about as likely to be drawn as another", () => {
    const all = Array.from({ length: 50 }, (_, index) => index + 1);
    const drawn = new Map(all.map((number) => [number, 0]));
    for (let chance = 0; chance < 4000; chance += 1) for (const number of sampleOf(all, 10, chance * 1_000_003)) drawn.set(number, (drawn.get(number) ?? 0) + 1);
    // Of 4,000 draws each is expected 800 times, with a deviation of 25.
    for (const times of drawn.values()) expect(Math.abs(times - 800)).toBeLessThan(130);
  });
});
