import { actsFromRuns } from "../../review/act-runs";
import { answersInRuns } from "../../review/answer-runs";
import type { Draft } from "../../review/draft";
import { clustersOf } from "../../review/clusters";
import { askedOf } from "../../review/progress";
import { answersTo, NEW_SESSION } from "../../review/session";
import type { Session } from "../../review/session";
import type { BroughtBack } from "../../workflows/bring-back";
import { SITTING_SCREENS } from "../journey/place";
import type { SittingScreen } from "../journey/place";
import { switchesIn } from "../journey/sitting";
import type { Sitting } from "../journey/sitting";

/** The answers of a draft, and what was done and taken back before; with what was done here meanwhile, which goes first. */
export function withAnswers({ session, correcting }: Pick<Sitting, "session" | "correcting">, { given, acts, undone, layout }: Draft): Session {
  const kept = [...(answersInRuns(given, layout.messageCount) ?? NEW_SESSION.given)];
  // What an earlier record holds is looked up again: a draft does not know where it stands.
  const ownAnswers = kept.filter(([, { mode }]) => mode !== "earlier");
  // Of a record that is corrected, the answers of the old version came in before those of the draft.
  const asFound = correcting === null ? [] : session.given;
  const here = correcting === null ? session.given : touchedIn(session);
  return {
    given: new Map([...asFound, ...ownAnswers, ...here]),
    done: [...actsFromRuns(acts), ...session.done],
    // A new act is the end of what could be done again.
    undone: session.done.length > 0 || session.undone.length > 0 ? session.undone : actsFromRuns(undone),
  };
}

/** The answers that were given in this window. */
function touchedIn({ given, done }: Session): Session["given"] {
  const touched = new Set(done.flatMap(({ before }) => [...before.keys()]));
  return new Map([...given].filter(([number]) => touched.has(number)));
}

/** The sitting as it stood. Who was chosen here as «namens» stays so. */
export const resumed = (sitting: Sitting, draft: Draft, { people, keeping, onBehalfOf, dossier }: BroughtBack): Sitting => ({
  ...sitting,
  session: withAnswers(sitting, draft),
  people,
  keeping,
  onBehalfOf: sitting.onBehalfOf ?? (onBehalfOf === null ? null : { person: onBehalfOf }),
  dossier,
});

/** Whether step 2 was answered «ja» with a place, which is the user's own words and was not kept. */
export function lacksPlaces(sitting: Sitting): boolean {
  const { opened, session } = sitting;
  const clusters = clustersOf(opened.conversation.messages, session, askedOf(opened.conversation, switchesIn(sitting)));
  return clusters.flat().some(({ number }) => {
    const { recordedElsewhere, place } = answersTo(session, number);
    return recordedElsewhere === "fully" && place === null;
  });
}

/** Where to go on: the screen where the user was, or an earlier one that must be answered first. */
export function screenToGoOn(sitting: Sitting, draft: Draft, { people, isEverybody }: Pick<BroughtBack, "people" | "isEverybody">): SittingScreen {
  const wanted = SITTING_SCREENS.find((screen) => screen === draft.screen) ?? "review";
  const first = (screen: SittingScreen) => (SITTING_SCREENS.indexOf(screen) < SITTING_SCREENS.indexOf(wanted) ? screen : wanted);
  if (people === null || !isEverybody) return first("people");
  if (lacksPlaces(sitting)) return first("elsewhere");
  // What was agreed about this chat stands in the organisation's list, and not in a draft: «Wie bewaart dit?» reads it.
  return draft.keeping.aboutThis.length > 0 ? first("keeper") : wanted;
}
