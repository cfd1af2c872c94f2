import { lazy, Suspense, useCallback, useEffect, useState } from "react";
import type { OpenExport } from "../../ports/chat-reader";
import type { Person } from "../../ports/directory";
import type { Host } from "../../ports/host";
import type { PanePorts } from "../ports";
import { useLanguage } from "../shared/language";
import { OnBehalfContext } from "../shared/screen";
import { useRequest } from "../shared/use-request";
import { Start } from "../start/start";
import { wouldLose } from "./place";
import type { Place } from "./place";
import { useLeaveWarning } from "./use-leave-warning";
import { useNoStrayDrops } from "./use-no-stray-drops";

// The rules and every later screen: not needed before a chat is open.
const LaterScreens = lazy(() => import("./later-screens").then((module) => ({ default: module.LaterScreens })));
const sittings = () => import("./new-sitting");

interface JourneyProps {
  readonly ports: PanePorts;
  readonly hostKind: Host["kind"] | null;
  readonly hostReady: Promise<Host>;
  readonly appVersion: string;
}

/** Where the user is, and the screen that belongs there. */
export function Journey({ ports, hostKind, hostReady, appVersion }: JourneyProps) {
  const { text } = useLanguage();
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
    void sittings().then(({ withMe }) => {
      setPlace((now) => (now.at === "start" || now.sitting === null ? now : { ...now, sitting: withMe(now.sitting, me) }));
    });
  }, [me, place.at]);

  const begin = useCallback(
    (opened: OpenExport) => {
      void sittings().then(({ newSitting }) => {
        setPlace({ at: "import-check", sitting: newSitting(opened, me, onBehalfOf), fromCheck: false });
      });
    },
    [me, onBehalfOf],
  );

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
        <Suspense fallback={<p>{text("app.loading")}</p>}>
          <LaterScreens ports={ports} place={place} account={account} appVersion={appVersion} onPlace={setPlace} />
        </Suspense>
      )}
    </OnBehalfContext.Provider>
  );
}
