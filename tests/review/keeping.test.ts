import fc from "fast-check";
import { decide } from "../../src/instruction/decide";
import type { ConversationFacts, Role } from "../../src/instruction/facts";
import { PERMISSIONS } from "../../src/instruction/outcome";
import { DEFAULT_SWITCHES } from "../../src/instruction/policy";
import { noCaseOwner } from "../../src/review/case-owner";
import { confirmedPeople, markMe, markNobody, newDraft, sharedMatches } from "../../src/review/confirming";
import type { PersonDraft } from "../../src/review/confirming";
import { factsOf, managedInDirectory, newKeepingAnswers } from "../../src/review/facts-of";
import type { KeepingAnswers } from "../../src/review/facts-of";
import { decideForHolder } from "../../src/review/holders-hold";
import { possibleKeepers } from "../../src/review/possible-keepers";
import type { Seat } from "../../src/review/seat";
import { sameName } from "../../src/review/shown-name";
import { anySituation } from "../instruction/arbitrary";
import { aColleague } from "./a-colleague";
import { aConversation } from "./a-conversation";

const aDraft = (shownAs: string, changes: Partial<PersonDraft> = {}): PersonDraft => ({ ...newDraft({ shownAs, messageCount: 1 }, [aColleague("d1")]), ...changes });
const keeping = (changes: Partial<KeepingAnswers> = {}): KeepingAnswers => ({ ...newKeepingAnswers(aConversation()), ...changes });
const seat = (changes: Partial<Seat> = {}): Seat => ({ me: null, onBehalfOf: null, ...changes });

