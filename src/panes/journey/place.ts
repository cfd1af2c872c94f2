import type { FilingRequest, Receipt } from "../../workflows/filing";
import type { Sitting } from "./sitting";

/** The screens of working through one conversation, in their order. */
export const SITTING_SCREENS = ["import-check", "people", "review", "rest", "elsewhere", "keeper", "check"] as const;
export type SittingScreen = (typeof SITTING_SCREENS)[number];

/** What is being filed: something new, or what an earlier visit left unfinished. */
export type FilingWork =
  | { readonly kind: "new"; readonly request: FilingRequest }
  | { readonly kind: "resume"; readonly recordId: string; readonly filedBy: string };

/**
 * Where the user is. `fromCheck`: came by «Wijzig», and goes straight back. `message`: the number of the one to begin at,
 * where the screen shows messages.
 */
export type Place =
  | { readonly at: "start"; readonly isFirst: boolean }
  /** The records manager's desk: no chat is open there. */
  | { readonly at: "desk"; readonly recordId?: string | null }
  | { readonly at: SittingScreen; readonly sitting: Sitting; readonly fromCheck: boolean; readonly message?: number }
  | { readonly at: "filing"; readonly work: FilingWork; readonly sitting: Sitting | null }
  | { readonly at: "receipt"; readonly receipt: Receipt; readonly sitting: Sitting | null };

export type LaterPlace = Exclude<Place, { readonly at: "start" | "desk" }>;

/** Whether leaving the page would lose what the user answered. */
export const wouldLose = (place: Place): boolean =>
  "sitting" in place && place.at !== "receipt" && place.at !== "filing" && place.sitting.session.given.size > 0;
