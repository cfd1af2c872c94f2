import { decide } from "../../src/instruction/decide";
import { decideForEachDossier } from "../../src/instruction/dossiers";
import type { ConversationFacts } from "../../src/instruction/facts";
import type { Decision, Keeper } from "../../src/instruction/outcome";
import { PERSON_TABLE } from "../../src/instruction/person-table";
import {
  aSituation, colleague, directorGeneral, head, lobbyist, minister, neighbour, officer, personOf, secretaryGeneral, stateSecretary,
} from "./situations";

const decideFor = (conversation: Partial<ConversationFacts>): Decision => decide(aSituation({}, conversation));
const absent = personOf("civil-servant", "absent");

interface Case {
  readonly decision: Decision;
  /** null: undecided. */
  readonly keeper: Partial<Keeper> | null;
}

/** One situation for every row of table B that the row has to speak in (section 7). */
const CASES: Readonly<Record<string, Case>> = {
  B1: {
    decision: decideFor({ participants: [minister, officer, colleague], caseOwner: colleague, me: "officer" }),
    keeper: { code: "K-AV", person: "colleague", accountable: "colleague", provisional: false },
  },
  B2: {
    decision: decideFor({ participants: [officer, head], caseOwner: absent, lineManager: head }),
    keeper: { code: "K-AV", person: "head", accountable: "absent", provisional: false },
  },
  B3: {
    decision: decideFor({ participants: [officer, head], caseOwner: absent, lineManager: colleague, responsibleOfficer: head }),
    keeper: { code: "K-AV", person: "head", accountable: "absent", provisional: false },
  },
  B4: {
    decision: decideFor({ participants: [officer, head, colleague], caseOwner: absent, lineManager: colleague, responsibleOfficer: head }),
    keeper: { code: "K-AV", person: "colleague", accountable: "absent", provisional: false },
  },
  B5: {
    decision: decideFor({ participants: [officer, directorGeneral], caseOwner: absent, lineManager: directorGeneral, me: "director-general" }),
    keeper: { code: "K-AV", person: "officer", accountable: "absent", provisional: false },
  },
  B6: {
    decision: decideFor({ participants: [officer, lobbyist], caseOwner: absent }),
    keeper: { code: "K-AV", person: "officer", accountable: "absent", provisional: true },
  },
  B7: {
    decision: decideFor({ participants: [officer, colleague], caseOwner: absent, me: "colleague" }),
    keeper: { code: "K-AV", person: "colleague", accountable: "absent", provisional: true },
  },
  B8: {
    decision: decideFor({ participants: [officer, colleague], admins: ["officer"], caseOwner: colleague }),
    keeper: { code: "K-BEH-AO", person: "officer", accountable: "colleague", provisional: false },
  },
  B9: {
    decision: decideFor({ participants: [officer, directorGeneral], caseOwner: directorGeneral, me: "director-general" }),
    keeper: { code: "K-AV", person: "officer", accountable: "director-general", provisional: false },
  },
  B10: {
    decision: decideFor({ participants: [officer, neighbour], caseOwner: neighbour, lineManager: head }),
    keeper: { code: "K-AV", person: "officer", accountable: "head", provisional: true },
  },
  B11: {
    decision: decideFor({ participants: [officer, colleague], lineManager: head }),
    keeper: { code: "K-AV", person: "officer", accountable: "head", provisional: true },
  },
  B12: {
    decision: decideFor({ participants: [officer, colleague] }),
    keeper: { code: "K-AV", person: "officer", accountable: null, provisional: true },
  },
  B13: {
    decision: decideForEachDossier(aSituation(), [
      { caseOwner: officer, lineManager: null, responsibleOfficer: null },
      { caseOwner: colleague, lineManager: null, responsibleOfficer: null },
    ])[1] ?? decideFor({}),
    keeper: { code: "K-AV", person: "colleague", accountable: "colleague" },
  },
  B14: {
    decision: decideFor({ participants: [officer, colleague, minister], caseOwner: minister, lineManager: head }),
    keeper: null,
  },
  B15: {
    decision: decideFor({ participants: [officer, head], caseOwner: absent, lineManager: head, me: "absent" }),
    keeper: { code: "K-AV", person: "absent", accountable: "absent", provisional: false },
  },
  B16: {
    decision: decideFor({ participants: [officer, colleague], caseOwner: absent, caseOwnerGone: true, lineManager: head }),
    keeper: { code: "K-AV", person: "head", accountable: "head", provisional: false },
  },
};