describe("confirming people", () => {
  test("a suggestion is no answer: an unchosen role stays unknown", () => {
    const [person] = confirmedPeople([aDraft("Fenna", { match: { id: "d1" } })], {
      suggestion: () => ({ role: "minister", because: ["policy-group", "policy-title"] }),
      earlier: ({ id }) => ({ personId: id, role: "top-official", confirmedAt: "2026-03-03T09:00:00Z" }),
    });
    const proposed = { suggestedRole: "minister", suggestedBecause: ["policy-group", "policy-title"], earlierRole: "top-official" };
    expect(person).toMatchObject({ role: "unknown", directoryId: "d1", ...proposed });
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

  test("«dat ben ik» says who of the directory it is as well, and taking it back takes that back", () => {
    const me = aColleague("d1");
    const idsOf = (drafts: ReturnType<typeof markMe>) => drafts.map(({ match }) => (match === null || match === "none" ? match : match.id));
    const asA = markMe([aDraft("a", { candidates: [] }), aDraft("b")], "a", true, me);
    expect(idsOf(asA)).toEqual(["d1", null]);
    expect(confirmedPeople(asA)[0]).toMatchObject({ directoryId: "d1", role: "unknown", isMe: true });
    expect(idsOf(markMe(asA, "b", true, me))).toEqual([null, "d1"]);
    expect(idsOf(markNobody(asA, me))).toEqual([null, null]);
  });

  test("who was said to be somebody else of the directory, or nobody there, stays so", () => {
    const drafts = [aDraft("a", { match: "none" }), aDraft("b", { match: { id: "d2" } })];
    for (const name of ["a", "b"]) expect(markMe(drafts, name, true, aColleague("d1")).map(({ match }) => match)).toEqual(["none", { id: "d2" }]);
  });
});

describe("facts of the conversation", () => {
  const people = confirmedPeople([
    aDraft("Fenna", { match: { id: "d1" }, role: "minister", isAdmin: true }),
    aDraft("Bas", { role: "civil-servant", isMe: true }),
  ]);

  test("who files for a participant is known by the participant's own name", () => {
    const facts = factsOf(people, seat({ onBehalfOf: { person: aColleague("d1") } }), keeping());
    expect(facts).toMatchObject({ me: "Bas", onBehalfOf: "Fenna" });
  });

  test("who is not in the chat is known by directory id", () => {
    const outside = confirmedPeople([aDraft("Fenna")]);
    const facts = factsOf(outside, seat({ me: { person: aColleague("d9") } }), keeping({ caseOwner: { who: "me" }, holder: { where: "outside", role: "civil-servant" } }));
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
  const minister = { person: aColleague("m") };
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
    const fenna = { person: aColleague("f") };
    const inChat = confirmedPeople([
      aDraft("Fenna", { role: "civil-servant", isMe: true }),
      aDraft("Chef", { role: "minister", candidates: [aColleague("m")], match: { id: "m" } }),
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

  const anyRoleOutside = fc.constantFrom<Role | null>(null, "unknown", "minister", "top-official", "civil-servant", "external");

  test("11: more holds, or a policy that cannot be read, never give a permission, and never change who keeps", () => {
    fc.assert(
      fc.property(anySituation, anyRoleOutside, fc.boolean(), ({ message, conversation, switches }, holderOutside, isPolicyUnread) => {
        const fewer = decideForHolder({ message, switches, conversation: { ...conversation, holderOutside } });
        const more = decideForHolder({
          message,
          switches: { ...switches, hold: ["minister", "top-official"] },
          conversation: { ...conversation, holderOutside, isPolicyUnread, holds: [...conversation.holds, "inquiry"] },
        });
        const mayGo = PERMISSIONS.some((permission) => permission === more.outcome);
        if (mayGo || fewer.outcome === "U5" || fewer.outcome === "U9") expect(more).toEqual(fewer);
      }),
    );
  });

  test("section 11: while the policy cannot be read it may declare a hold on anything, so that nothing about work may go", () => {
    fc.assert(
      fc.property(anySituation, anyRoleOutside, ({ message, conversation, switches }, holderOutside) => {
        const { outcome } = decideForHolder({ message, switches, conversation: { ...conversation, holderOutside, isPolicyUnread: true } });
        expect(["U3", "U4", "U10"]).not.toContain(outcome);
      }),
    );
  });
});

describe("somebody who is in the chat under two numbers", () => {
  const known = (shownAs: string, id: string, changes: Partial<PersonDraft> = {}) => aDraft(shownAs, { candidates: [aColleague(id)], match: { id }, role: "civil-servant", ...changes });
  const mustBeKept = { kind: "text", channel: "whatsapp", scope: "work", decisionMaking: "yes", recordedElsewhere: "no", place: null } as const;
  const ruled = (drafts: readonly PersonDraft[], answers: Partial<KeepingAnswers> = {}) =>
    decideForHolder({
      switches: DEFAULT_SWITCHES,
      message: mustBeKept,
      conversation: factsOf(confirmedPeople(drafts), seat({ me: { person: aColleague("me") } }), keeping({ shape: "group", caseOwner: { who: "unknown" }, ...answers })),
    });
  const mine = known("Fenna", "me", { isMe: true });
  const mineOfOld = known("+31 6 12345678", "me");

  test("waits for nobody else: the group's admin under the old number is the same person, and so is the case owner", () => {
    expect(ruled([{ ...mineOfOld, isAdmin: true }, mine])).toMatchObject({ outcome: "U5", keeper: { code: "K-BEH-AO", person: "Fenna" } });
    expect(ruled([mineOfOld, mine], { caseOwner: { who: "participant", shownAs: mineOfOld.shownAs } })).toMatchObject({ outcome: "U5", rows: expect.arrayContaining(["B1"]) });
  });

  test("is the only civil servant, also where a role was told of one number alone", () => {
    const top = known("Fenna", "me", { isMe: true, role: "top-official" });
    expect(ruled([known("Bram", "bram"), known("Bram, oud", "bram"), top])).toMatchObject({ outcome: "U9", keeper: { person: "Bram" } });
    expect(ruled([known("Bram", "bram", { role: null }), known("Bram, oud", "bram"), top])).toMatchObject({ outcome: "U9", keeper: { person: "Bram" } });
  });

  test("a second number of anybody, with the role told or not, changes nothing", () => {
    const roles = fc.constantFrom<Role | null>("civil-servant", "top-official", "minister", "external", "other-department", null);
    const anybody = fc.record({ role: roles, isAdmin: fc.boolean() });
    fc.assert(
      fc.property(fc.array(anybody, { minLength: 1, maxLength: 4 }), fc.nat(), fc.boolean(), fc.boolean(), fc.nat(), (people, whom, isTold, comesFirst, owner) => {
        const drafts = people.map((one, at) => known(`p${at}`, at === 0 ? "me" : `d${at}`, { ...one, isMe: at === 0 }));
        const twin = drafts[whom % drafts.length];
        if (twin === undefined) return;
        const second: PersonDraft = { ...twin, shownAs: "tweede nummer", isMe: false, role: isTold ? twin.role : null };
        const answers: Partial<KeepingAnswers> = { caseOwner: { who: "participant", shownAs: `p${owner % drafts.length}` } };
        const [before, after] = [ruled(drafts, answers), ruled(comesFirst ? [second, ...drafts] : [...drafts, second], answers)];
        const personOf = ({ keeper }: typeof before) => (keeper?.person === "tweede nummer" ? twin.shownAs : (keeper?.person ?? null));
        expect([after.outcome, after.keeper?.code, personOf(after)]).toEqual([before.outcome, before.keeper?.code, personOf(before)]);
      }),
    );
  });

  test("gap 35: in another role counts in both", () => {
    expect(ruled([known("Bram", "bram", { role: "minister" }), known("Bram, oud", "bram"), { ...mine, role: "external" }])).toMatchObject({ keeper: { person: "Bram, oud" } });
    expect(factsOf(confirmedPeople([known("Bram", "bram", { role: "minister" }), known("Bram, oud", "bram")]), seat(), keeping()).participants).toHaveLength(2);
  });
});

describe("the line manager", () => {
  const manager = { of: "d1", colleague: { person: aColleague("boss") } };
  const managerOf = (id: string | null) =>
    factsOf(
      confirmedPeople([aDraft("Fenna", { candidates: [aColleague("d1"), aColleague("d2")], match: id === null ? null : { id } })]),
      seat(),
      keeping({ caseOwner: { who: "participant", shownAs: "Fenna" }, lineManager: manager }),
      () => "civil-servant",
    ).lineManager;

  test("T3a: counts for the case owner of whom the directory told it, and for nobody else", () => {
    expect(managerOf("d1")).toEqual({ id: "boss", role: "civil-servant" });
    expect(managerOf("d2")).toBeNull();
    expect(managerOf(null)).toBeNull();
  });
});

describe("whose line manager, and who says so", () => {
  const fenna = aDraft("Fenna", { candidates: [aColleague("f")], match: { id: "f" }, role: "civil-servant", isMe: true });
  const bas = aDraft("Bas", { candidates: [aColleague("b")], match: { id: "b" }, role: "civil-servant" });
  const people = confirmedPeople([fenna, bas]);
  const roleOutside = ({ id }: { readonly id: string }) => (id === "min" ? "minister" : id === "elders" ? "other-department" : "civil-servant");
  const facts = (answers: Partial<KeepingAnswers>) => factsOf(people, seat(), keeping(answers), roleOutside);
  const ownerOutside = (id: string): Partial<KeepingAnswers> => ({ caseOwner: { who: "colleague", colleague: { person: aColleague(id) } } });
  const whose = (answers: Partial<KeepingAnswers>, drafts: readonly PersonDraft[] = [fenna, bas]) =>
    managedInDirectory(confirmedPeople(drafts), seat(), keeping(answers), roleOutside);

  test("T3a: the case owner's, wherever the case owner is", () => {
    expect(whose(ownerOutside("c"))).toBe("c");
    expect(whose({ caseOwner: { who: "participant", shownAs: "Bas" } })).toBe("b");
    expect(whose({ caseOwner: null })).toBeNull();
  });

  test.each([
    ["B11: nobody knows the case owner", { caseOwner: { who: "unknown" } } as const],
    ["B10: the case owner is of another department", ownerOutside("elders")],
    ["B14: a minister is no case owner", ownerOutside("min")],
  ])("%s: that of the civil servant who imports", (_title, answers) => {
    expect(whose(answers)).toBe("f");
    expect(whose(answers, [{ ...fenna, role: "minister" }, bas])).toBe("b");
    expect(whose(answers, [{ ...fenna, isMe: false }, bas])).toBeNull();
    expect(managedInDirectory(confirmedPeople([{ ...fenna, match: null }, bas]), seat({ me: { person: aColleague("ik") } }), keeping(answers), roleOutside)).toBe("ik");
  });

  test("T3a: the user's own word goes before the directory's", () => {
    const asked = { ...ownerOutside("c"), lineManager: { of: "c", colleague: { person: aColleague("chef") } } };
    expect(facts(asked).lineManager).toEqual({ id: "chef", role: "civil-servant" });
    expect(facts({ ...asked, lineManagerNamed: { who: "nobody" } }).lineManager).toBeNull();
    expect(facts({ ...asked, lineManagerNamed: { who: "colleague", colleague: { person: aColleague("ander") } } }).lineManager).toMatchObject({ id: "ander" });
    expect(facts({ ...asked, lineManagerNamed: { who: "participant", shownAs: "Bas" } }).lineManager).toEqual({ id: "Bas", role: "civil-servant" });
    expect(facts({ ...asked, lineManagerNamed: { who: "participant", shownAs: "Weg" } }).lineManager).toBeNull();
  });

  test("T3a: a line manager who takes part counts in the role that was confirmed", () => {
    const asked = { ...ownerOutside("c"), lineManager: { of: "c", colleague: { person: aColleague("b") } } };
    expect(facts(asked).lineManager).toEqual({ id: "Bas", role: "civil-servant" });
  });

  test("B3: the responsible officer, as the user says", () => {
    expect(facts({ responsibleOfficer: { who: "participant", shownAs: "Bas" } }).responsibleOfficer).toEqual({ id: "Bas", role: "civil-servant" });
    expect(facts({ responsibleOfficer: { who: "nobody" } }).responsibleOfficer).toBeNull();
    expect(facts({}).responsibleOfficer).toBeNull();
  });

  test("B16: a case owner whose account is closed is gone, unless the user says otherwise", () => {
    const left: Partial<KeepingAnswers> = { caseOwner: { who: "colleague", colleague: { person: aColleague("c", { hasLeft: true }) } } };
    expect(facts(left).caseOwnerGone).toBe(true);
    expect(facts({ ...left, caseOwnerGone: false }).caseOwnerGone).toBe(false);
    expect(facts(ownerOutside("c")).caseOwnerGone).toBe(false);
    expect(facts({ ...ownerOutside("c"), caseOwnerGone: true }).caseOwnerGone).toBe(true);
    const inChat = confirmedPeople([aDraft("Cas", { candidates: [aColleague("c", { hasLeft: true })], match: { id: "c" }, role: "civil-servant" })]);
    expect(factsOf(inChat, seat(), keeping({ caseOwner: { who: "participant", shownAs: "Cas" } })).caseOwnerGone).toBe(true);
  });

  test.each([
    ["minister", "minister"],
    ["other-department", "outsider"],
    ["external", "outsider"],
    ["civil-servant", null],
    ["top-official", null],
    ["unknown", null],
    [null, null],
  ] as const)("B10, B14: a case owner in role %s: %s", (role, obstacle) => {
    expect(noCaseOwner(role)).toBe(obstacle);
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
