import type { Result } from "../result";
import type { ConversationMark } from "../review/conversation-mark";
import type { KeptRecord, Party, SharedAgreement } from "../review/shared-agreement";
import type { StoreError } from "./record-store";

export type { ConversationMark } from "../review/conversation-mark";
export type { AgreementState, KeptRecord, Party, SharedAgreement } from "../review/shared-agreement";

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
  /** Every agreement that waits: asked, or promised and not kept yet; oldest first. @errors `not-found` where the organisation has no such list */
  open(): Promise<Result<readonly SharedAgreement[], StoreError>>;
  /** Adds a row. Safe to repeat with the same `uuid`. */
  add(agreement: NewAgreement): Promise<Result<SharedAgreement, StoreError>>;
  /** Changes a row as it was read. @errors `changed-meanwhile` when somebody changed it first: read it again */
  change(agreement: SharedAgreement, to: AgreementChange): Promise<Result<SharedAgreement, StoreError>>;
}
