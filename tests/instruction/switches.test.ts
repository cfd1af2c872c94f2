import { classTable } from "../../src/instruction/class-table";
import { decide } from "../../src/instruction/decide";
import { DEFAULT_SWITCHES } from "../../src/instruction/policy";
import { CURRENT_RULES } from "../../src/instruction/rule-sets";
import { INSTRUCTION_SHA256 } from "../../src/instruction/text";
import { aSituation, colleague, directorGeneral, lobbyist, minister, neighbour, officer, personOf, secretaryGeneral, stateSecretary } from "./situations";

describe("policy: the switches and their defaults (decision-table section 14)", () => {
  test("the defaults", () => {
    expect(DEFAULT_SWITCHES).toEqual({
      groupRule: "role-first",
      unit: "department",
      step1: "broad",
      partyRule: "exclusive",
      hold: ["minister"],
      channels: ["whatsapp", "sms", "teams", "signal", "telegram"],
    });
  });

  test("the rule set names the text that it was read from", () => {
    expect(CURRENT_RULES.id).toMatchObject({ id: "instructie-bewaren-chatberichten", sha256: INSTRUCTION_SHA256 });
  });
});

describe("groupRule", () => {
  const rows = classTable(CURRENT_RULES).filter(({ facts }) => facts.shape === "group" && facts.own.length > 0);

  test.each(rows.map((row) => [row.row, row] as const))("%s: «beheerder-eerst» turns the conflicts, and only those", (_row, { facts, reading, keeper }) => {
    const participants = [...facts.own, ...(facts.external ? ["external" as const] : []), ...(facts.otherDepartment ? ["other-department" as const] : [])].map(
      (role) => personOf(role),
    );
    const admins = facts.admin === "unknown" ? null : [facts.admin];
    const decision = decide(aSituation({}, { participants, admins, me: null }, { groupRule: "admin-first" }));
    const turned = { minister: "K-BEH-BP", "top-official": "K-BEH-AT", "civil-servant": "K-BEH-AO" } as const;
    const expected = reading === "conflict" && (facts.admin === "minister" || facts.admin === "top-official") ? turned[facts.admin] : keeper;
    expect(decision.keeper?.code).toBe(expected);
    if (reading === "conflict") expect(decision).toMatchObject({ status: "conflict", keeper: { person: facts.admin } });
  });

  test("«beheerder-eerst»: of several admins of ours the lowest tier", () => {
    const participants = [minister, directorGeneral, officer];
    const decision = decide(aSituation({}, { participants, admins: ["minister", "director-general"] }, { groupRule: "admin-first" }));
    expect(decision).toMatchObject({ keeper: { code: "K-BEH-AT", person: "director-general" }, rows: ["M6", "G093"], status: "conflict" });
  });

  test("«dossierhouder-eerst»: a case owner in the chat goes before the admin (B8 turned)", () => {
    const group = { admins: ["officer"], caseOwner: colleague };
    const decision = decide(aSituation({}, group, { groupRule: "case-owner-first" }));
    expect(decision).toMatchObject({ keeper: { code: "K-AV", person: "colleague" }, rows: ["M6", "G032", "B8", "B1"], status: "conflict" });
    expect(decide(aSituation({}, group)).keeper).toMatchObject({ code: "K-BEH-AO", person: "officer" });
  });

  test("G1: the case owner who is admin as well keeps by the bullets alone («dossierhouder-eerst»)", () => {
    const decision = decide(aSituation({}, { admins: ["colleague"], caseOwner: colleague }, { groupRule: "case-owner-first" }));
    expect(decision).toMatchObject({ keeper: { code: "K-AV", person: "colleague" }, rows: ["M6", "G032", "B1"], because: ["S2", "T2", "T3a", "I1"] });
  });

  test("G1, G2: an admin of a higher tier keeps by those alone, an admin of the keeping tier by the bullets too («beheerder-eerst»)", () => {
    const because = (admin: string): readonly string[] =>
      decide(aSituation({}, { participants: [minister, officer, neighbour], admins: [admin] }, { groupRule: "admin-first" })).because;
    expect(because("minister")).toEqual(["S2", "T2", "G1", "G2"]);
    expect(because("officer")).toEqual(["S2", "T2", "G1", "I1", "G2"]);
  });

  test("«dossierhouder-eerst»: without a case owner in the chat it is as role-first", () => {
    const group = { admins: ["officer"], caseOwner: personOf("civil-servant", "absent") };
    expect(decide(aSituation({}, group, { groupRule: "case-owner-first" }))).toEqual(decide(aSituation({}, group)));
  });
});

