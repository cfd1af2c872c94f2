import type { RegisterContent, RegisterEntry, RegisterHead } from "../record/register-content";
import type { Result } from "../result";
import type { StoreError } from "./record-store";

export type { RegisterContent, RegisterEntry, RegisterHead } from "../record/register-content";

/** A row of the list as it was read: what it says as an entry, and the text that the hash is made of, for who re-checks the chain. */
export interface StoredEntry {
  /** The row's own number in the list. */
  readonly row: number;
  /** Canonical JSON of the entry as the row holds it, hash included. */
  readonly text: string;
  /** Null when the row cannot be read as an entry: it is shown, never passed over. */
  readonly entry: RegisterEntry | null;
}

/** Whose records are looked for. */
export interface KeptBy {
  /** Entra object id. */
  readonly keeper: string;
}

/** The rows that were added last. */
export interface Latest {
  /** How many. */
  readonly latest: number;
}

/** The organisation's decision register («Bewaarregister»): an append-only chain. Nothing is ever changed in it or taken out of it. */
export interface DecisionRegister {
  /** The last entry; null when the register is empty. @errors `not-found` where the organisation has no register */
  head(): Promise<Result<RegisterHead | null, StoreError>>;
  /**
   * Adds an entry behind the last one, also when others add at the same time. Safe to repeat with the same `entryId`.
   * @errors `changed-meanwhile` when others were faster every time: call again
   */
  append(content: RegisterContent): Promise<Result<RegisterEntry, StoreError>>;
  /** All rows, in the order of the list. @param about only those about this record, or about records that this person keeps; or the last of all */
  entries(about?: string | KeptBy | Latest): Promise<Result<readonly StoredEntry[], StoreError>>;
}
