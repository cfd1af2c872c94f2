import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { Dispatch, SetStateAction } from "react";
import type { Person } from "../../ports/directory";
import { err, ok } from "../../result";
import { readingKey } from "../../review/draft";
import type { Draft } from "../../review/draft";
import { draftAfterFiling } from "../../review/draft-after-filing";
import { askedOf } from "../../review/progress";
import { bringBack } from "../../workflows/bring-back";
import { withChat } from "../journey/new-sitting";
import type { LaterPlace, Place } from "../journey/place";
import { wouldLose } from "../journey/place";
import { switchesIn } from "../journey/sitting";
import type { Sitting } from "../journey/sitting";
import { useLeaveWarning } from "../journey/use-leave-warning";
import type { PanePorts } from "../ports";
import { useAnnounce } from "../shared/announcer";
import { useLanguage } from "../shared/language";
import { usePreferences } from "../shared/preferences";
import { draftOf, isWorthKeeping, openReading } from "./draft-of";
import { lacksPlaces, resumed, screenToGoOn, withAnswers } from "./resumed";
import type { Progress } from "./progress-context";
import { useDraftWriter } from "./use-draft-writer";
import { useFoundDraft } from "./use-found-draft";

interface KeptProgressProps {
  readonly place: LaterPlace;
  readonly ports: PanePorts;
  readonly onPlace: Dispatch<SetStateAction<Place>>;
  /** Told for whom the user worked before («namens»). */
  readonly onBehalfChange: (person: Person) => void;
}

/** What the way through the screens tells of a filing. */
export interface FilingTold {
  /** The record has its number: from now on the journal of filings may know it too. */
  readonly onBegun: (recordId: string) => void;
  /** It is done; what was kept of the chat is not needed any more, but where messages are open. @param recordId null where nothing was to be filed */
  readonly onDone: (filedBy: string | null, recordId: string | null) => void;
}

