import fc from "fast-check";
import type { Role } from "../../src/instruction/facts";
import { DEFAULT_SWITCHES } from "../../src/instruction/policy";
import { NO_AGREEMENTS, sayAboutThis, winnerIn } from "../../src/review/agreement-answers";
import type { AgreementAnswers } from "../../src/review/agreement-answers";
import { standingOf } from "../../src/review/agreement-standing";
import { ANSWERS_OF } from "../../src/review/answering";
import { decideAll } from "../../src/review/decide-all";
import { agreementIn, factsOf, newKeepingAnswers } from "../../src/review/facts-of";
import type { ConfirmedPerson } from "../../src/review/people";
import { give, NEW_SESSION } from "../../src/review/session";
import type { AgreementState, SharedAgreement } from "../../src/review/shared-agreement";
import { waysOn } from "../../src/review/ways-on";
import { aConversation } from "./a-conversation";
import { aMark, anAgreement, aParty } from "./an-agreement";

const CHAT = aConversation([{ author: "Ann" }, { author: "Bob" }, { author: "Cor" }, { author: "Ann" }]);
const SESSION = give(NEW_SESSION, [1, 2, 3, 4], { ...ANSWERS_OF.yes, recordedElsewhere: "no" });
const aPerson = (shownAs: string, role: Role, isMe = false): ConfirmedPerson => ({
  shownAs, wrote: true, role, suggestedRole: null, suggestedBecause: [], earlierRole: null, directoryId: shownAs.toLowerCase(), displayName: shownAs,
  jobTitle: null, department: null, organisation: null, hasLeft: false, isMe, isAdmin: false,
});
/** By the rules Cor keeps: the only civil servant. Ann looks. */
const PEOPLE = [aPerson("Ann", "top-official", true), aPerson("Bob", "top-official"), aPerson("Cor", "civil-servant")];
const SEAT = { me: null, onBehalfOf: null };
const MARK = aMark({ people: ["ann", "bob", "cor"] });

const answersOf = (rows: readonly SharedAgreement[], changes: Partial<AgreementAnswers> = {}): AgreementAnswers => ({
  ...NO_AGREEMENTS,
  standing: standingOf(rows, { about: MARK, apart: new Set(), now: "2026-04-02T09:00:00Z", lapseAfterDays: 14 }),
  ...changes,
});
const aRow = (keeper: string, state: AgreementState): SharedAgreement => anAgreement(1, { about: MARK, keeper: aParty(keeper), state });
const keepingOf = (agreements: AgreementAnswers) => ({ ...newKeepingAnswers(CHAT), agreements });
const told = (agreements: AgreementAnswers) =>
  decideAll(CHAT, SESSION, factsOf(PEOPLE, SEAT, keepingOf(agreements)), DEFAULT_SWITCHES).map(({ decision }) => `${decision.outcome ?? ""} ${decision.keeper?.person ?? ""}`);
const all = (outcome: string) => [outcome, outcome, outcome, outcome];
const SAID = { aboutThis: new Set([1]) };

