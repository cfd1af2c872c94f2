import type { OwnTier } from "./facts";
import type { KeeperCode, RuleId } from "./outcome";
import type { RuleSet } from "./rule-set";
import type { Reading, TierRow } from "./tier-table";

/** What of the admins («beheerders») the rules can use; `none` one-to-one. */
export type AdminClass = "none" | OwnTier | "external" | "other-department" | "unknown";

/** What the keeper of a conversation depends on: table C is the space of these facts. */
export interface ClassFacts {
  readonly shape: "one-to-one" | "group";
  readonly own: readonly OwnTier[];
  readonly external: boolean;
  readonly otherDepartment: boolean;
  readonly admin: AdminClass;
}

export interface ClassReading {
  /** The row of table A that this is read from. */
  readonly tierRow: TierRow["row"] | null;
  /** The tier that keeps; null when nobody of ours is present. */
  readonly tier: OwnTier | null;
  readonly keeper: KeeperCode;
  readonly rules: readonly RuleId[];
  readonly reading: Reading;
  readonly note: string;
}

export const KEEPER_OF_TIER = {
  "civil-servant": "K-AV",
  "top-official": "K-AT",
  minister: "K-BP",
} as const satisfies Record<OwnTier, KeeperCode>;

export const KEEPER_OF_ADMIN = {
  "civil-servant": "K-BEH-AO",
  "top-official": "K-BEH-AT",
  minister: "K-BEH-BP",
} as const satisfies Record<OwnTier, KeeperCode>;

/** The row of table A for these people. Another department's people count as outsiders here (gap 13). */
export const tierRow = (own: readonly OwnTier[], outsiders: boolean, { tiers }: RuleSet): TierRow | undefined =>
  tiers.find((row) => row.outsiders === outsiders && row.own.length === own.length && row.own.every((tier) => own.includes(tier)));

const ADMIN_NOTES = {
  none: "",
  external: "G1 cannot bind an outsider.",
  "other-department": "G1 works for the admin's own department only (G2).",
  unknown: "G1 without a known admin.",
} as const;

const DEPARTMENTS_CAVEAT = "If their participant is a civil servant, I1 read without departments would point to them; G2 goes first.";
const TOP_CAVEAT = "If their participants are only ministers and top officials, I2 applies literally.";

function caveats({ own, otherDepartment }: ClassFacts): readonly string[] {
  const higherOnly = own.length > 0 && !own.includes("civil-servant");
  if (!otherDepartment || !higherOnly) return [];
  return own.length === 2 ? [DEPARTMENTS_CAVEAT, TOP_CAVEAT] : [DEPARTMENTS_CAVEAT];
}

function nobodyOfOurs({ otherDepartment }: ClassFacts, base: TierRow | undefined): ClassReading {
  const nobody = { tierRow: base?.row ?? null, tier: null, note: "" };
  return otherDepartment
    ? { ...nobody, keeper: "K-NVT-D", rules: ["G2"], reading: "literal" }
    : { ...nobody, keeper: "K-NVT", rules: [], reading: "out-of-reach" };
}

const note = (first: string, facts: ClassFacts): string => [first, ...caveats(facts)].filter((part) => part !== "").join(" ");

/** G1 drops out: what the role bullets say stands, and a literal bullet is marked as standing alone. */
const bulletReading = (reading: Reading, shape: ClassFacts["shape"]): Reading =>
  reading === "literal" && shape === "group" ? "literal-without-admin" : reading;

/**
 * Step 3 for a whole conversation: which keeper, by which rules, how firmly.
 *
 * The lowest tier of ours that is present keeps (I1–I4, T3a, T3b); in a group its admin does, if the admin is of that
 * tier (G1). Where the admin is of a higher tier the rules conflict: the bullets («regelt», «moet») are firmer than
 * «kan als uitgangspunt», and T3b relieves whoever stands above. Departments each go their own way (G2).
 *
 * @source decision-table section 4, c–f; tables A and C
 */
export function classKeeper(facts: ClassFacts, rules: RuleSet): ClassReading {
  const base = tierRow(facts.own, facts.external || facts.otherDepartment, rules);
  if (base === undefined || base.tier === null) return nobodyOfOurs(facts, base);
  const { tier, row } = base;
  const departments: readonly RuleId[] = facts.otherDepartment ? ["G2"] : [];
  switch (facts.admin) {
    case tier:
      return { tierRow: row, tier, keeper: KEEPER_OF_ADMIN[tier], rules: ["G1", ...base.rules, ...departments], reading: "literal", note: note("", facts) };
    case "none":
    case "external":
    case "other-department":
    case "unknown":
      return {
        tierRow: row,
        tier,
        keeper: KEEPER_OF_TIER[tier],
        rules: [...base.rules, ...departments],
        reading: bulletReading(base.reading, facts.shape),
        note: note(ADMIN_NOTES[facts.admin], facts),
      };
    default:
      return {
        tierRow: row,
        tier,
        keeper: KEEPER_OF_TIER[tier],
        rules: [...new Set<RuleId>([...base.rules, "T3b"]), ...departments],
        reading: "conflict",
        note: note("G1 names a higher tier than the bullets do.", facts),
      };
  }
}