describe("table B: which person keeps in the civil service", () => {
  test("B1–B16: every row has its case here, and there are no others", () => {
    const rows: readonly string[] = PERSON_TABLE.map(({ row }) => row);
    expect([...rows].sort()).toEqual(Object.keys(CASES).sort());
    expect(new Set(rows).size).toBe(16);
  });

  test.each(Object.entries(CASES))("%s speaks, and names the keeper", (row, { decision, keeper }) => {
    expect(decision.rows).toContain(row);
    if (keeper === null) expect(decision).toMatchObject({ outcome: "U7", keeper: null });
    else expect(decision.keeper).toMatchObject(keeper);
    const spoken = PERSON_TABLE.find((one) => one.row === row);
    expect(decision.because).toEqual(expect.arrayContaining([...(spoken?.rules ?? ["no such row"])]));
  });

  test("B7, B12: several who have not agreed, and none of them imports: nobody, told as U5, and the agreement is asked", () => {
    for (const caseOwner of [absent, null]) {
      const decision = decideFor({ participants: [officer, colleague, minister], caseOwner, me: "minister" });
      expect(decision).toMatchObject({ outcome: "U5", keeper: { person: null, provisional: true }, missing: ["agreement"] });
    }
  });

  test("B10: after the case owner who does not count, B11 or B12 decides; an outsider counts as unknown", () => {
    expect(decideFor({ participants: [officer], caseOwner: neighbour }).rows.slice(-2)).toEqual(["B10", "B12"]);
    expect(decideFor({ participants: [officer], caseOwner: neighbour, lineManager: head }).rows.slice(-2)).toEqual(["B10", "B11"]);
    expect(decideFor({ participants: [officer], caseOwner: lobbyist, lineManager: head })).toMatchObject({ rows: ["M6", "G033", "B11"], keeper: { accountable: "head" } });
  });

  test("B14: the case owner is asked again, and until then nothing is decided; an agreement needs no case owner", () => {
    expect(CASES["B14"]?.decision).toMatchObject({ outcome: "U7", rows: ["M6", "G062", "B14"], missing: ["caseOwner"] });
    const agreed = { participants: [officer, colleague], caseOwner: minister, agreement: { keeper: "colleague", confirmed: true } };
    expect(decideFor(agreed)).toMatchObject({ outcome: "U9", keeper: { code: "K-AGREED", person: "colleague" } });
  });

  test("B2: a line manager who is responsible officer too is named once", () => {
    const decision = decideFor({ participants: [officer, head], caseOwner: absent, lineManager: head, responsibleOfficer: head });
    expect(decision).toMatchObject({ rows: ["M6", "G033", "B2"], status: "literal" });
  });

  test("B5: the responsible officer of a higher tier does not keep either", () => {
    const decision = decideFor({ participants: [officer, directorGeneral], caseOwner: absent, responsibleOfficer: directorGeneral });
    expect(decision).toMatchObject({ rows: ["M6", "G078", "B5"], keeper: { person: "officer", provisional: false }, status: "conflict" });
  });

  test("B5, B6: a line manager of a higher tier who is not in the chat leaves nobody beside the one civil servant", () => {
    const decision = decideFor({ participants: [officer, lobbyist], caseOwner: absent, lineManager: directorGeneral });
    expect(decision).toMatchObject({ rows: ["M6", "G039", "B6"], keeper: { person: "officer", provisional: true } });
  });

  test("B8, B9: no case owner stands beside an admin of a higher tier", () => {
    const tops = [directorGeneral, secretaryGeneral];
    expect(decideFor({ participants: tops, admins: ["director-general"], caseOwner: secretaryGeneral, me: "director-general" })).toMatchObject({
      rows: ["M6", "G020"],
      keeper: { code: "K-BEH-AT", person: "director-general", accountable: "secretary-general" },
    });
  });

  test("G1: one-to-one nobody is admin, whoever is named as one", () => {
    const pair = { shape: "one-to-one", participants: [officer, colleague], me: "officer" } as const;
    expect(decideFor({ ...pair, admins: ["colleague"] })).toEqual(decideFor(pair));
  });

  test("B15: «namens» counts as the one for whom it is: the case owner's assistant imports", () => {
    const decision = decideFor({ participants: [officer, head], caseOwner: absent, me: "assistant", onBehalfOf: "absent" });
    expect(decision).toMatchObject({ outcome: "U5", keeper: { person: "absent" } });
  });

  test("B16: without a line manager in the civil service it is as if the case owner were unknown", () => {
    const decision = decideFor({ participants: [officer], caseOwner: absent, caseOwnerGone: true, lineManager: directorGeneral });
    expect(decision).toMatchObject({ rows: ["M6", "G033", "B11"], keeper: { person: "officer", accountable: "director-general" } });
  });

  test("B13: each dossier has its own keeper, and a single one is decided as ever", () => {
    const people = [officer, colleague].map((caseOwner) => ({ caseOwner, lineManager: null, responsibleOfficer: null }));
    expect(decideForEachDossier(aSituation(), people).map(({ keeper }) => keeper?.person)).toEqual(["officer", "colleague"]);
    expect(decideForEachDossier(aSituation(), people)[0]).toMatchObject({ rows: ["M6", "G033", "B1", "B13"], because: ["S2", "T2", "T3a", "I1"], status: "interpretation" });
    const nothingToKeep = aSituation({ decisionMaking: "no" });
    expect(decideForEachDossier(nothingToKeep, people)).toEqual(people.map(() => decide(nothingToKeep)));
    expect(decideForEachDossier(aSituation(), people.slice(0, 1))[0]?.rows).not.toContain("B13");
  });
});

