import type { Result } from "../result";
import type { StoreError } from "./record-store";

/** Where an administrator keeps the organisation's policy («beleid»), as text. */
export interface PolicyFile {
  /** As the administrator wrote it: JSON, with comments. */
  readonly text: string;
  /** Where it can be looked at and mended. */
  readonly webUrl: string;
}

export interface PolicyFiles {
  /** The policy file; null when the organisation has none. Safe to repeat. */
  read(): Promise<Result<PolicyFile | null, StoreError>>;
}
