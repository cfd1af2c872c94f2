import { mayReachStepThree } from "../../review/answering";
import { clustersOf } from "../../review/clusters";
import type { Cluster } from "../../review/clusters";
import { askedOf, progressOf } from "../../review/progress";
import { answersTo } from "../../review/session";
import { SITTING_SCREENS } from "./place";
import type { LaterPlace, Place, SittingScreen } from "./place";
import { switchesIn } from "./sitting";
import type { Sitting } from "./sitting";

/**
 * Which screens have something to ask: the rest is closed only when there is one; step 2 and step 3 are asked only when a
 * message reaches them. Each is found out once, when it is first wanted: a chat may be long.
 */
function needed({ opened, session, ...others }: Sitting): (screen: SittingScreen) => boolean {
  const { conversation } = opened;
  const asked = askedOf(conversation, switchesIn(others));
  let found: readonly Cluster[] | null = null;
  const clusters = () => (found ??= clustersOf(conversation.messages, session, asked));
  return (screen) => {
    if (screen === "rest") return progressOf(asked, session).open > 0;
    if (screen === "elsewhere") return clusters().length > 0;
    if (screen === "keeper") return clusters().some((cluster) => cluster.some(({ number }) => mayReachStepThree(answersTo(session, number))));
    return true;
  };
}

/** Whether step 3, who keeps, is asked at all. */
export const asksWhoKeeps = (sitting: Sitting): boolean => needed(sitting)("keeper");

/** The screen after (or before) this one; null when there is none. */
export function neighbour(screen: SittingScreen, sitting: Sitting, direction: 1 | -1): SittingScreen | null {
  const place = SITTING_SCREENS.indexOf(screen);
  const rest = direction === 1 ? SITTING_SCREENS.slice(place + 1) : SITTING_SCREENS.slice(0, place).reverse();
  return rest.find(needed(sitting)) ?? null;
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
