/** New identifiers for records and files. */
export interface Identifiers {
  /** A random UUID (version 4), lower case. */
  uuid(): string;
}
