import type { Status } from "./outcome";

/** Firmest first. */
const FIRMNESS = ["literal", "derived", "conflict", "interpretation"] as const satisfies readonly Status[];

/** The weakest of the statuses that spoke; `literal` when none did. */
export const weakest = (spoken: readonly Status[]): Status =>
  FIRMNESS.findLast((status) => spoken.includes(status)) ?? "literal";
