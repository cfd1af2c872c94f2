/** New identifiers for records and files, and what nobody can guess. */
export interface Identifiers {
  /** A random UUID (version 4), lower case. */
  uuid(): string;
  /** 32 random bytes. */
  secret(): Uint8Array;
}
