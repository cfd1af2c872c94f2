import { decide } from "../../src/instruction/decide";
import type { ConversationFacts, Role } from "../../src/instruction/facts";
import { DEFAULT_SWITCHES } from "../../src/instruction/policy";
import { confirmedPeople, markMe, newDraft, noOtherRoleMatters } from "../../src/review/confirming";
import type { Candidate, PersonDraft } from "../../src/review/confirming";
import { factsOf, newKeepingAnswers } from "../../src/review/facts-of";
import type { KeepingAnswers, Seat } from "../../src/review/facts-of";
import { answersFor, choiceIn, keepingChoices } from "../../src/review/keeping-choices";
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

  test("gap 34: one civil servant of ours is enough, a top official is not", () => {
    expect(noOtherRoleMatters([aDraft("a", { role: "top-official" }), aDraft("b")])).toBe(false);
    expect(noOtherRoleMatters([aDraft("a", { role: "civil-servant" }), aDraft("b")])).toBe(true);
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
    const facts = factsOf(outside, seat({ me: { person: aCandidate("d9").person, role: "civil-servant" } }), keeping({ caseOwner: { who: "me" } }));
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

describe("choices about who keeps (S3)", () => {
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
  const choices = keepingChoices(facts, keep(facts), (id) => keep({ ...facts, agreement: { keeper: id, confirmed: true } }).keeper?.code === "K-AGREED");

  test("every choice changes what the rules say, and outsiders are never offered", () => {
    const told = choices.map((choice) => {
      const { outcome, keeper } = keep({ ...facts, ...answersFor(choice, keep(facts).keeper?.person ?? null) });
      return `${outcome ?? ""} ${keeper?.person ?? ""}`;
    });
    expect(new Set(told).size).toBe(choices.length);
    expect(JSON.stringify(choices)).not.toContain("Buiten");
  });

  test("U9 becomes U10 only by a confirmation, and U8 where a hold stands", () => {
    const confirmed = answersFor({ way: "confirmed", by: "Bas" }, "Bas");
    expect(keep(facts).outcome).toBe("U9");
    expect(keep({ ...facts, ...confirmed }).outcome).toBe("U8");
    expect(keep({ ...facts, ...confirmed, me: "Elders" }).outcome).toBe("U10");
  });

  test("what was chosen is found again", () => {
    for (const choice of choices) expect(choiceIn(answersFor(choice, "Bas"))).toEqual(choice);
  });
});
