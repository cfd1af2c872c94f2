import type { Role } from "./facts";
import type { RuleId, Status } from "./outcome";

/**
 * Table W: what the signed-in user is told of a message that must be kept (decision-table section 9).
 * Every row that fits speaks, in this order; the words stand in the catalogue, as `told.W1` … `told.W8`.
 */
export type ToldRowId = "W1" | "W2" | "W3" | "W4" | "W5" | "W6" | "W7" | "W8";

/** What the user can do next: file, file for another, ask the keeper, take it over, see the receipt, hand over, look at what was filed. */
export type ToldOffer = "file" | "file-on-behalf" | "ask" | "take-over" | "receipt" | "hand-over" | "look";

export interface ToldFacts {
  /** Who keeps, seen by the user; `nobody-yet`: the person is open, or other departments keep. */
  readonly keeper: "me" | "whom-i-act-for" | "another" | "nobody-yet";
  /** Role of the keeper; null while the person is open. */
  readonly keeperRole: Role | null;
  /** Role of whom the copy belongs to; null when not known. */
  readonly holderRole: Role | null;
  /** Whether another keeper told that it is kept. */
  readonly confirmed: "yes" | "no";
  /** The user is case owner («dossierhouder») and was not in the chat. */
  readonly caseOwnerOutside: "yes" | "no";
  /** Is anybody else of our own organisation in the chat, or somebody whose role is not known? */
  readonly othersOfOurs: "yes" | "no";
  /** Whether G1 would have asked an admin of outside, and the bullets decide in the admin's place. */
  readonly adminOutside: "yes" | "no";
}

/** Conditions left out fit everything. */
export type ToldConditions = { readonly [Fact in keyof ToldFacts]?: readonly ToldFacts[Fact][] };

export interface ToldRow {
  readonly row: ToldRowId;
  readonly when: ToldConditions;
  readonly offers: readonly ToldOffer[];
  readonly rules: readonly RuleId[];
  readonly status: Status;
  readonly note: string;
}

const YES = ["yes"] as const;
const NO = ["no"] as const;
const ANOTHER = ["another"] as const;

export const TOLD_TABLE = [
  { row: "W1", when: { keeper: ["me"], othersOfOurs: YES }, offers: ["file"], rules: ["T2"], status: "literal", note: "The user keeps." },
  { row: "W8", when: { keeper: ["me"], othersOfOurs: NO }, offers: ["file"], rules: ["T3a", "I3", "I4"], status: "literal",
    note: "The user keeps, as the only one of ours in the conversation (E04, E07, E09)." },
  { row: "W6", when: { keeper: ["whom-i-act-for"] }, offers: ["file-on-behalf"], rules: ["I4", "T3a"], status: "interpretation",
    note: "«Zorg dragen» is not «zelf doen»: somebody else may file, with both names in the record (gaps 16 and 32)." },
  { row: "W2", when: { keeper: ANOTHER, confirmed: NO }, offers: ["ask", "take-over"], rules: ["S3", "T3a"], status: "interpretation",
    note: "U9: the user's own copy stays until the keeper has confirmed (gap 24)." },
  { row: "W3", when: { keeper: ANOTHER, confirmed: YES, caseOwnerOutside: NO }, offers: ["receipt"], rules: ["S3"], status: "interpretation",
    note: "U10: one keeper is enough, once that one has confirmed (gap 24)." },
  { row: "W7", when: { keeper: ANOTHER, confirmed: YES, caseOwnerOutside: YES }, offers: ["look"], rules: ["T3a"], status: "literal",
    note: "The case owner knows what was kept, and secures it." },
  { row: "W5", when: { keeper: ANOTHER, keeperRole: ["civil-servant"], holderRole: ["minister", "top-official"], confirmed: NO },
    offers: ["hand-over"], rules: ["T3b", "I1", "T3a"], status: "interpretation",
    note: "Speaks beside W2: relieved of keeping, and not free to let go until the civil servant has confirmed (gap 36)." },
  { row: "W4", when: { adminOutside: YES }, offers: [], rules: ["G1", "G2"], status: "interpretation",
    note: "Speaks beside who keeps: an admin of outside binds nobody of ours, so the bullets decide (gaps 6 and 7)." },
] as const satisfies readonly ToldRow[];
