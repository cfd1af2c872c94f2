import fc from "fast-check";
import { standingOf } from "../../src/review/agreement-standing";
import type { Reading } from "../../src/review/agreement-standing";
import { fits, markOf } from "../../src/review/conversation-mark";
import type { ConversationMark } from "../../src/review/conversation-mark";
import { knownPeople } from "../../src/review/known-people";
import type { ConfirmedPerson } from "../../src/review/people";
import type { AgreementState, SharedAgreement } from "../../src/review/shared-agreement";
import { aConversation } from "./a-conversation";
import { aMark, anAgreement, aParty } from "./an-agreement";

const aPerson = (shownAs: string, changes: Partial<ConfirmedPerson> = {}): ConfirmedPerson => ({
  shownAs,
  role: "civil-servant",
  wrote: true,
  suggestedRole: null,
  suggestedBecause: [],
  earlierRole: null,
  hasLeft: false,
  directoryId: shownAs,
  displayName: shownAs,
  jobTitle: null,
  department: null,
  organisation: null,
  isMe: false,
  isAdmin: false,
  ...changes,
});
const on = (day: string) => ({ time: { local: `${day}T09:14:00`, precision: "minute", instant: null } as const });

describe("the mark of a conversation", () => {
  const chat = aConversation([on("2026-03-05"), on("2026-03-02"), on("2026-03-09")]);

  test("S3: channel, shape, days and our own people, and nothing that the chat shows", () => {
    const people = [aPerson("zoe"), aPerson("ann", { role: "minister" }), aPerson("buiten", { role: "external" }), aPerson("elders", { role: "other-department" })];
    expect(markOf(chat, people, "group")).toEqual({ channel: "whatsapp", shape: "group", people: ["ann", "zoe"], from: "2026-03-02", to: "2026-03-09" });
  });

  test("S3: who is known and whose role makes no difference belongs to it, unless everything points elsewhere", () => {
    const untold = (id: string, suggestedRole: ConfirmedPerson["suggestedRole"]) => aPerson(id, { role: "unknown", suggestedRole });
    const people = [aPerson("ann"), untold("bob", null), untold("cor", "top-official"), untold("dik", "other-department"), untold("eva", "external")];
    expect(markOf(chat, people, "group")?.people).toEqual(["ann", "bob", "cor"]);
  });

  test("gap 37: an agreement takes two whom the directory knows", () => {
    expect(markOf(chat, [aPerson("ann"), aPerson("bob", { directoryId: null })], "group")).toBeNull();
    expect(markOf(chat, [aPerson("ann"), aPerson("anna", { directoryId: "ann" })], "group")).toBeNull();
    expect(markOf(aConversation([]), [aPerson("ann"), aPerson("bob")], "group")).toBeNull();
  });

  test("the user is known by who signed in, and whom they file for by who was chosen", () => {
    const person = (id: string) => ({ person: { id, displayName: id, mail: null, phones: [], jobTitle: null, department: null, organisation: null, userType: "member" as const, hasLeft: false } });
    const people = [aPerson("Ik", { directoryId: null, isMe: true }), aPerson("Chef", { directoryId: null }), aPerson("Wie", { directoryId: null })];
    const ids = (answer: string) => knownPeople(people, { me: person("me"), onBehalfOf: person("min") }, { where: "chat", shownAs: answer }).map(({ directoryId }) => directoryId);
    expect(ids("Chef")).toEqual(["me", "min", null]);
    expect(knownPeople(people, { me: person("me"), onBehalfOf: null }, null).map(({ directoryId }) => directoryId)).toEqual(["me", null, null]);
  });
});

const anyDay = fc.constantFrom("2026-03-01", "2026-03-02", "2026-03-03", "2026-03-04");
const anyMark: fc.Arbitrary<ConversationMark> = fc
  .tuple(fc.constantFrom("whatsapp", "sms"), fc.constantFrom("group", "one-to-one"), fc.subarray(["ann", "bob", "cor", "dik"]), anyDay, anyDay)
  .map(([channel, shape, people, one, other]) => ({ channel, shape, people, from: one < other ? one : other, to: one < other ? other : one }) as const);

