import type { ImportWarning } from "../../conversation/completeness";

/** The beginning of a message. */
export interface ThreemaHeader {
  /** Places in the text: of the line, and of the body behind the header. */
  readonly start: number;
  readonly body: number;
  readonly line: number;
  readonly author: string;
  /** The time as printed. */
  readonly printed: string;
}

export interface ThreemaHeaders {
  readonly headers: readonly ThreemaHeader[];
  /** Author of what was sent from this phone; null when nobody can be told to be it. */
  readonly exporter: string | null;
  /** Lines of which it is doubtful whether they begin a message, or whose it is. */
  readonly warnings: readonly ImportWarning[];
}
