import type { ConversationMark } from "./conversation-mark";

/** Somebody of the directory. */
export interface Party {
  readonly id: string;
  readonly displayName: string;
}

export type AgreementState =
  /** The keeper was asked, and has not answered. */
  | "asked"
  /** The keeper will keep. */
  | "accepted"
  | "declined"
  /** The keeper's copy was filed, and verified. */
  | "kept"
  /** Somebody else was first, or whoever asked took it back. */
  | "withdrawn";

/** The keeper's record, as its receipt says. */
export interface KeptRecord {
  readonly recordId: string;
  /** Short number for people. */
  readonly number: string;
  /** SHA-256 of the record's manifest.json. */
  readonly manifestSha256: string;
  /** Empty when none is known. */
  readonly webUrl: string;
  /** ISO 8601 instant. */
  readonly filedAt: string;
  readonly keptMessageCount: number;
}

/** «Heldere afspraken» (S3): who keeps a conversation, as all who take part can see it. */
export interface SharedAgreement {
  /** Number of the row, in order of making. */
  readonly row: number;
  /** As its maker gave it; empty in a row that somebody wrote by hand. */
  readonly uuid: string;
  /** eTag of the row as it was read. */
  readonly version: string;
  readonly about: ConversationMark;
  readonly askedBy: Party;
  readonly keeper: Party;
  readonly state: AgreementState;
  /** ISO 8601 instant, by the server's clock. */
  readonly askedAt: string;
  /** Null unless `kept`. */
  readonly record: KeptRecord | null;
}
