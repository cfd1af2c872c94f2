import { clustersOf } from "../../review/clusters";
import { askedOf, progressOf } from "../../review/progress";
import { SITTING_SCREENS } from "./place";
import type { LaterPlace, Place, SittingScreen } from "./place";
import { switchesIn } from "./sitting";
import type { Sitting } from "./sitting";

/** The rest is closed only when there is one; step 2 and step 3 are asked only when a message reaches them. */
function isNeeded(screen: SittingScreen, sitting: Sitting): boolean {
  if (screen !== "rest" && screen !== "elsewhere" && screen !== "keeper") return true;
  const { opened, session } = sitting;
  const { conversation } = opened;
  const asked = askedOf(conversation, switchesIn(sitting));
  return screen === "rest" ? progressOf(asked, session).open > 0 : clustersOf(conversation.messages, session, asked).length > 0;
}

/** The screen after (or before) this one; null when there is none. */
export function neighbour(screen: SittingScreen, sitting: Sitting, direction: 1 | -1): SittingScreen | null {
  const place = SITTING_SCREENS.indexOf(screen);
  const rest = direction === 1 ? SITTING_SCREENS.slice(place + 1) : SITTING_SCREENS.slice(0, place).reverse();
  return rest.find((one) => isNeeded(one, sitting)) ?? null;
}

/** Where «terug» leads; the export is let go when the user leaves it. */
export function placeBefore(place: LaterPlace): Place {
  if (place.sitting === null || place.at === "receipt") return { at: "start", isFirst: false };
  if (place.at === "filing") return { at: "check", sitting: place.sitting, fromCheck: false };
  const before = place.fromCheck ? "check" : neighbour(place.at, place.sitting, -1);
  if (before !== null) return { at: before, sitting: place.sitting, fromCheck: false };
  place.sitting.opened.close();
  return { at: "start", isFirst: false };
}
