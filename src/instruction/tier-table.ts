import type { OwnTier } from "./facts";
import type { RuleId, Status } from "./outcome";

/**
 * How a row is read from the text.
 * `literal`: follows from the words. `literal-without-admin`: from a role bullet, while the group-admin rule drops out.
 * `general-rule`: no role bullet covers it, T3a does. `derived`: from T3b and S3. `conflict`: two rules point to
 * different keepers. `interpretation`: the text is silent. `out-of-reach`: nobody of our own is in the chat.
 */
export type Reading =
  | "literal" | "literal-without-admin" | "general-rule" | "derived" | "conflict" | "interpretation" | "out-of-reach";

/** How firm a reading is; null where there is nothing to read. T3a is the text's own general rule, so its words decide. */
export const STATUS_OF_READING = {
  literal: "literal",
  "literal-without-admin": "literal",
  "general-rule": "literal",
  derived: "derived",
  conflict: "conflict",
  interpretation: "interpretation",
  "out-of-reach": null,
} as const satisfies Record<Reading, Status | null>;

export interface TierRow {
  readonly row: `A${number}`;
  readonly own: readonly OwnTier[];
  readonly outsiders: boolean;
  /** The tier that arranges the keeping; null when nobody of ours is present. */
  readonly tier: OwnTier | null;
  readonly rules: readonly RuleId[];
  readonly reading: Reading;
  readonly note: string;
}

/**
 * Table A: which tier of our own organisation arranges the keeping (decision-table section 6).
 * In one sentence: the lowest tier of our own that is in the conversation. Outsiders never change it.
 */
export const TIER_TABLE = [
  { row: "A1", own: [], outsiders: false, tier: null, rules: [], reading: "out-of-reach", note: "Nobody is present: impossible." },
  { row: "A2", own: [], outsiders: true, tier: null, rules: [], reading: "out-of-reach", note: "Nobody of ours: check the roles." },
  { row: "A3", own: ["civil-servant"], outsiders: false, tier: "civil-servant", rules: ["T3a"], reading: "general-rule",
    note: "No bullet; the general rule on the case owner." },
  { row: "A4", own: ["civil-servant"], outsiders: true, tier: "civil-servant", rules: ["T3a"], reading: "general-rule",
    note: "No bullet; the general rule on the case owner." },
  { row: "A5", own: ["top-official"], outsiders: false, tier: "top-official", rules: ["T3b", "S3"], reading: "derived",
    note: "No bullet; «berichten die alleen zij hebben», and one of them is enough." },
  { row: "A6", own: ["top-official"], outsiders: true, tier: "top-official", rules: ["I3"], reading: "literal", note: "" },
  { row: "A7", own: ["top-official", "civil-servant"], outsiders: false, tier: "civil-servant", rules: ["I1"], reading: "literal", note: "" },
  { row: "A8", own: ["top-official", "civil-servant"], outsiders: true, tier: "civil-servant", rules: ["I1"], reading: "literal",
    note: "I1 does not say «uitsluitend»." },
  { row: "A9", own: ["minister"], outsiders: false, tier: "minister", rules: ["I4"], reading: "literal", note: "" },
  { row: "A10", own: ["minister"], outsiders: true, tier: "minister", rules: ["I4"], reading: "literal", note: "" },
  { row: "A11", own: ["minister", "civil-servant"], outsiders: false, tier: "civil-servant", rules: ["I1"], reading: "literal", note: "" },
  { row: "A12", own: ["minister", "civil-servant"], outsiders: true, tier: "civil-servant", rules: ["I1"], reading: "literal", note: "" },
  { row: "A13", own: ["minister", "top-official"], outsiders: false, tier: "top-official", rules: ["I2"], reading: "literal", note: "" },
  { row: "A14", own: ["minister", "top-official"], outsiders: true, tier: "top-official", rules: ["T3b", "I2", "I3"], reading: "interpretation",
    note: "I2 and I3 both say «uitsluitend»; both name the top officials, and a third party does not move the duty up (gap 3)." },
  { row: "A15", own: ["minister", "top-official", "civil-servant"], outsiders: false, tier: "civil-servant", rules: ["I1"], reading: "literal",
    note: "" },
  { row: "A16", own: ["minister", "top-official", "civil-servant"], outsiders: true, tier: "civil-servant", rules: ["I1"], reading: "literal",
    note: "" },
] as const satisfies readonly TierRow[];
