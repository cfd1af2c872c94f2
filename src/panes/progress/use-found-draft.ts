import { useCallback, useEffect, useRef, useState } from "react";
import type { Drafts } from "../../ports/drafts";
import type { OpenExport } from "../../ports/chat-reader";
import type { Draft } from "../../review/draft";
import { draftBroughtUp } from "../../review/draft-brought-up";
import { fitOf, goesOn, layoutOf } from "../../review/draft-fit";
import type { DraftFit } from "../../review/draft-fit";
import { askedOf } from "../../review/progress";
import type { LaterPlace } from "../journey/place";
import { switchesIn } from "../journey/sitting";
import type { Sitting } from "../journey/sitting";
import { changedNow, openReading } from "./draft-of";
import type { FoundDraft } from "./progress-context";

/** The better fit goes first. */
const FITS: readonly DraftFit[] = ["same", "changed", "other-dates", "read-otherwise", "first-of-several", "later-of-several"];

/** More files are still to be added: nothing of what is open now takes the place of what was kept. */
const isOfMore = (fit: DraftFit): boolean => fit === "first-of-several" || fit === "later-of-several";

function bestOf(drafts: readonly Draft[], sitting: Sitting): FoundDraft | null {
  const open = openReading(sitting);
  const fitting = drafts.flatMap((draft) => {
    const fit = fitOf(draft, open);
    return fit === null ? [] : [{ draft, fit }];
  });
  const best = fitting.toSorted((a, b) => FITS.indexOf(a.fit) - FITS.indexOf(b.fit))[0] ?? null;
  return best === null || !goesOn(sitting.opened.conversation) || (best.fit !== "same" && best.fit !== "changed") ? best : broughtUp(best.draft, sitting);
}

/** A chat in Teams goes on while nobody looks. */
function broughtUp(draft: Draft, sitting: Sitting): FoundDraft {
  const { conversation } = sitting.opened;
  const asked = askedOf(conversation, switchesIn(sitting)).size;
  const now = draftBroughtUp(draft, { layout: layoutOf(conversation), changed: changedNow(sitting.opened), participants: conversation.participants, asked });
  return { draft: now, fit: now === draft ? "same" : "changed" };
}

/** What was looked for, and what was found that the user is asked about. */
interface Looked extends Pick<Sitting, "correcting"> {
  readonly at: OpenExport;
  readonly found: FoundDraft | null;
}

interface FoundDraftProps {
  readonly place: LaterPlace;
  readonly userId: string | null;
  readonly drafts: Drafts;
  readonly keeps: boolean;
  /** Told of what is found when the user has gone on already. */
  readonly onLate: (draft: Draft) => void;
}

/** Looks once for what was kept of the chat that is open, as soon as it is known who works. */
export function useFoundDraft({ place, userId, drafts, keeps, onLate }: FoundDraftProps) {
  const [looked, setLooked] = useState<Looked | null>(null);
  const latest = useRef({ place, onLate });
  latest.current = { place, onLate };
  const opened = place.sitting?.opened ?? null;
  // An export that is open already may become a new version of its record.
  const correcting = place.sitting?.correcting ?? null;
  const settle = useCallback((at: Pick<Sitting, "opened" | "correcting">) => {
    setLooked({ at: at.opened, correcting: at.correcting, found: null });
  }, []);
  const isLookedFor = looked?.at === opened && looked.correcting === correcting;

  useEffect(() => {
    if (opened === null || userId === null || !keeps || isLookedFor) return undefined;
    let current = true;
    void drafts.recall(userId).then((recalled) => {
      const now = latest.current;
      if (!current || now.place.sitting === null) return;
      const found = bestOf(recalled, now.place.sitting);
      const { at, sitting } = now.place;
      const isAsked = sitting.correcting === null ? at === "import-check" && sitting.session.given.size === 0 : at === "people";
      setLooked({ at: opened, correcting, found: isAsked ? found : null });
      if (!isAsked && (found?.fit === "same" || found?.fit === "changed")) now.onLate(found.draft);
    });
    return () => {
      current = false;
    };
  }, [opened, correcting, userId, drafts, keeps, isLookedFor]);

  const found = looked !== null && isLookedFor ? looked.found : null;
  return { found, isSettled: isLookedFor && (found === null || isOfMore(found.fit)), settle };
}
