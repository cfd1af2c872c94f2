import { KEEPER_OF_TIER, tierRow } from "../../src/instruction/class-keeper";
import { decide } from "../../src/instruction/decide";
import type { OwnTier } from "../../src/instruction/facts";
import { CURRENT_RULES } from "../../src/instruction/rule-sets";
import { TIER_TABLE } from "../../src/instruction/tier-table";
import type { Reading } from "../../src/instruction/tier-table";
import { aSituation, personOf } from "./situations";

const [BP, AT, AO] = ["minister", "top-official", "civil-servant"] as const;

/** Table A as the specification has it: who is there → tier, rules, reading (section 6). */
const CASES: Readonly<Record<string, readonly [readonly OwnTier[], boolean, OwnTier | null, string, Reading]>> = {
  A1: [[], false, null, "", "out-of-reach"],
  A2: [[], true, null, "", "out-of-reach"],
  A3: [[AO], false, AO, "T3a", "general-rule"],
  A4: [[AO], true, AO, "T3a", "general-rule"],
  A5: [[AT], false, AT, "T3b S3", "derived"],
  A6: [[AT], true, AT, "I3", "literal"],
  A7: [[AT, AO], false, AO, "I1", "literal"],
  A8: [[AT, AO], true, AO, "I1", "literal"],
  A9: [[BP], false, BP, "I4", "literal"],
  A10: [[BP], true, BP, "I4", "literal"],
  A11: [[BP, AO], false, AO, "I1", "literal"],
  A12: [[BP, AO], true, AO, "I1", "literal"],
  A13: [[BP, AT], false, AT, "I2", "literal"],
  A14: [[BP, AT], true, AT, "T3b I2 I3", "interpretation"],
  A15: [[BP, AT, AO], false, AO, "I1", "literal"],
  A16: [[BP, AT, AO], true, AO, "I1", "literal"],
};

describe("table A: which tier of our own arranges the keeping", () => {
  test("A1–A16: every row has its case here, and there are no others", () => {
    expect(TIER_TABLE.map(({ row }) => row)).toEqual(Object.keys(CASES));
  });

  test.each(Object.entries(CASES))("%s: tier, rules and reading", (row, [own, outsiders, tier, rules, reading]) => {
    expect(tierRow(own, outsiders, CURRENT_RULES)).toMatchObject({ row, tier, reading });
    expect(tierRow(own, outsiders, CURRENT_RULES)?.rules.join(" ")).toBe(rules);
  });

  test.each(Object.entries(CASES))("%s: decides in a group without a known admin", (_row, [own, outsiders, tier, rules]) => {
    const participants = [...own, ...(outsiders ? (["external"] as const) : [])].map((role) => personOf(role));
    const decision = decide(aSituation({}, { participants, me: null }));
    if (tier === null) expect(decision).toMatchObject({ outcome: "U7", keeper: null });
    else expect(decision).toMatchObject({ keeper: { code: KEEPER_OF_TIER[tier] } });
    expect(decision.because).toEqual(expect.arrayContaining(rules === "" ? [] : rules.split(" ")));
  });

  test("A1: in an empty conversation the participants are asked", () => {
    expect(decide(aSituation({}, { participants: [], me: null })).missing).toEqual(["participants"]);
  });

  test("A2: with nobody of ours the first participant's role is checked", () => {
    const participants = [personOf("external", "p"), personOf("external", "q")];
    expect(decide(aSituation({}, { participants, me: "p" })).missing).toEqual(["participants.p.role"]);
  });
});
