import fc from "fast-check";
import type { PersonInRole, Role } from "../../src/instruction/facts";
import { DEFAULT_SWITCHES } from "../../src/instruction/policy";
import { officerMatters, roleMatters, whoseRoleMatters } from "../../src/review/asked-roles";
import type { Ruling } from "../../src/review/asked-roles";
import { factsOf, newKeepingAnswers } from "../../src/review/facts-of";
import { decideForHolder } from "../../src/review/holders-hold";
import type { HolderFacts } from "../../src/review/holders-hold";
import { aConversation } from "./a-conversation";

const ruling: Ruling = (conversation) =>
  decideForHolder({
    switches: DEFAULT_SWITCHES,
    conversation,
    message: { kind: "text", channel: "whatsapp", scope: "work", decisionMaking: "yes", recordedElsewhere: "no", place: null },
  });

const people = (roles: Readonly<Record<string, Role>>): readonly PersonInRole[] => Object.entries(roles).map(([id, role]) => ({ id, role }));
const facts = (roles: Readonly<Record<string, Role>>, changes: Partial<HolderFacts> = {}): HolderFacts => ({
  ...factsOf([], { me: null, onBehalfOf: null }, newKeepingAnswers(aConversation())),
  shape: "group",
  participants: people(roles),
  me: "me",
  holderOutside: null,
  ...changes,
});

describe("whether a role makes a difference", () => {
  test("gap 34: beside oneself as a civil servant, nobody's does", () => {
    const chat = facts({ me: "civil-servant", minister: "minister", extern: "external", ander: "other-department", open: "unknown" });
    expect(["minister", "extern", "ander", "open"].map((id) => roleMatters(chat, id, ruling))).toEqual([false, false, false, false]);
  });

  test("gap 34: of the only civil servant it does, and of an admin too", () => {
    const chat = facts({ me: "minister", ao: "civil-servant", extern: "external" });
    expect(roleMatters(chat, "ao", ruling)).toBe(true);
    expect(roleMatters(facts({ me: "civil-servant", baas: "top-official" }, { admins: ["baas"] }), "baas", ruling)).toBe(true);
  });
});

describe("whose role matters, of many at once", () => {
  const role = fc.constantFrom<Role>("civil-servant", "top-official", "minister", "external", "other-department");

  test("gap 34: the same as of each alone", () => {
    fc.assert(
      fc.property(fc.array(role, { minLength: 1, maxLength: 6 }), role, fc.subarray(["p0", "p1", "p2"]), (others, mine, admins) => {
        const ids = others.map((_role, index) => `p${String(index)}`);
        const chat = facts({ me: mine, ...Object.fromEntries(others.map((one, index) => [`p${String(index)}`, one])) }, { admins: admins.length === 0 ? null : admins });
        expect([...whoseRoleMatters(chat, ids, ruling)]).toEqual(ids.filter((id) => roleMatters(chat, id, ruling)));
      }),
      { numRuns: 300 },
    );
  });
});

describe("whether it is asked who is responsible for the organisation", () => {
  const owner: PersonInRole = { id: "owner", role: "civil-servant" };
  const chat = { me: "civil-servant", collega: "civil-servant", extern: "external" } as const;

  test("B3: neither case owner nor line manager is in the chat, and somebody else could be the one", () => {
    expect(officerMatters(facts(chat, { caseOwner: owner }), ruling)).toBe(true);
    expect(officerMatters(facts(chat, { caseOwner: owner, lineManager: { id: "elders", role: "civil-servant" } }), ruling)).toBe(true);
    expect(officerMatters(facts({ me: "civil-servant", open: "unknown" }, { caseOwner: owner }), ruling)).toBe(true);
  });

  test.each([
    ["B1: the case owner is in the chat", facts(chat, { caseOwner: { id: "collega", role: "civil-servant" } })],
    ["B2, B4: the line manager is in the chat", facts(chat, { caseOwner: owner, lineManager: { id: "collega", role: "civil-servant" } })],
    ["B11: there is no case owner", facts(chat, { caseOwner: null })],
    ["B10: the case owner is of another department", facts(chat, { caseOwner: { id: "owner", role: "other-department" } })],
    ["B6: nobody else of ours could be the one", facts({ me: "civil-servant", extern: "external" }, { caseOwner: owner })],
    ["I4: the civil service is not in the chat", facts({ me: "minister", extern: "external" }, { caseOwner: owner })],
    ["S3: an agreement names the keeper", facts(chat, { caseOwner: owner, agreement: { keeper: "me", confirmed: true } })],
  ])("%s: it is not", (_title, situation) => {
    expect(officerMatters(situation, ruling)).toBe(false);
  });

  test("B3: an answer that was given does not change whether it is asked", () => {
    expect(officerMatters(facts(chat, { caseOwner: owner, responsibleOfficer: { id: "collega", role: "civil-servant" } }), ruling)).toBe(true);
  });
});
