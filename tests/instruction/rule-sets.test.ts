import { decide } from "../../src/instruction/decide";
import { nextQuestion } from "../../src/instruction/next-question";
import { DEFAULT_SWITCHES } from "../../src/instruction/policy";
import type { RuleSet } from "../../src/instruction/rule-set";
import { CURRENT_RULES, ruleSetAmong, ruleSetOf } from "../../src/instruction/rule-sets";
import { aMessage, aSituation, directorGeneral, minister } from "./situations";

/** A version in which partly recorded is recorded, and ministers keep for their top officials. */
const newer: RuleSet = {
  ...CURRENT_RULES,
  id: { ...CURRENT_RULES.id, version: "2.0.0" },
  messages: CURRENT_RULES.messages.map((row) => (row.row === "M7" ? { ...row, then: "U3" } : row)),
  tiers: CURRENT_RULES.tiers.map((row) => (row.row === "A13" ? { ...row, tier: "minister" } : row)),
};

describe("rule sets: a version of the rules is a value", () => {
  test("ruleSetOf: the version in force, and null for one that never was", () => {
    expect(ruleSetOf("1.1.0")).toBe(CURRENT_RULES);
    expect(ruleSetOf("0.9.0")).toBeNull();
    expect(ruleSetAmong([CURRENT_RULES, newer])("2.0.0")).toBe(newer);
  });

  test("M7, A13: another version decides by its own tables, and names itself", () => {
    const partly = aSituation({ recordedElsewhere: "partly" });
    expect(decide(partly, newer)).toMatchObject({ outcome: "U3", ruleSet: { version: "2.0.0" } });
    const top = aSituation({}, { participants: [minister, directorGeneral], me: "minister" });
    expect(decide(top, newer)).toMatchObject({ outcome: "U5", keeper: { code: "K-BP", person: "minister" } });
  });

  test("M7, A13: what one version decided before, the other does not remember", () => {
    const top = aSituation({}, { participants: [minister, directorGeneral], me: "minister" });
    for (const rules of [newer, CURRENT_RULES, newer]) {
      expect(decide(top, rules).keeper?.code).toBe(rules === newer ? "K-BP" : "K-AT");
    }
    expect(decide(aSituation({ recordedElsewhere: "partly" })).outcome).toBe("U5");
  });

  test("S1: the next question is that of the version too", () => {
    const message = aMessage({ decisionMaking: null });
    const withoutStep1: RuleSet = { ...CURRENT_RULES, messages: CURRENT_RULES.messages.map((row) => (row.row === "M2" ? { ...row, when: {} } : row)) };
    expect(nextQuestion(message)).toBe("decisionMaking");
    expect(nextQuestion(message, DEFAULT_SWITCHES, withoutStep1)).toBeNull();
  });
});
