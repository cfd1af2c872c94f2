import type { Channel } from "../instruction/facts";
import type { Result } from "../result";
import type { StoreError } from "./record-store";

/**
 * What an agreement is about, in metadata alone: nothing that was said, no name that a chat shows, no hash of either.
 * Two exports of one conversation have marks that fit (`fits` in review/conversation-mark.ts); the user confirms the rest.
 *
 * @source record.md, «What goes where»
 */
export interface ConversationMark {
  readonly channel: Channel;
  readonly shape: "one-to-one" | "group";
  /** Entra object ids of our own people in the chat, sorted. */
  readonly people: readonly string[];
  /** First and last day of the messages, `yyyy-mm-dd` as the export shows it. */
  readonly from: string;
  readonly to: string;
}

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
  readonly webUrl: string;
  /** ISO 8601 instant. */
  readonly filedAt: string;
  readonly keptMessageCount: number;
}

/** «Heldere afspraken» (S3): who keeps a conversation, as all who take part can see it. */
export interface SharedAgreement {
  /** Number of the row, in order of making. */
  readonly row: number;
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

/** A row to be added. */
export interface NewAgreement {
  /** Random UUID made by the caller: adding the same twice adds one. */
  readonly uuid: string;
  readonly about: ConversationMark;
  readonly askedBy: Party;
  readonly keeper: Party;
  readonly state: "asked" | "accepted" | "kept";
  readonly record: KeptRecord | null;
}

export type AgreementChange =
  | { readonly state: "accepted" | "declined" | "withdrawn" }
  | { readonly state: "kept"; readonly record: KeptRecord };

/** The organisation's list of agreements. Nothing is ever taken out of it. */
export interface Agreements {
  /**
   * Every agreement that names one of these people as keeper, oldest first, whatever its state.
   * @errors `not-found` where the organisation has no such list
   */
  keptBy(people: readonly string[]): Promise<Result<readonly SharedAgreement[], StoreError>>;
  /** Adds a row. Safe to repeat with the same `uuid`. */
  add(agreement: NewAgreement): Promise<Result<SharedAgreement, StoreError>>;
  /** Changes a row as it was read. @errors `changed-meanwhile` when somebody changed it first: read it again */
  change(agreement: SharedAgreement, to: AgreementChange): Promise<Result<SharedAgreement, StoreError>>;
}
