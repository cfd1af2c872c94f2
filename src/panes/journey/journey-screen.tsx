import { useCallback, useEffect, useState } from "react";
import type { ImportError, OpenExport } from "../../ports/chat-reader";
import type { Person } from "../../ports/directory";
import type { Host } from "../../ports/host";
import { err, ok } from "../../result";
import type { Result } from "../../result";
import type { PanePorts } from "../ports";
import { retryingLazy } from "../shared/retrying-lazy";
import { OnBehalfContext } from "../shared/screen";
import { useRequest } from "../shared/use-request";
import { Start } from "../start/start";
import { ScreenBoundary } from "./broken-screen";
import { wouldLose } from "./place";
import type { Place } from "./place";
import { useLeaveWarning } from "./use-leave-warning";
import { useNoStrayDrops } from "./use-no-stray-drops";

// The rules and every later screen: not needed before a chat is open.
const LaterScreens = retryingLazy(async () => (await import("./later-screens")).LaterScreens);
const sittings = () => import("./new-sitting");

interface JourneyProps {
  readonly ports: PanePorts;
  readonly hostKind: Host["kind"] | null;
  readonly hostReady: Promise<Host>;
  readonly appVersion: string;
}

/** Where the user is, and the screen that belongs there. */
export function Journey({ ports, hostKind, hostReady, appVersion }: JourneyProps) {
  const [place, setPlace] = useState<Place>({ at: "start", isFirst: true });
  const [onBehalfOf, setOnBehalfOf] = useState<Person | null>(null);
  const account = useRequest(
    useCallback(async () => {
      await hostReady;
      return ports.directory.me();
    }, [ports, hostReady]),
  );
  const me = account.state === "done" ? account.value : null;
  useLeaveWarning(wouldLose(place));
  useNoStrayDrops();

  // Who signs in may become known after the file was opened.
  useEffect(() => {
    if (me === null) return;
    void sittings().then(
      ({ withMe }) => {
        setPlace((now) => (now.at === "start" || now.sitting === null ? now : { ...now, sitting: withMe(now.sitting, me) }));
      },
      // The next screen asks again.
      () => undefined,
    );
  }, [me, place.at]);

  const begin = useCallback(
    async (opened: OpenExport, signal: AbortSignal): Promise<Result<void, ImportError>> => {
      const fetched = await sittings().catch(() => null);
      if (fetched === null || signal.aborted) {
        opened.close();
        return err({ kind: signal.aborted ? "cancelled" : "unreachable" });
      }
      setPlace({ at: "import-check", sitting: fetched.newSitting(opened, me, onBehalfOf), fromCheck: false });
      return ok(undefined);
    },
    [me, onBehalfOf],
  );

  const letGo = () => {
    if (place.at !== "start") place.sitting?.opened.close();
    setPlace({ at: "start", isFirst: false });
  };

  return (
    <OnBehalfContext.Provider value={onBehalfOf?.displayName ?? null}>
      {place.at === "start" ? (
        <Start
          ports={ports}
          isFirst={place.isFirst}
          hostKind={hostKind}
          account={account}
          onBehalfOf={onBehalfOf}
          onBehalfChange={setOnBehalfOf}
          onOpened={begin}
          onResume={({ recordId }) => {
            if (me !== null) setPlace({ at: "filing", work: { kind: "resume", recordId, filedBy: me.id }, sitting: null });
          }}
        />
      ) : (
        <ScreenBoundary onBack={wouldLose(place) ? undefined : letGo}>
          <LaterScreens ports={ports} place={place} account={account} appVersion={appVersion} onPlace={setPlace} />
        </ScreenBoundary>
      )}
    </OnBehalfContext.Provider>
  );
}
