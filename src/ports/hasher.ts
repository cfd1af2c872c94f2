/** SHA-256 as 64 lower-case hexadecimal digits. */
export type Sha256 = string;

/** A checksum that is being made while bytes pass by. */
export interface RunningHash {
  update(chunk: Uint8Array): void;
  /** Ends the run. */
  digest(): Sha256;
}

export interface Hasher {
  sha256(bytes: Uint8Array): Promise<Sha256>;
  /** For files too large to hold. */
  start(): Promise<RunningHash>;
}
