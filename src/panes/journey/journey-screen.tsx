import { useCallback, useEffect, useState } from "react";
import { suggestRole } from "../../instruction/role-suggestion";
import type { OpenExport } from "../../ports/chat-reader";
import type { Person } from "../../ports/directory";
import type { Host } from "../../ports/host";
import type { PanePorts } from "../ports";
import { OnBehalfContext } from "../shared/screen";
import { useRequest } from "../shared/use-request";
import { Start } from "../start/start";
import { wouldLose } from "./journey";
import type { Journey as Place } from "./journey";
import { LaterScreens } from "./later-screens";
import { newSitting } from "./sitting";
import type { DirectoryColleague } from "./sitting";
import { useLeaveWarning } from "./use-leave-warning";

interface JourneyProps {
  readonly ports: PanePorts;
  readonly hostKind: Host["kind"] | null;
  readonly hostReady: Promise<Host>;
  readonly appVersion: string;
}

/** A colleague with the role that title and department suggest; `own` is the organisation of the user. */
const colleague = (person: Person, own: string | null): DirectoryColleague => ({
  person,
  role: suggestRole(person, { organisation: own ?? "" }) ?? "unknown",
});

/** Where the user is, and the screen that belongs there. */
export function Journey({ ports, hostKind, hostReady, appVersion }: JourneyProps) {
  const [place, setPlace] = useState<Place>({ at: "start" });
  const [onBehalfOf, setOnBehalfOf] = useState<Person | null>(null);
  const account = useRequest(
    useCallback(async () => {
      await hostReady;
      return ports.directory.me();
    }, [ports, hostReady]),
  );
  const me = account.state === "done" ? account.value : null;
  useLeaveWarning(wouldLose(place));

  // The name of who signs in may come after the file was opened.
  useEffect(() => {
    if (me === null) return;
    setPlace((now) => ("sitting" in now && now.sitting?.me === null ? { ...now, sitting: { ...now.sitting, me: colleague(me, me.organisation) } } : now));
  }, [me]);

  const begin = useCallback(
    (opened: OpenExport) => {
      const own = me?.organisation ?? null;
      const seat = me === null ? null : colleague(me, own);
      const sitting = newSitting(opened, seat, onBehalfOf === null ? null : colleague(onBehalfOf, own));
      setPlace({ at: "import-check", sitting, fromCheck: false });
    },
    [me, onBehalfOf],
  );

  return (
    <OnBehalfContext.Provider value={onBehalfOf?.displayName ?? null}>
      {place.at === "start" ? (
        <Start
          ports={ports}
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
        <LaterScreens ports={ports} place={place} account={account} appVersion={appVersion} onPlace={setPlace} />
      )}
    </OnBehalfContext.Provider>
  );
}