describe("what an agreement changes in the rules", () => {
  test("nothing without one: the keeper of the rules keeps", () => {
    expect(told(NO_AGREEMENTS)).toEqual(all("U9 Cor"));
  });

  test("S3: nothing, until the user says that it is about this very conversation", () => {
    expect(told(answersOf([aRow("bob", "accepted")]))).toEqual(all("U9 Cor"));
    expect(told(answersOf([aRow("bob", "accepted")], SAID))).toEqual(all("U9 Bob"));
    expect(told(answersOf([aRow("ann", "accepted")], SAID))).toEqual(all("U5 Ann"));
  });

  test("a question changes nothing, whatever the user says", () => {
    expect(told(answersOf([aRow("bob", "asked")], SAID))).toEqual(all("U9 Cor"));
    expect(agreementIn(PEOPLE, SEAT, keepingOf(answersOf([aRow("bob", "asked")], SAID))).agreement).toEqual({ keeper: "Bob", confirmed: false });
  });

  test("what is about another conversation, counts no more; and that can be taken back", () => {
    const row = aRow("bob", "accepted");
    const apart = sayAboutThis(answersOf([row], SAID), row, false);
    expect([winnerIn(apart), told(apart)]).toEqual([null, all("U9 Cor")]);
    expect(told(sayAboutThis(apart, row, true))).toEqual(all("U9 Bob"));
  });

  test("«Ik doe het», said here only, is the safe direction and counts at once", () => {
    expect(told({ ...NO_AGREEMENTS, takenOn: true })).toEqual(all("U5 Ann"));
  });

  test("gap 24: «bewaard» confirms nothing while it is not verified", () => {
    expect(told(answersOf([aRow("cor", "kept")]))).toEqual(all("U9 Cor"));
    expect(told(answersOf([aRow("cor", "kept")], { ...SAID, verified: { row: 7, numbers: new Set([1, 2, 3, 4]) } }))).toEqual(all("U9 Cor"));
  });

  test("U10: only for the messages that stand in the verified copy; the others stay as they were", () => {
    const verified = { row: 1, numbers: new Set([2, 4]) };
    expect(told(answersOf([aRow("cor", "kept")], { verified }))).toEqual(["U9 Cor", "U10 Cor", "U9 Cor", "U10 Cor"]);
    expect(told(answersOf([aRow("cor", "kept")], { verified, takenOn: true }))).toEqual(["U5 Ann", "U10 Cor", "U5 Ann", "U10 Cor"]);
  });

  test("what somebody kept whom the rules do not name, counts once the user says so, and makes nobody the keeper of the rest", () => {
    const verified = { row: 1, numbers: new Set([2]) };
    expect(told(answersOf([aRow("bob", "kept")], { verified }))).toEqual(all("U9 Cor"));
    expect(told(answersOf([aRow("bob", "kept")], { verified, ...SAID }))).toEqual(["U9 Cor", "U10 Bob", "U9 Cor", "U9 Cor"]);
  });

  test("U8: a hold stays over a minister's copy, also of what is kept", () => {
    const minister = [aPerson("Ann", "minister", true), ...PEOPLE.slice(1)];
    const facts = factsOf(minister, SEAT, keepingOf(answersOf([aRow("cor", "kept")], { verified: { row: 1, numbers: new Set([1]) } })));
    expect(decideAll(CHAT, SESSION, facts, DEFAULT_SWITCHES).map(({ decision }) => decision.outcome)).toEqual(["U8", "U9", "U9", "U9"]);
  });

  test("invariant 10: no message is ever U10 without standing in a verified copy", () => {
    const states: readonly AgreementState[] = ["asked", "accepted", "declined", "kept", "withdrawn"];
    fc.assert(
      fc.property(
        fc.constantFrom(...states), fc.constantFrom("ann", "bob", "cor", "dik"), fc.boolean(), fc.boolean(), fc.subarray([1, 2, 3, 4]), fc.constantFrom(1, 2),
        (state, keeper, isSaid, takenOn, numbers, row) => {
          const answers = answersOf([aRow(keeper, state)], { aboutThis: new Set(isSaid ? [1] : []), takenOn, verified: { row, numbers: new Set(numbers) } });
          const decisions = decideAll(CHAT, SESSION, factsOf(PEOPLE, SEAT, keepingOf(answers)), DEFAULT_SWITCHES);
          for (const { number, decision } of decisions) {
            if (decision.outcome !== "U10") continue;
            expect([state, row, numbers.includes(number)]).toEqual(["kept", 1, true]);
            expect(decision.keeper?.person?.toLowerCase()).toBe(keeper);
          }
        },
      ),
    );
  });
});

describe("the ways on", () => {
  const [, bob, cor] = PEOPLE;
  const ways = (winner: SharedAgreement | null, me = "ann", holder = "ann") => waysOn(winner, PEOPLE, me, holder);

  test("nothing stands: «Ik doe het», or «Vraag X»", () => {
    expect(ways(null)).toEqual({ takeOn: true, ask: [bob, cor], answer: false, takeBack: null });
  });

  test("who files for another, asks neither the other nor themselves", () => {
    expect(ways(null, "cor", "ann").ask).toEqual([bob]);
  });

  test("somebody else is asked: «Ik doe het»; and whoever asked may take it back", () => {
    expect(ways(anAgreement(1, { askedBy: aParty("ann"), keeper: aParty("bob") }))).toEqual({ takeOn: true, ask: [], answer: false, takeBack: "question" });
    expect(ways(anAgreement(1, { askedBy: aParty("cor"), keeper: aParty("bob") })).takeBack).toBeNull();
  });

  test("one is asked oneself: yes or no", () => {
    expect(ways(anAgreement(1, { askedBy: aParty("bob"), keeper: aParty("ann") }))).toEqual({ takeOn: false, ask: [], answer: true, takeBack: null });
  });

  test("a promise can be taken back by whoever made it, and by nobody else", () => {
    expect(ways(anAgreement(1, { state: "accepted", keeper: aParty("ann") }))).toEqual({ takeOn: false, ask: [], answer: false, takeBack: "promise" });
    expect(ways(anAgreement(1, { state: "accepted", keeper: aParty("bob"), askedBy: aParty("ann") })).takeBack).toBeNull();
  });

  test("what is kept, is kept", () => {
    expect(ways(anAgreement(1, { state: "kept", keeper: aParty("bob") }))).toEqual({ takeOn: false, ask: [], answer: false, takeBack: null });
  });
});
