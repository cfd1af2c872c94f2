/** Outcomes of the instruction, U1–U10 (decision-table section 3). None is called "delete": the text permits, it never orders. */
export type OutcomeCode = "U1" | "U2" | "U3" | "U4" | "U5" | "U6" | "U7" | "U8" | "U9" | "U10";

/** Outcomes by which the user's own copy may go. */
export const PERMISSIONS = ["U1", "U2", "U3", "U4", "U10"] as const satisfies readonly OutcomeCode[];

export type KeeperCode =
  | "K-AV" | "K-AT" | "K-BP" | "K-BEH-AO" | "K-BEH-AT" | "K-BEH-BP" | "K-AGREED" | "K-NVT-D" | "K-NVT";

/** Paragraphs of the instruction that can speak; the hold is an overlay and not in the text. */
export type RuleId =
  | "P1" | "P2" | "P3" | "P4" | "S1" | "T1" | "S2" | "T2" | "S3" | "T3a" | "T3b" | "I1" | "I2" | "I3" | "I4" | "G1" | "G2";
export type HoldId =
  | "hold:minister" | "hold:top-official" | "hold:woo-request" | "hold:inquiry" | "hold:hotspot"
  /** The policy cannot be read: it may declare any of the others. */
  | "hold:unread-policy";
export type ReasonId = RuleId | HoldId;

/** How firmly the text says it; the weakest that spoke is the decision's. */
export type Status = "literal" | "derived" | "conflict" | "interpretation";

export interface Keeper {
  readonly code: KeeperCode;
  /** Id of the person; null where the text names a tier and nobody has agreed. */
  readonly person: string | null;
  /** Id of the case owner (else the line manager) who must know and secure; null when unknown. */
  readonly accountable: string | null;
  /** «voorlopig bewaarder». */
  readonly provisional: boolean;
}

/** A fact that is still needed: `message.scope`, `participants.<id>.role`, `agreement` … */
export type MissingFact = string;

export interface RuleSetId {
  readonly id: string;
  readonly version: string;
  /** SHA-256 of the instruction's text that the rules were read from. */
  readonly sha256: string;
}

export interface Decision {
  /** null for the kinds of which nothing is decided (M20, M21). */
  readonly outcome: OutcomeCode | null;
  /** null unless the outcome is U5, U9 or U10. */
  readonly keeper: Keeper | null;
  /** Rules that spoke, first to last. */
  readonly because: readonly ReasonId[];
  /** Rows of tables M, C and B that spoke: `M6`, `G044`, `B1`. */
  readonly rows: readonly string[];
  readonly status: Status;
  readonly missing: readonly MissingFact[];
  readonly ruleSet: RuleSetId;
}
