import fc from "fast-check";
import { classFacts } from "../../src/instruction/admin-class";
import { classKeeper } from "../../src/instruction/class-keeper";
import { classTable } from "../../src/instruction/class-table";
import { decide } from "../../src/instruction/decide";
import { decideForEachDossier } from "../../src/instruction/dossiers";
import type { Situation } from "../../src/instruction/facts";
import { whoIsPresent } from "../../src/instruction/present";
import { CURRENT_RULES } from "../../src/instruction/rule-sets";
import type { RuleSet } from "../../src/instruction/rule-set";
import { whatIsTold } from "../../src/instruction/told";
import type { ToldRow } from "../../src/instruction/told-table";
import { anySituation, keptSituation } from "./arbitrary";
import { EVERY_CLASS, EVERY_MESSAGE } from "./every-class";
import { aSituation, colleague, head, officer, personOf } from "./situations";

/** Drawn with a fixed seed: whether a row is reached must not hang on chance. */
const DRAWN = fc.sample(fc.oneof(anySituation, keptSituation), { numRuns: 6_000, seed: 3 });
/** Rare by chance: both managers of an absent case owner in the chat, each a person of their own (B4). */
const BOTH_MANAGERS = aSituation({}, { participants: [officer, head, colleague], caseOwner: personOf("civil-servant", "absent"), lineManager: colleague, responsibleOfficer: head });
const SPACE: readonly Situation[] = [aSituation({}, { participants: [], me: null }), BOTH_MANAGERS, ...DRAWN, ...EVERY_CLASS, ...EVERY_MESSAGE];

/** Rows of M, C and B stand in the decision; that of A is the one that the class is read from; those of W are what is told. */
function rowsIn(situation: Situation, rules: RuleSet): readonly string[] {
  const { conversation, switches } = situation;
  const decision = decide(situation, rules);
  const { tierRow } = classKeeper(classFacts(whoIsPresent(conversation), switches), rules);
  const told = whatIsTold(decision, conversation, switches, rules).map(({ row }) => row);
  return [...decision.rows, ...told, ...(tierRow === null ? [] : [tierRow])];
}

/** Two dossiers in one conversation, each with its own case owner. */
const DOSSIERS = [officer, colleague].map((caseOwner) => ({ caseOwner, lineManager: null, responsibleOfficer: null }));

function rowsReached(situations: readonly Situation[], rules: RuleSet): ReadonlySet<string> {
  const perDossier = decideForEachDossier(aSituation(), DOSSIERS, rules).flatMap(({ rows }) => rows);
  return new Set([...perDossier, ...situations.flatMap((situation) => rowsIn(situation, rules))]);
}

const rowsThatExist = (rules: RuleSet): readonly string[] =>
  [...rules.messages, ...rules.tiers, ...rules.persons, ...rules.told, ...classTable(rules)].map(({ row }) => row);

const unreached = (situations: readonly Situation[], rules: RuleSet): readonly string[] => {
  const reached = rowsReached(situations, rules);
  return rowsThatExist(rules).filter((row) => !reached.has(row));
};

/** Rows that nothing fits, such as somebody could add and forget to test. */
const WITH_NEW_ROWS: RuleSet = {
  ...CURRENT_RULES,
  messages: [...CURRENT_RULES.messages, { row: "M28", at: "scope", when: { scope: [] }, then: "U1", rules: ["P4"], status: "literal", note: "" }],
  tiers: [...CURRENT_RULES.tiers, { row: "A17", own: ["minister", "minister"], outsiders: false, tier: "minister", rules: ["I4"], reading: "literal", note: "" }],
  persons: [...CURRENT_RULES.persons, { row: "B17", when: [], keeper: "none", provisional: false, rules: ["T3a"], status: "literal", note: "" }],
  told: [...CURRENT_RULES.told, { row: "W9", when: { keeper: [] }, offers: [], rules: ["S3"], status: "literal", note: "" } as unknown as ToldRow],
};

describe("every row of the tables is reached", () => {
  test("M1–M27, A1–A16, B1–B16, C (126 classes), W1–W8: no row is there that no situation reaches", () => {
    expect(rowsThatExist(CURRENT_RULES)).toHaveLength(27 + 16 + 16 + 8 + 126);
    expect(unreached(SPACE, CURRENT_RULES)).toEqual([]);
  });

  test("M28, A17, B17, W9: a new row that nothing reaches is told", () => {
    expect(unreached(SPACE, WITH_NEW_ROWS)).toEqual(["M28", "A17", "B17", "W9"]);
  });

  test("C: a class that nobody is in, is told", () => {
    const groupsOnly = SPACE.filter(({ conversation }) => conversation.shape === "group");
    const classes = unreached(groupsOnly, CURRENT_RULES);
    expect(classes.filter((row) => /^E\d\d$/.test(row))).toHaveLength(15);
  });
});
