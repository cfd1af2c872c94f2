import fc from "fast-check";
import type { Conversation } from "../../src/conversation/conversation";
import { mergeConversations } from "../../src/merging/merge-conversations";
import { expectNothingInventedOrLost } from "./kept-whole";
import { aPhone, aTrueChat, type Event, eventOf, exportOf, type Phone } from "./phones";

/** A conversation, and how up to four phones show it; the first phone has it from its beginning to its end. */
const chatOnPhones = (most: number) =>
  aTrueChat().chain((events) =>
    fc.integer({ min: 2, max: most }).chain((count) => fc.tuple(fc.constant(events), fc.tuple(...Array.from({ length: count }, (_, which) => aPhone(which, events.length))))),
  );

const exportsOf = (events: readonly Event[], phones: readonly Phone[]): readonly Conversation[] => phones.map((phone, which) => exportOf(events, phone, "abcd"[which] ?? "x"));

function mergedInTurn(exports: readonly Conversation[]): Conversation {
  const [first, ...others] = exports;
  if (first === undefined) throw new Error("no export");
  return others.reduce((base, other) => mergeConversations(base, other).conversation, first);
}

/** By so much clocks may differ; and so late a sentence may arrive that was sent without a connection. */
const [CLOCKS, LATE] = [1300, 6 * 60 * 60 + 1300];
const canBeLate = ({ words }: Event): boolean => words.length >= 12;

/** Said again within that time, or seen as a file without a name: which is which, nobody can tell. */
function isAmbiguous(events: readonly Event[], id: number): boolean {
  const one = events[id];
  if (one === undefined || one.person === null) return true;
  return events.some((other) => other.id !== id && Math.abs(other.at - one.at) < (canBeLate(one) ? LATE : CLOCKS) && (other.words === one.words || (other.photo && one.photo)));
}

/** People of whom both exports show a sentence that nobody said twice: of the others, who is who may stay open, and their messages stand side by side. */
function recognisable(events: readonly Event[], exports: readonly Conversation[]): ReadonlySet<number | null> {
  const seen = exports.map(({ messages }) => new Set(messages.map(eventOf)));
  const isTelling = (event: Event): boolean => canBeLate(event) && !event.photo && events.filter(({ words }) => words === event.words).length === 1;
  return new Set(events.filter((event) => isTelling(event) && seen.every((ids) => ids.has(event.id))).map(({ person }) => person));
}

