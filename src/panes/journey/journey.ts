import { askedOf } from "../../review/progress";
import { clustersOf } from "../../review/clusters";
import type { FilingRequest, Receipt } from "../../workflows/filing";
import { SWITCHES } from "./sitting";
import type { Sitting } from "./sitting";

/** The screens of working through one conversation, in their order. */
export const SITTING_SCREENS = ["import-check", "people", "review", "elsewhere", "keeper", "check"] as const;
export type SittingScreen = (typeof SITTING_SCREENS)[number];

/** What is being filed: something new, or what an earlier visit left unfinished. */
export type FilingWork =
  | { readonly kind: "new"; readonly request: FilingRequest }
  | { readonly kind: "resume"; readonly recordId: string; readonly filedBy: string };

/** Where the user is. `fromCheck`: came by «Wijzig», and goes straight back. */
export type Journey =
  | { readonly at: "start" }
  | { readonly at: SittingScreen; readonly sitting: Sitting; readonly fromCheck: boolean }
  | { readonly at: "filing"; readonly work: FilingWork; readonly sitting: Sitting | null }
  | { readonly at: "receipt"; readonly receipt: Receipt; readonly sitting: Sitting | null };

/** Step 2 and step 3 are asked only when a message reaches them. */
function isNeeded(screen: SittingScreen, { opened, session }: Sitting): boolean {
  if (screen !== "elsewhere" && screen !== "keeper") return true;
  const { conversation } = opened;
  return clustersOf(conversation.messages, session, askedOf(conversation, SWITCHES)).length > 0;
}

/** The screen after (or before) this one; null when there is none. */
export function neighbour(screen: SittingScreen, sitting: Sitting, direction: 1 | -1): SittingScreen | null {
  const place = SITTING_SCREENS.indexOf(screen);
  const rest = direction === 1 ? SITTING_SCREENS.slice(place + 1) : SITTING_SCREENS.slice(0, place).reverse();
  return rest.find((one) => isNeeded(one, sitting)) ?? null;
}

/** Whether leaving the page would lose what the user answered. */
export const wouldLose = (journey: Journey): boolean =>
  journey.at !== "start" && journey.at !== "receipt" && journey.at !== "filing" && journey.sitting.session.done.length > 0;
