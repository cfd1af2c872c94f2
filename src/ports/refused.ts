/** An answer that means no, for a reason that we have no words for. */
export interface Refused {
  readonly kind: "refused";
  /** HTTP status. */
  readonly status: number;
  /** The server's own word for it, never its sentence: that may name people. */
  readonly code: string | null;
}
