import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { ClassFacts } from "../../src/instruction/class-keeper";
import { classRow, classTable } from "../../src/instruction/class-table";
import { decide } from "../../src/instruction/decide";
import type { PersonInRole, Role, Situation } from "../../src/instruction/facts";
import { CURRENT_RULES } from "../../src/instruction/rule-sets";
import { STATUS_OF_READING } from "../../src/instruction/tier-table";
import type { ExpectedClass } from "./class-table-rows";
import { EXPECTED_CLASSES } from "./class-table-rows";
import { aSituation } from "./situations";
import { specification, specificationIsHere } from "./specification";
import { tableC } from "./table-c";

/** A conversation of this class; two of a kind where a single one would leave nobody to talk to. */
function conversationOf({ shape, own, external, otherDepartment, admin }: Omit<ClassFacts, "admin"> & { admin: string }): Situation {
  const roles: Role[] = [...own, ...(external ? ["external" as const] : []), ...(otherDepartment ? ["other-department" as const] : [])];
  const participants: PersonInRole[] = roles.map((role) => ({ id: role, role }));
  const [first] = roles;
  if (participants.length === 1 && first !== undefined) participants.push({ id: `another ${first}`, role: first });
  const admins = shape === "group" && admin !== "unknown" ? [admin] : null;
  return aSituation({}, { shape, participants, admins, me: null });
}

describe("table C: the class of a conversation and its keeper", () => {
  test("E01–G111: the computed table counts the same rows, in the same order", () => {
    expect(classTable(CURRENT_RULES).map(({ row }) => row)).toEqual(EXPECTED_CLASSES.map(({ row }) => row));
  });

  test.each(EXPECTED_CLASSES.map((expected) => [expected.row, expected] as const))("%s: keeper, rules and reading", (row, expected) => {
    const computed = classRow(expected, CURRENT_RULES);
    expect(computed).toMatchObject({ row, keeper: expected.keeper, rules: expected.rules, reading: expected.reading });
  });

  test.each(EXPECTED_CLASSES.map((expected) => [expected.row, expected] as const))("%s: is reached, and decides", (row, expected) => {
    const decision = decide(conversationOf(expected));
    expect(decision.rows).toContain(row);
    expect(decision.because).toEqual(expect.arrayContaining([...expected.rules]));
    if (expected.keeper === "K-NVT") expect(decision).toMatchObject({ outcome: "U7", keeper: null });
    else expect(decision.keeper?.code).toBe(expected.keeper);
  });

  test("G044 and 19 others conflict; 43 literal, 40 literal without admin, 11 general, 2 derived, 7 interpretation, 3 out of reach", () => {
    const counts = new Map<string, number>();
    for (const { reading } of classTable(CURRENT_RULES)) counts.set(reading, (counts.get(reading) ?? 0) + 1);
    expect(Object.fromEntries(counts)).toEqual({
      literal: 43,
      "literal-without-admin": 40,
      "general-rule": 11,
      derived: 2,
      conflict: 20,
      interpretation: 7,
      "out-of-reach": 3,
    });
  });

  test("E05, G044, G053: a decision is as firm as its class", () => {
    const statuses = EXPECTED_CLASSES.filter(({ keeper }) => keeper === "K-AT" || keeper === "K-BP").map((expected) => [
      decide(conversationOf(expected)).status,
      STATUS_OF_READING[expected.reading],
    ]);
    expect(statuses.filter(([decided, expected]) => decided !== expected)).toEqual([]);
  });

  test("TABLE-C.md is the same table, written out", () => {
    expect(readFileSync(join(__dirname, "../../src/instruction/TABLE-C.md"), "utf8")).toBe(tableC());
  });
});

interface SpecifiedRow {
  readonly id: string;
  readonly chat: "one-to-one" | "group";
  readonly ownRoles: readonly string[];
  readonly externalPresent: boolean;
  readonly otherDepartmentPresent: boolean;
  readonly adminRole: string | null;
  readonly keeper: string;
  readonly status: string;
  readonly source: string;
}

const SHORT = { minister: "BP", "top-official": "AT", "civil-servant": "AO" } as const;
const ADMIN = { ...SHORT, external: "external", "other-department": "otherDepartment", unknown: "unknown", none: null } as const;
const READING = {
  literal: "LETTERLIJK",
  "literal-without-admin": "LETTERLIJK*",
  "general-rule": "ALGEMENE REGEL",
  derived: "AFGELEID",
  conflict: "CONFLICT",
  interpretation: "INTERPRETATIE",
  "out-of-reach": "BUITEN BEREIK",
} as const;

const inTheirWords = (expected: ExpectedClass): SpecifiedRow => ({
  id: expected.row,
  chat: expected.shape,
  ownRoles: expected.own.map((tier) => SHORT[tier]),
  externalPresent: expected.external,
  otherDepartmentPresent: expected.otherDepartment,
  adminRole: ADMIN[expected.admin],
  keeper: expected.keeper,
  status: READING[expected.reading],
  source: expected.rules.length === 0 ? "—" : expected.rules.join(" + "),
});

const withSpecification = specificationIsHere ? describe : describe.skip;

withSpecification("table C against decision-table.json (skipped where ../shared is absent)", () => {
  test("E01–G111: facts, keeper, status and source are those of the specification", () => {
    const { rows } = JSON.parse(specification("decision-table.json").toString("utf8")) as { rows: SpecifiedRow[] };
    const specified = rows.map(({ id, chat, ownRoles, externalPresent, otherDepartmentPresent, adminRole, keeper, status, source }) => ({
      id,
      chat,
      ownRoles,
      externalPresent,
      otherDepartmentPresent,
      adminRole,
      keeper,
      status,
      source: source.replace("strekking I2/I3", "I2 + I3"),
    }));
    expect(EXPECTED_CLASSES.map(inTheirWords)).toEqual(specified);
  });
});
