import fc from "fast-check";
import { classTable } from "../../src/instruction/class-table";
import { decide } from "../../src/instruction/decide";
import { MESSAGE_TABLE } from "../../src/instruction/message-table";
import { PERSON_TABLE } from "../../src/instruction/person-table";
import { reasonsOf } from "../../src/instruction/reasons";
import { CURRENT_RULES } from "../../src/instruction/rule-sets";
import type { RuleSet } from "../../src/instruction/rule-set";
import { paragraph } from "../../src/instruction/text";
import { nl } from "../../src/language/nl";
import { anySituation } from "./arbitrary";
import { aSituation, colleague, directorGeneral, lobbyist, minister, officer } from "./situations";

const reasonsIn = (...[message, conversation, switches]: Parameters<typeof aSituation>) => {
  const situation = aSituation(message, conversation, switches);
  return reasonsOf(decide(situation), situation.switches);
};

describe("reasonsOf: why it was decided so", () => {
  test("S1, T1: the paragraphs in the order in which they spoke, in their own words, then the hold", () => {
    const { grounds } = reasonsIn({ decisionMaking: "no" }, { holds: ["hotspot"] });
    expect(grounds).toEqual([
      { kind: "paragraph", paragraph: paragraph("S1") },
      { kind: "paragraph", paragraph: paragraph("T1") },
      { kind: "hold", hold: "hold:hotspot" },
    ]);
  });

  test("M13, G093: the rows that spoke, each with its rules, its status and the sentence of what was read into it", () => {
    const { rows, interpretations } = reasonsIn(
      { scope: "mixed" },
      { participants: [minister, directorGeneral, officer], admins: ["director-general"], caseOwner: officer },
    );
    expect(rows).toEqual([
      { row: "M13", rules: ["S2"], status: "interpretation", interpretation: "row.M13" },
      { row: "G093", rules: ["I1", "T3b"], status: "conflict", interpretation: "reading.conflict" },
      { row: "B1", rules: ["T3a", "I1"], status: "literal", interpretation: null },
    ]);
    expect(interpretations).toEqual(["row.M13", "reading.conflict"]);
  });

  test("A14: a class that is read from an interpreted row has the sentence of that row", () => {
    const top = { participants: [minister, directorGeneral, lobbyist], admins: ["lobbyist"], me: "director-general" };
    expect(reasonsIn({}, top).interpretations).toEqual(["row.A14"]);
  });

  test("G009, A5, E08: what is not interpreted may still ask for a word of explanation", () => {
    expect(reasonsIn({}, { participants: [minister, lobbyist], me: "minister" }).interpretations).toEqual(["reading.literal-without-admin"]);
    expect(reasonsIn({}, { participants: [directorGeneral], me: "director-general" }).interpretations).toEqual(["reading.derived"]);
    expect(reasonsIn({}, { caseOwner: officer }).interpretations).toEqual(["reading.general-rule"]);
  });

  test("M15, B8, G044: where the policy reads otherwise, the sentence says so", () => {
    const party = { scope: "party-and-work", decisionMaking: "no" } as const;
    expect(reasonsIn(party).interpretations).toEqual(["row.M15"]);
    expect(reasonsIn(party, {}, { partyRule: "always" }).interpretations).toEqual(["row.M15.always"]);
    const group = { admins: ["officer"], caseOwner: colleague };
    expect(reasonsIn({}, group).interpretations).toEqual(["row.B8"]);
    expect(reasonsIn({}, group, { groupRule: "case-owner-first" }).interpretations).toEqual(["row.B8.case-owner-first"]);
    const top = { participants: [minister, directorGeneral], admins: ["minister"], me: "minister" };
    expect(reasonsIn({}, top).interpretations).toEqual(["reading.conflict"]);
    expect(reasonsIn({}, top, { groupRule: "admin-first" }).interpretations).toEqual(["reading.conflict.admin-first"]);
  });

  test("P1–G2: of any decision every reason and every row is told, and what is interpreted is never told without its sentence", () => {
    fc.assert(
      fc.property(anySituation, (situation) => {
        const decision = decide(situation);
        const { grounds, rows, interpretations } = reasonsOf(decision, situation.switches);
        expect(grounds.map((one) => (one.kind === "hold" ? one.hold : one.paragraph.id))).toEqual(decision.because);
        expect(rows.map(({ row }) => row)).toEqual(decision.rows);
        for (const { status, interpretation } of rows) {
          if (status === "interpretation" || status === "conflict" || status === "derived") expect(interpretation).not.toBeNull();
        }
        expect(interpretations.filter((id) => !(id in nl))).toEqual([]);
      }),
      { numRuns: 1_000 },
    );
  });

  test("M27: every row that is not literal has its own sentence in the catalogue", () => {
    const soft = [...MESSAGE_TABLE, ...PERSON_TABLE].filter(({ status }) => status !== "literal").map(({ row }) => `row.${row}`);
    expect([...soft, "row.A14"].filter((key) => !(key in nl))).toEqual([]);
    const told = Object.keys(nl).filter((key) => /^row\.[MAB]\d+$/.test(key));
    expect(told.toSorted()).toEqual([...soft, "row.A14"].toSorted());
  });

  test("G044: the rows of another rule set are told as that one has them", () => {
    const firmer: RuleSet = {
      ...CURRENT_RULES,
      messages: CURRENT_RULES.messages.map((row) => (row.row === "M7" ? { ...row, status: "derived" } : row)),
    };
    const situation = aSituation({ recordedElsewhere: "partly" });
    const spoken = reasonsOf(decide(situation, firmer), situation.switches, firmer).rows;
    expect(spoken[0]).toMatchObject({ row: "M7", status: "derived" });
    expect(classTable(firmer)).not.toBe(classTable(CURRENT_RULES));
  });
});