describe("unit: «bestuursorgaan» (gap 11)", () => {
  const body = { unit: "administrative-body" } as const;
  const ministers = { participants: [minister, stateSecretary], me: "state-secretary" };

  test("each minister keeps, whoever is admin", () => {
    const decision = decide(aSituation({}, { ...ministers, admins: ["minister"] }, body));
    expect(decision).toMatchObject({ outcome: "U5", keeper: { code: "K-BP", person: "state-secretary", provisional: false } });
    expect(decide(aSituation({}, { ...ministers, admins: ["minister"] })).outcome).toBe("U9");
  });

  test.each([
    ["nobody", null, "K-BP"],
    ["the other minister", ["minister"], "K-BP"],
    ["the minister whose copy it is", ["state-secretary"], "K-BEH-BP"],
  ] as const)("S3: each minister keeps for good, in the quality that is his: admin is %s", (_title, admins, code) => {
    const decision = decide(aSituation({}, { ...ministers, admins }, body));
    expect(decision).toMatchObject({ outcome: "U5", keeper: { code, person: "state-secretary", provisional: false }, missing: [] });
    expect(decision.because).toContain("S3");
  });

  test.each([
    ["a minister alone has nobody to share with", { participants: [minister, lobbyist], me: "minister" }],
    ["who is no minister keeps nothing by it", { participants: [minister, stateSecretary, lobbyist], me: "lobbyist" }],
    ["nobody knows whose copy it is", { participants: [minister, stateSecretary], me: null }],
    ["top officials are no ministers", { participants: [directorGeneral, secretaryGeneral], me: "director-general" }],
  ])("gap 11: it is as if the department were the unit: %s", (_title, conversation) => {
    expect(decide(aSituation({}, conversation, body))).toEqual(decide(aSituation({}, conversation)));
  });

  test("without an agreement a confirmation relieves nobody; a confirmed agreement wins here too (invariant 7)", () => {
    const confirmed = { ...ministers, confirmedBy: "minister" };
    expect(decide(aSituation({}, confirmed, { ...body, hold: [] }))).toMatchObject({ outcome: "U5", keeper: { person: "state-secretary" } });
    const agreed = { ...ministers, agreement: { keeper: "minister", confirmed: true } };
    expect(decide(aSituation({}, agreed, body))).toMatchObject({ outcome: "U9", keeper: { code: "K-AGREED", person: "minister" } });
  });

  test("a civil servant still keeps for both", () => {
    const decision = decide(aSituation({}, { participants: [minister, stateSecretary, officer], me: "minister" }, body));
    expect(decision).toMatchObject({ outcome: "U9", keeper: { code: "K-AV", person: "officer" } });
  });
});

describe("agreement («heldere afspraken», S3)", () => {
  test("S3: a confirmed agreement goes before the rules", () => {
    const decision = decide(aSituation({}, { participants: [minister, officer], agreement: { keeper: "minister", confirmed: true } }));
    expect(decision).toMatchObject({ outcome: "U9", keeper: { code: "K-AGREED", person: "minister" }, because: ["S2", "T2", "S3"], rows: ["M6"] });
  });

  test("G2: an agreement cannot move the duty to another department, nor to somebody who is not in the chat", () => {
    const participants = [officer, personOf("other-department", "theirs")];
    const situation = aSituation({}, { participants });
    for (const keeper of ["theirs", "absent"]) {
      expect(decide(aSituation({}, { participants, agreement: { keeper, confirmed: true } }))).toEqual(decide(situation));
    }
  });

  test("S3, G2: beside another department both say why an agreement holds for ours", () => {
    const conversation = { participants: [officer, neighbour], agreement: { keeper: "officer", confirmed: true } };
    expect(decide(aSituation({}, conversation)).because).toEqual(["S2", "T2", "S3", "G2"]);
  });
});

describe("gap 8: a Teams group chat has no admins", () => {
  const group = { participants: [officer, colleague], admins: ["colleague"], me: "officer" };

  test("G033: whoever is named as admin there, it is as if the admin were unknown, under every group rule", () => {
    expect(decide(aSituation({}, group))).toMatchObject({ keeper: { code: "K-BEH-AO", person: "colleague" } });
    for (const groupRule of ["role-first", "admin-first", "case-owner-first"] as const) {
      const decision = decide(aSituation({ channel: "teams" }, group, { groupRule }));
      expect(decision).toMatchObject({ outcome: "U5", keeper: { code: "K-AV", person: "officer" }, rows: ["M25", "M6", "G033", "B12"] });
    }
  });
});

describe("groupRule: «dossierhouder-eerst» (gap 5)", () => {
  test("G060: what was said against a higher admin still speaks", () => {
    const conversation = { participants: [officer, minister], admins: ["minister"], caseOwner: officer };
    expect(decide(aSituation({}, conversation, { groupRule: "case-owner-first" })).because).toEqual(["S2", "T2", "I1", "T3b", "T3a"]);
  });
});