describe("whether two marks may be of one conversation", () => {
  test("symmetric, and every mark with two people fits itself", () => {
    fc.assert(
      fc.property(anyMark, anyMark, (one, other) => {
        expect(fits(one, other)).toBe(fits(other, one));
        expect(fits(one, one)).toBe(one.people.length >= 2);
      }),
    );
  });

  test.each<[boolean, string, Partial<ConversationMark>]>([
    [true, "a longer export", { from: "2025-01-01", to: "2026-03-01" }],
    [true, "somebody more was matched", { people: ["ann", "bob", "cor"] }],
    [false, "another period", { from: "2026-04-01", to: "2026-04-02" }],
    [false, "another channel", { channel: "sms" }],
    [false, "another shape", { shape: "one-to-one" }],
    [false, "each knows somebody whom the other does not", { people: ["ann", "cor"] }],
    [false, "one in common", { people: ["ann"] }],
  ])("%j: %s", (isSo, _what, changes) => {
    expect(fits(aMark(), aMark(changes))).toBe(isSo);
  });
});

const reading = (changes: Partial<Reading> = {}): Reading => ({ about: aMark(), apart: new Set(), now: "2026-04-10T09:00:00Z", lapseAfterDays: 14, ...changes });
const STATES: readonly AgreementState[] = ["asked", "accepted", "declined", "kept", "withdrawn"];
const anyRows: fc.Arbitrary<readonly SharedAgreement[]> = fc
  .array(fc.tuple(fc.constantFrom(...STATES), fc.constantFrom("ann", "bob"), fc.constantFrom("2026-04-09T00:00:00Z", "2026-03-01T00:00:00Z")))
  .map((sketches) => sketches.map(([state, keeper, askedAt], index) => anAgreement(index + 1, { state, keeper: aParty(keeper), askedAt })));

describe("who keeps, by the rows of the list", () => {
  test("gap 25: exactly one winner as soon as anything stands, whatever the order in which the rows come", () => {
    fc.assert(
      fc.property(
        anyRows.chain((rows) => fc.tuple(fc.constant(rows), fc.shuffledSubarray([...rows], { minLength: rows.length }))),
        ([rows, shuffled]) => {
          const standing = standingOf(rows, reading());
          expect(standingOf(shuffled, reading())).toEqual(standing);
          expect(standing.winner === null).toBe(standing.active.length === 0);
          const firmer = { asked: ["kept", "accepted"], accepted: ["kept"], kept: [], declined: [], withdrawn: [] }[standing.winner?.state ?? "kept"];
          for (const { row, state } of standing.active) {
            expect(firmer).not.toContain(state);
            if (state === standing.winner?.state) expect(row).toBeGreaterThanOrEqual(standing.winner.row);
          }
        },
      ),
    );
  });

  test("gap 25: first confirmed; a promise goes before a question, and a record before both", () => {
    const rows = [anAgreement(1), anAgreement(2, { state: "accepted" }), anAgreement(3, { state: "accepted" }), anAgreement(4, { state: "kept" })];
    expect(standingOf(rows, reading()).winner?.row).toBe(4);
    expect(standingOf(rows.slice(0, 3), reading()).winner?.row).toBe(2);
    expect(standingOf(rows.slice(0, 1), reading()).winner?.row).toBe(1);
    expect(standingOf([anAgreement(1, { state: "declined" }), anAgreement(2, { state: "withdrawn" })], reading()).winner).toBeNull();
  });

  test("a question that nobody answered lapses; a promise does not", () => {
    const old = { askedAt: "2026-03-27T08:59:59Z" };
    expect(standingOf([anAgreement(1, old)], reading())).toMatchObject({ winner: null, active: [], lapsed: [{ row: 1 }] });
    expect(standingOf([anAgreement(1, { askedAt: "2026-03-27T09:00:00Z" })], reading())).toMatchObject({ winner: { row: 1 }, lapsed: [] });
    expect(standingOf([anAgreement(1, { ...old, state: "accepted" })], reading()).winner?.row).toBe(1);
  });

  test("another conversation does not count, by its mark or in the user's word", () => {
    const rows = [anAgreement(1, { about: aMark({ channel: "sms" }), state: "kept" }), anAgreement(2, { state: "accepted" }), anAgreement(3)];
    expect(standingOf(rows, reading()).winner?.row).toBe(2);
    expect(standingOf(rows, reading({ apart: new Set([2]) })).winner?.row).toBe(3);
  });
});
