import { decide } from "../../src/instruction/decide";
import type { ConversationFacts, Role } from "../../src/instruction/facts";
import { DEFAULT_SWITCHES } from "../../src/instruction/policy";
import { confirmedPeople, markMe, newDraft, sharedMatches } from "../../src/review/confirming";
import type { Candidate, PersonDraft } from "../../src/review/confirming";
import { factsOf, newKeepingAnswers } from "../../src/review/facts-of";
import type { KeepingAnswers } from "../../src/review/facts-of";
import { decideForHolder } from "../../src/review/holders-hold";
import { possibleKeepers } from "../../src/review/possible-keepers";
import type { Seat } from "../../src/review/seat";
import { sameName } from "../../src/review/shown-name";
import { aConversation } from "./a-conversation";

const aCandidate = (id: string, suggestedRole: Role | null = null): Candidate => ({
  person: { id, displayName: `Naam ${id}`, jobTitle: null, department: null, organisation: null },
  suggestedRole,
});
const aDraft = (shownAs: string, changes: Partial<PersonDraft> = {}): PersonDraft => ({ ...newDraft({ shownAs, messageCount: 1 }, [aCandidate("d1", "minister")]), ...changes });
const keeping = (changes: Partial<KeepingAnswers> = {}): KeepingAnswers => ({ ...newKeepingAnswers(aConversation()), ...changes });
const seat = (changes: Partial<Seat> = {}): Seat => ({ me: null, onBehalfOf: null, ...changes });

describe("confirming people", () => {
  test("a suggestion is no answer: an unchosen role stays unknown", () => {
    const [person] = confirmedPeople([aDraft("Fenna", { match: { id: "d1" } })]);
    expect(person).toMatchObject({ role: "unknown", suggestedRole: "minister", directoryId: "d1" });
  });

  test("nobody of the list: no directory id, the name as shown", () => {
    expect(confirmedPeople([aDraft("Fenna", { match: "none" })])[0]).toMatchObject({ directoryId: null, displayName: "Fenna", suggestedRole: null });
  });

  test("a person matched with two participants is told, with the names that the chat shows", () => {
    const drafts = [aDraft("a", { match: { id: "d1" } }), aDraft("b", { match: { id: "d1" } }), aDraft("c"), aDraft("d", { match: "none" })];
    expect(sharedMatches(drafts).map(({ person, shownAs }) => [person.id, shownAs])).toEqual([["d1", ["a", "b"]]]);
    expect(sharedMatches(drafts.slice(1))).toEqual([]);
  });

  test.each(["\u200eFenna Brugman", "~\u202fFenna Brugman", "\u2068~ Fenna Brugman\u2069", "FENNA  BRÚGMAN"])("%j is the name Fenna Brugman", (shown) => {
    expect(sameName(shown, "Fenna Brugman")).toBe(true);
    expect(sameName(shown, "Fenna Brug")).toBe(false);
  });

  test("only one person is «dat ben ik»", () => {
    const drafts = markMe(markMe([aDraft("a"), aDraft("b")], "a", true), "b", true);
    expect(drafts.map(({ isMe }) => isMe)).toEqual([false, true]);
    expect(markMe(drafts, "b", false).map(({ isMe }) => isMe)).toEqual([false, false]);
  });
});

describe("facts of the conversation", () => {
  const people = confirmedPeople([
    aDraft("Fenna", { match: { id: "d1" }, role: "minister", isAdmin: true }),
    aDraft("Bas", { role: "civil-servant", isMe: true }),
  ]);

  test("who files for a participant is known by the participant's own name", () => {
    const facts = factsOf(people, seat({ onBehalfOf: { person: aCandidate("d1").person, role: "unknown" } }), keeping());
    expect(facts).toMatchObject({ me: "Bas", onBehalfOf: "Fenna" });
  });

  test("who is not in the chat is known by directory id", () => {
    const outside = confirmedPeople([aDraft("Fenna")]);
    const facts = factsOf(outside, seat({ me: { person: aCandidate("d9").person, role: "civil-servant" } }), keeping({ caseOwner: { who: "me" }, holder: { where: "outside", role: "civil-servant" } }));
    expect(facts).toMatchObject({ me: "d9", caseOwner: { id: "d9", role: "civil-servant" } });
  });

  test("G1: admins count in a group only, and unknown is not none", () => {
    expect(factsOf(people, seat(), keeping({ shape: "group" })).admins).toEqual(["Fenna"]);
    expect(factsOf(people, seat(), keeping({ shape: "one-to-one" })).admins).toBeNull();
    expect(factsOf(people.map((person) => ({ ...person, isAdmin: false })), seat(), keeping({ shape: "group" })).admins).toBeNull();
  });

  test("three writers make a group", () => {
    expect(newKeepingAnswers(aConversation([{ author: "a" }, { author: "b" }, { author: "c" }])).shape).toBe("group");
    expect(newKeepingAnswers(aConversation([{ author: "a" }, { author: "b" }])).shape).toBe("one-to-one");
  });
});