describe("several phones show one conversation", () => {
  test("law 2: every message of every export stands in exactly one merged message, in its own order", () => {
    fc.assert(
      fc.property(chatOnPhones(4), ([events, phones]) => {
        const exports = exportsOf(events, phones);
        const merged = mergedInTurn(exports);
        if (merged.sources.length === exports.length) expectNothingInventedOrLost(merged, exports);
      }),
      { numRuns: 80 },
    );
  });

  test("two phones: what was one message of somebody recognisable becomes one, and nothing else does", () => {
    fc.assert(
      fc.property(chatOnPhones(2), ([events, phones]) => {
        const exports = exportsOf(events, phones);
        const people = recognisable(events, exports);
        const sightings = mergedInTurn(exports).merge?.sightings ?? [];
        const places = new Map<number, number[]>();
        sightings.forEach((seen, at) => {
          const ids = new Set(seen.map(eventOf));
          for (const id of ids) places.set(id, [...(places.get(id) ?? []), at]);
          expect([...ids].filter((id) => ids.size > 1 && !isAmbiguous(events, id))).toEqual([]);
        });
        expect([...places].filter(([id, at]) => at.length > 1 && !isAmbiguous(events, id) && people.has(events[id]?.person ?? null))).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  test("two phones: who says the same at the same moment is one person, before who says it half a minute later", () => {
    const said = (id: number, person: number, words: string, at: number): Event => ({ id, person, words, photo: false, at });
    const events = [said(0, 0, "de nota van dinsdag", 0), said(1, 1, "👍", 3476), said(2, 2, "👍", 3515), said(3, 0, "dan gaat hij uit", 3600), said(4, 2, "👍", 26661)];
    const phone: Phone = { minutesOnly: false, skew: 0, zone: 0, names: ["Fenna", "Ton", "Bea"], withMedia: false, cut: [0, 0], lacking: new Set([2]), early: new Set(), language: "nl" };
    const other: Phone = { ...phone, names: ["Fenna Brugman", "Ton van Dam", "+31 6 22222222"], lacking: new Set([1]) };
    const seen = (mergedInTurn(exportsOf(events, [phone, other])).merge?.sightings ?? []).map((one) => one.map(eventOf));
    expect(seen).toContainEqual([4, 4]);
  });

  test("three and four phones: no two messages ever become one", () => {
    fc.assert(
      fc.property(chatOnPhones(4), ([events, phones]) => {
        for (const seen of mergedInTurn(exportsOf(events, phones)).merge?.sightings ?? []) {
          const ids = new Set(seen.map(eventOf));
          expect([...ids].filter((id) => ids.size > 1 && !isAmbiguous(events, id))).toEqual([]);
        }
      }),
      { numRuns: 80 },
    );
  });

  test("a phone in another zone, hours ahead, shows the same messages", () => {
    fc.assert(
      fc.property(aTrueChat(40, 80).chain((events) => fc.tuple(fc.constant(events), aPhone(0, events.length), aPhone(1, events.length), fc.constantFrom(-5, 3, 6, 9))), ([events, first, second, zone]) => {
        const [here, there] = [exportOf(events, { ...first, cut: [0, 0] }, "a"), exportOf(events, { ...second, cut: [0, 0], zone }, "b")];
        const { conversation, likeness } = mergeConversations(here, there);
        expect(["same-chat", "continues"]).toContain(likeness);
        expect(conversation.merge?.clockOffsets.map((minutes) => Math.round(minutes / 60))).toEqual([0, zone]);
        expectNothingInventedOrLost(conversation, [here, there]);
      }),
      { numRuns: 40 },
    );
  });

  test("an export of later, or of which the cap cut off the beginning, goes on where the other has nothing", () => {
    fc.assert(
      fc.property(aTrueChat(30, 80).chain((events) => fc.tuple(fc.constant(events), aPhone(0, events.length))), ([events, phone]) => {
        const whole = exportOf(events, { ...phone, cut: [0, 0] }, "a");
        const [early, late] = [exportOf(events, { ...phone, cut: [0, 0.3] }, "b"), exportOf(events, { ...phone, cut: [0.3, 0] }, "c")];
        for (const [base, other] of [[early, whole], [early, late], [late, early], [whole, early]] as const) {
          const { conversation } = mergeConversations(base, other);
          // Of two alike within some minutes nobody can tell which of them the other export has: the words must do.
          const told = (id: number) => (isAmbiguous(events, id) ? events[id]?.words : id);
          expect(conversation.messages.map(eventOf).map(told)).toEqual(whole.messages.map(eventOf).map(told));
          const doubted = (conversation.merge?.unmatched ?? []).flatMap(({ bySource }) => bySource.flat()).flatMap((number) => conversation.messages[number - 1] ?? []);
          expect(doubted.map(eventOf).filter((id) => !isAmbiguous(events, id))).toEqual([]);
        }
        expect(mergeConversations(early, whole).likeness).toBe(whole.messages.length > early.messages.length ? "continues" : "same-chat");
      }),
      { numRuns: 40 },
    );
  });

  test("an export added twice adds nothing", () => {
    fc.assert(
      fc.property(aTrueChat().chain((events) => fc.tuple(fc.constant(events), aPhone(0, events.length))), ([events, phone]) => {
        const once = exportOf(events, phone, "a");
        const { conversation, numbers } = mergeConversations(once, once);
        expect(conversation.messages.map(({ text, author, time }) => ({ text, author, time }))).toEqual(once.messages.map(({ text, author, time }) => ({ text, author, time })));
        expect([...numbers]).toEqual(once.messages.map(({ number }) => [number, number]));
      }),
      { numRuns: 40 },
    );
  });
});
