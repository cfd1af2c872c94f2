import { classKeeper } from "./class-keeper";
import type { AdminClass, ClassFacts, ClassReading } from "./class-keeper";
import type { OwnTier } from "./facts";
import { oncePerRuleSet } from "./rule-set";
import type { RuleSet } from "./rule-set";

/** A row of table C: one class of conversation, and who keeps in it where no switch says otherwise. */
export interface ClassRow extends ClassReading {
  /** `E01`–`E15` one-to-one, `G001`–`G111` groups. */
  readonly row: string;
  readonly facts: ClassFacts;
}

/** The order in which the specification counts: minister, top official, civil servant. */
const OWN_SETS = [
  [],
  ["minister"],
  ["top-official"],
  ["civil-servant"],
  ["minister", "top-official"],
  ["minister", "civil-servant"],
  ["top-official", "civil-servant"],
  ["minister", "top-official", "civil-servant"],
] as const satisfies readonly (readonly OwnTier[])[];

const SIDES = ["minister", "top-official", "civil-servant", "external"] as const;

/** A pair of people, as the set of who is there: two ministers are the class of a minister alone. */
function pair(one: OwnTier | "external" | "other-department", other: OwnTier | "external" | "other-department"): ClassFacts {
  const both = [one, other];
  return {
    shape: "one-to-one",
    own: (["minister", "top-official", "civil-servant"] as const).filter((tier) => both.includes(tier)),
    external: both.includes("external"),
    otherDepartment: both.includes("other-department"),
    admin: "none",
  };
}

const PAIRS: readonly ClassFacts[] = [
  ...SIDES.flatMap((one, at) => SIDES.slice(at).map((other) => pair(one, other))),
  ...[...SIDES, "other-department" as const].map((one) => pair(one, "other-department")),
];

const OUTSIDE = [
  { external: false, otherDepartment: false },
  { external: false, otherDepartment: true },
  { external: true, otherDepartment: false },
  { external: true, otherDepartment: true },
] as const;

/** Who can be admin: somebody who is present, or nobody that we know of. */
function possibleAdmins(own: readonly OwnTier[], external: boolean, otherDepartment: boolean): readonly AdminClass[] {
  return [...own, ...(external ? ["external" as const] : []), ...(otherDepartment ? ["other-department" as const] : []), "unknown"];
}

const GROUPS: readonly ClassFacts[] = OWN_SETS.flatMap((own) =>
  OUTSIDE.filter(({ external, otherDepartment }) => own.length > 0 || external || otherDepartment).flatMap((outside) =>
    possibleAdmins(own, outside.external, outside.otherDepartment).map((admin) => ({ shape: "group" as const, own, ...outside, admin })),
  ),
);

const numbered = (letter: string, digits: number, classes: readonly ClassFacts[]): readonly Pick<ClassRow, "row" | "facts">[] =>
  classes.map((facts, at) => ({ row: letter + String(at + 1).padStart(digits, "0"), facts }));

const CLASSES = [...numbered("E", 2, PAIRS), ...numbered("G", 3, GROUPS)];

/**
 * Table C: every class of conversation that can exist (decision-table section 8), counted and computed here.
 * `TABLE-C.md` beside this file is the same table, written out for reading.
 */
export const classTable = oncePerRuleSet((rules): readonly ClassRow[] =>
  CLASSES.map(({ row, facts }) => ({ row, facts, ...classKeeper(facts, rules) })),
);

const TIER_BITS = { minister: 1, "top-official": 2, "civil-servant": 4 } as const satisfies Record<OwnTier, number>;

const keyOf = ({ shape, own, external, otherDepartment, admin }: ClassFacts): string => {
  const people = own.reduce((sum, tier) => sum + TIER_BITS[tier], 0) + (external ? 8 : 0) + (otherDepartment ? 16 : 0);
  return `${shape} ${people} ${admin}`;
};

const rowsByKey = oncePerRuleSet((rules): ReadonlyMap<string, ClassRow> => new Map(classTable(rules).map((row) => [keyOf(row.facts), row])));

/** The row for these facts; undefined for what cannot exist, such as three tiers one-to-one. */
export const classRow = (facts: ClassFacts, rules: RuleSet): ClassRow | undefined => rowsByKey(rules).get(keyOf(facts));