describe("the hold on a holder whom the rules do not see", () => {
  const people = confirmedPeople([aDraft("Fenna", { role: "civil-servant" }), aDraft("Chef", { role: "minister" })]);
  const minister = { person: aCandidate("m").person, role: "civil-servant" } as const;
  const notKept = (answers: Partial<KeepingAnswers>, who: Partial<Seat> = { onBehalfOf: minister }) =>
    decideForHolder({
      switches: DEFAULT_SWITCHES,
      conversation: factsOf(people, seat(who), keeping(answers)),
      message: { kind: "text", channel: "whatsapp", scope: "work", decisionMaking: "no", recordedElsewhere: null, place: null },
    });

  test("a participant whom no directory tells, but the user does", () => {
    expect(notKept({ holder: { where: "chat", shownAs: "Chef" } })).toMatchObject({ outcome: "U8", because: expect.arrayContaining(["hold:minister"]) });
    expect(notKept({ holder: { where: "chat", shownAs: "Fenna" } }).outcome).toBe("U3");
  });

  test("a minister outside the chat, whatever the title suggests", () => {
    expect(notKept({ holder: { where: "outside", role: "minister" } })).toMatchObject({ outcome: "U8", because: expect.arrayContaining(["hold:minister"]) });
    expect(notKept({ holder: { where: "outside", role: "minister" } }, {})).toMatchObject({ outcome: "U8" });
    expect(notKept({ holder: { where: "outside", role: "civil-servant" } }).outcome).toBe("U3");
  });

  test("table W: a secretary in the chat who files for the minister keeps at once, and waits for nobody", () => {
    const fenna = { person: aCandidate("f").person, role: "civil-servant" } as const;
    const inChat = confirmedPeople([
      aDraft("Fenna", { role: "civil-servant", isMe: true }),
      aDraft("Chef", { role: "minister", candidates: [aCandidate("m")], match: { id: "m" } }),
    ]);
    const facts = factsOf(inChat, seat({ me: fenna, onBehalfOf: minister }), keeping({ caseOwner: { who: "unknown" } }));
    const kept = { kind: "text", channel: "whatsapp", scope: "work", decisionMaking: "yes", recordedElsewhere: "no", place: null } as const;
    expect(decideForHolder({ switches: DEFAULT_SWITCHES, conversation: facts, message: kept })).toMatchObject({ outcome: "U5", keeper: { person: "Fenna" } });
    expect(decideForHolder({ switches: DEFAULT_SWITCHES, conversation: facts, message: { ...kept, decisionMaking: "no" } }).outcome).toBe("U8");
  });

  test("while nobody said who the holder is, nothing may go", () => {
    expect(notKept({})).toMatchObject({ outcome: "U7", missing: ["onBehalfOf"] });
    expect(notKept({}, { me: minister })).toMatchObject({ outcome: "U7", missing: ["me"] });
    expect(notKept({ holder: { where: "outside", role: null } }).outcome).toBe("U7");
  });
});

describe("the line manager", () => {
  const manager = { of: "d1", colleague: { person: aCandidate("boss").person, role: "civil-servant" } } as const;
  const managerOf = (id: string | null) =>
    factsOf(
      confirmedPeople([aDraft("Fenna", { candidates: [aCandidate("d1"), aCandidate("d2")], match: id === null ? null : { id } })]),
      seat(),
      keeping({ caseOwner: { who: "participant", shownAs: "Fenna" }, lineManager: manager }),
    ).lineManager;

  test("T3a: counts for the case owner of whom the directory told it, and for nobody else", () => {
    expect(managerOf("d1")).toEqual({ id: "boss", role: "civil-servant" });
    expect(managerOf("d2")).toBeNull();
    expect(managerOf(null)).toBeNull();
  });
});

describe("whom an agreement can name (S3)", () => {
  const facts: ConversationFacts = {
    ...factsOf(confirmedPeople([aDraft("Minister", { role: "minister" }), aDraft("Bas", { role: "civil-servant" }), aDraft("Buiten", { role: "external" })]), seat(), keeping()),
    me: "Minister",
  };
  const keep = (conversation: ConversationFacts) =>
    decide({
      switches: DEFAULT_SWITCHES,
      conversation,
      message: { kind: "text", channel: "whatsapp", scope: "work", decisionMaking: "yes", recordedElsewhere: "no", place: null },
    });
  const named = (conversation: ConversationFacts) =>
    possibleKeepers(conversation, keep(conversation), (id) => keep({ ...conversation, agreement: { keeper: id, confirmed: true } }).keeper?.code === "K-AGREED");

  test("our own people, and never an outsider", () => {
    expect(named(facts)).toEqual(["Minister", "Bas"]);
  });

  test("G2: nobody, where departments keep for themselves, or nobody of ours is there", () => {
    expect(named({ ...facts, participants: [{ id: "a", role: "other-department" }] })).toEqual([]);
    expect(named({ ...facts, participants: [{ id: "a", role: "external" }] })).toEqual([]);
  });
});