describe("one of several of whom the text names only the tier", () => {
  const tops = [directorGeneral, secretaryGeneral];

  test("K-AT: the only one of the tier", () => {
    expect(decideFor({ participants: [minister, directorGeneral], me: "minister" }).keeper).toMatchObject({ person: "director-general", provisional: false });
  });

  test("K-AT: of several the case owner", () => {
    expect(decideFor({ participants: tops, caseOwner: secretaryGeneral, me: "director-general" }).keeper).toMatchObject({
      person: "secretary-general",
      provisional: false,
    });
  });

  test("K-AT: else the holder, for the time being", () => {
    expect(decideFor({ participants: tops, me: "director-general" }).keeper).toMatchObject({ person: "director-general", provisional: true });
  });

  test("K-BP: else nobody, and the agreement is asked", () => {
    const decision = decideFor({ participants: [minister, stateSecretary], me: null });
    expect(decision).toMatchObject({ outcome: "U5", keeper: { code: "K-BP", person: null, provisional: false }, missing: ["agreement"] });
  });

  test("K-BEH-AO: of several admins of ours the case owner, and then nothing conflicts", () => {
    const decision = decideFor({ admins: ["officer", "colleague"], caseOwner: colleague });
    expect(decision).toMatchObject({ rows: ["M6", "G032"], keeper: { code: "K-BEH-AO", person: "colleague", provisional: false } });
  });

  test("G1: of several admins only ours of the keeping tier count; else it is as if the admin were unknown", () => {
    const participants = [minister, directorGeneral, officer, lobbyist];
    expect(decideFor({ participants, admins: ["minister", "officer"] }).rows).toContain("G103");
    expect(decideFor({ participants, admins: ["minister", "director-general"] }).rows).toContain("G105");
    expect(decideFor({ participants, admins: ["minister"] }).rows).toContain("G101");
    expect(decideFor({ participants, admins: ["somebody who left"] }).rows).toContain("G105");
  });
});