/** Keeps the progress of the chat that is open, finds what was kept before, and goes on with it. */
export function useKeptProgress({ place, ports, onPlace, onBehalfChange }: KeptProgressProps): Progress & FilingTold {
  const { drafts, clock, directory, store, rememberedRoles } = ports;
  const { preferences, prefer } = usePreferences();
  const { text } = useLanguage();
  const announce = useAnnounce();
  const keeps = preferences.keepsProgress !== false;
  const { sitting } = place;
  const userId = sitting?.me?.person.id ?? null;
  const { writer, outlivesPage } = useDraftWriter(userId, drafts);
  const [lacking, setLacking] = useState({ lacksPeople: false, lacksPlaces: false });

  const change = useCallback(
    (step: (sitting: Sitting) => Sitting) => {
      onPlace((now) => ("sitting" in now && now.sitting !== null && now.at !== "receipt" ? { ...now, sitting: step(now.sitting) } : now));
    },
    [onPlace],
  );
  /** Found when the user is under way already (who signed in late, or began a new version again): what was answered before comes in beside it. */
  const comeIn = useCallback(
    (draft: Draft) => {
      writer?.startFrom(draft);
      change((now) => ({ ...now, session: withAnswers(now, draft) }));
      announce(text("progress.came-in", { reviewed: draft.progress.reviewed }));
    },
    [writer, change, announce, text],
  );
  const { found, isSettled, settle } = useFoundDraft({ place, userId, drafts, keeps, onLate: comeIn });

  const conversation = sitting?.opened.conversation ?? null;
  const switches = sitting === null ? null : switchesIn(sitting);
  const asked = useMemo(() => {
    let numbers: ReadonlySet<number> | null = null;
    return () => (numbers ??= conversation === null || switches === null ? new Set<number>() : askedOf(conversation, switches));
  }, [conversation, switches]);

  const recordId = useRef<string | null>(null);
  const screen = place.at === "filing" ? "check" : place.at;
  const isNoted = sitting !== null && keeps && isSettled && screen !== "receipt" && (isWorthKeeping(sitting, screen) || writer?.hasKept === true);
  const draftNow = useCallback((of: Sitting) => draftOf(of, { screen, recordId: recordId.current, asked: asked(), now: clock.now() }), [screen, asked, clock]);
  const note = useCallback(() => {
    if (isNoted) writer?.changed(() => draftNow(sitting), sitting.mail?.messageId ?? null);
  }, [writer, sitting, isNoted, draftNow]);
  useEffect(note, [note]);
  const isKept = keeps && outlivesPage === true;
  const isRefused = keeps && outlivesPage === false;
  // It may turn out at an answer, when the user is far from where it is told.
  useEffect(() => {
    if (isRefused) announce(text("progress.refused"));
  }, [isRefused, announce, text]);
  useLeaveWarning(useCallback(() => wouldLose(place) && !(isKept && writer?.isBehind === false), [place, isKept, writer]));

  const goOn: Progress["goOn"] = async (draft, chat) => {
    if (sitting === null) return ok(undefined);
    const base = chat === null ? sitting : withChat(sitting, chat);
    const back = await bringBack(draft, base.opened.conversation, { directory, store });
    const whole = back.ok ? resumed(base, draft, back.value) : base;
    const isBehalfUnknown = back.ok && draft.onBehalfOf !== null && whole.onBehalfOf === null;
    if (!back.ok || isBehalfUnknown) {
      // What was read anew stays open: the chat from before is let go already.
      if (chat !== null) change((now) => withChat(now, chat));
      return back.ok ? err({ kind: "behalf-unknown" }) : back;
    }
    writer?.startFrom(draft);
    settle(whole);
    setLacking({ lacksPeople: !back.value.isEverybody, lacksPlaces: lacksPlaces(whole) });
    if (whole.onBehalfOf !== null) onBehalfChange(whole.onBehalfOf.person);
    onPlace({ at: screenToGoOn(whole, draft, back.value), sitting: whole, fromCheck: false });
    announce(text("progress.gone-on", draft.progress));
    return ok(undefined);
  };
  const startOver: Progress["startOver"] = ({ reading }) => {
    writer?.forget(reading);
    if (sitting !== null) settle(sitting);
  };
  const choose: Progress["choose"] = (keepsNow) => {
    prefer({ keepsProgress: keepsNow });
  };
  // Also of who said so before it was known who they are.
  useEffect(() => {
    if (keeps) return;
    writer?.forgetAll();
    if (userId !== null) void rememberedRoles.forget(userId);
  }, [keeps, writer, userId, rememberedRoles]);
  const onBegun = (begun: string) => {
    recordId.current = begun;
    note();
    writer?.flush();
  };
  const onDone = (filedBy: string | null, done: string | null) => {
    if (sitting !== null) {
      // The record was made from the export, or is a new version that was: what is left open, is left in the export.
      const ofExport = { ...sitting, correcting: null };
      const left = done !== null && isNoted && (sitting.correcting?.withoutExport ?? null) === null ? draftAfterFiling(draftNow(ofExport)) : null;
      if (left === null) for (const { reading } of [openReading(sitting), openReading(ofExport)]) writer?.forget(reading);
      else writer?.changed(() => left, sitting.mail?.messageId ?? null);
      writer?.flush();
      return;
    }
    if (filedBy === null || done === null) return;
    // A filing that was gone on with has no chat here: its record tells which draft it was.
    void drafts.recall(filedBy).then((recalled) =>
      Promise.all(
        recalled.filter((draft) => draft.recordId === done).map(async (draft) => {
          const left = draftAfterFiling(draft);
          const isSame = left !== null && readingKey(left.reading) === readingKey(draft.reading);
          if (left !== null) await drafts.keep(filedBy, left, isSame ? draft : null);
          if (!isSame) await drafts.forget(filedBy, draft.reading);
        }),
      ),
    );
  };
  return { found, isKept, isRefused, ...lacking, goOn, startOver, choose, onBegun, onDone };
}
