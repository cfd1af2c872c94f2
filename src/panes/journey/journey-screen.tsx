import { useCallback, useEffect, useState } from "react";
import type { ImportError } from "../../ports/chat-reader";
import type { Person } from "../../ports/directory";
import type { Host } from "../../ports/host";
import { err, ok } from "../../result";
import type { Result } from "../../result";
import type { OpenedRecord } from "../../workflows/correct-record";
import type { PanePorts } from "../ports";
import { retryingLazy } from "../shared/retrying-lazy";
import { OnBehalfContext } from "../shared/screen";
import { useRequest } from "../shared/use-request";
import { Start } from "../start/start";
import { ScreenBoundary } from "./broken-screen";
import type { OpenedChat } from "./opened-chat";
import { wouldLose } from "./place";
import type { Place } from "./place";
import type { Sitting } from "./sitting";
import { useNoStrayDrops } from "./use-no-stray-drops";
import { usePolicy } from "./use-policy";

// Only for who reads the register.
const Desk = retryingLazy(async () => (await import("../desk/desk")).Desk);
// The rules and every later screen: not needed before a chat is open.
const LaterScreens = retryingLazy(async () => (await import("./later-screens")).LaterScreens);
const sittings = () => import("./new-sitting");
const backButton = () => import("./back-button");

interface JourneyProps {
  readonly ports: PanePorts;
  /** Null while it is still being asked. */
  readonly host: Host | null;
  readonly hostReady: Promise<Host>;
  readonly appVersion: string;
  /** A link may lead straight to the records manager's desk: the id of a record, or empty for the register. */
  readonly desk?: string | null;
}

/** Where the user is, and the screen that belongs there. */
export function Journey({ ports, host, hostReady, appVersion, desk = null }: JourneyProps) {
  const [place, setPlace] = useState<Place>(desk === null ? { at: "start", isFirst: true } : { at: "desk", recordId: desk });
  const [onBehalfOf, setOnBehalfOf] = useState<Person | null>(null);
  const account = useRequest(
    useCallback(async () => {
      await hostReady;
      return ports.directory.me();
    }, [ports, hostReady]),
  );
  const me = account.state === "done" ? account.value : null;
  const policy = usePolicy(ports, me !== null);
  const inForce = policy.state === "done" ? policy.value.inForce : null;
  useNoStrayDrops();

  // A link may lead to the desk; who began already, is not taken away.
  useEffect(() => {
    const page = host?.opens;
    if (page?.at === "desk") setPlace((now) => (now.at === "start" ? page : now));
  }, [host]);

  const isAway = place.at !== "start";
  useEffect(() => {
    if (host === null || !isAway) return undefined;
    const held = backButton().then(({ holdBack }) => holdBack(host)).catch(() => () => undefined);
    return () => {
      void held.then((letGoOfIt) => { letGoOfIt(); });
    };
  }, [host, isAway]);

  // What is left in the history by a visit that a reload ended, would take the first press of the button.
  const isFirst = place.at === "start" && place.isFirst;
  useEffect(() => {
    if (host === null || !isFirst || history.state === null) return undefined;
    let isHere = true;
    void backButton().then(
      ({ leaveMark }) => {
        if (isHere) leaveMark(host);
      },
      () => undefined,
    );
    return () => {
      isHere = false;
    };
  }, [host, isFirst]);

  // Who signs in, and under which policy, may become known after the file was opened.
  useEffect(() => {
    if (me === null) return;
    void sittings().then(
      ({ withMe, withPolicy }) => {
        const known = (sitting: Sitting) => (inForce === null ? withMe(sitting, me) : withPolicy(withMe(sitting, me), inForce));
        setPlace((now) => (!("sitting" in now) || now.sitting === null ? now : { ...now, sitting: known(now.sitting) }));
      },
      // The next screen asks again.
      () => undefined,
    );
  }, [me, inForce, place.at]);

  const begin = useCallback(
    async (chat: OpenedChat, signal: AbortSignal): Promise<Result<void, ImportError>> => {
      const sitting = await sittings()
        .then(async ({ newSitting, safestInForce }) => newSitting(chat, me, onBehalfOf, inForce ?? (await safestInForce(ports))))
        .catch(() => null);
      if (sitting === null || signal.aborted) {
        chat.opened.close();
        return err({ kind: signal.aborted ? "cancelled" : "unreachable" });
      }
      setPlace({ at: "import-check", sitting, fromCheck: false });
      return ok(undefined);
    },
    [ports, me, onBehalfOf, inForce],
  );

  const isReady = me !== null && inForce !== null;
  const correct = (record: OpenedRecord) => {
    if (!isReady) return;
    void sittings().then(({ behalfOfCorrection, correctionSitting }) => {
      const behalf = behalfOfCorrection(record, onBehalfOf);
      setOnBehalfOf(behalf);
      setPlace({ at: "people", sitting: correctionSitting(record, me, behalf, inForce), fromCheck: false });
    });
  };

  const letGo = () => {
    if ("sitting" in place) place.sitting?.opened.close();
    setPlace({ at: "start", isFirst: false });
  };

  return (
    <OnBehalfContext.Provider value={onBehalfOf?.displayName ?? null}>
      {place.at === "desk" && (
        <ScreenBoundary onBack={letGo}>
          <Desk ports={ports} opensAt={place.recordId} account={account} lapseAfterDays={inForce?.policy.lapseAfterDays ?? Number.POSITIVE_INFINITY} onCorrect={isReady ? correct : null} onBack={letGo} />
        </ScreenBoundary>
      )}
      {place.at === "start" && (
        <Start
          ports={ports}
          isFirst={place.isFirst}
          host={host}
          account={account}
          policy={policy}
          onBehalfOf={onBehalfOf}
          onBehalfChange={setOnBehalfOf}
          onOpened={begin}
          onResume={({ recordId }) => {
            if (me !== null) setPlace({ at: "filing", work: { kind: "resume", recordId, filedBy: me.id }, sitting: null });
          }}
          onDesk={() => {
            setPlace({ at: "desk" });
          }}
        />
      )}
      {"sitting" in place && (
        <ScreenBoundary onBack={wouldLose(place) ? undefined : letGo}>
          <LaterScreens ports={ports} mail={host?.mail ?? null} place={place} account={account} appVersion={appVersion} onPlace={setPlace} onBehalfChange={setOnBehalfOf} />
        </ScreenBoundary>
      )}
    </OnBehalfContext.Provider>
  );
}
