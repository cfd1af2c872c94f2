import { useEffect } from "react";
import { setAside } from "../../review/earlier-records";
import { findEarlierRecords } from "../../workflows/find-earlier-records";
import type { EarlierPorts } from "../../workflows/find-earlier-records";
import type { SittingProps } from "../journey/screen-props";
import { useAnnounce } from "../shared/announcer";
import { useLanguage } from "../shared/language";

interface EarlierRecordsFactsProps extends Pick<SittingProps, "sitting" | "change"> {
  readonly ports: EarlierPorts;
}

/**
 * Looks once which messages stand in a record that the user, or whom they file for, made before, and sets them aside.
 * Shows nothing, and says it aloud: it may come in while the user is busy further down. Without an answer nothing is set
 * aside, and everything is asked.
 */
export function EarlierRecordsFacts({ sitting, change, ports }: EarlierRecordsFactsProps) {
  const { text } = useLanguage();
  const announce = useAnnounce();
  const { opened, media, me, onBehalfOf, earlier } = sitting;
  const { conversation } = opened;
  const keepers = [me, onBehalfOf].flatMap((one) => one?.person.id ?? []).join();
  const isLookedFor = earlier !== null || keepers === "";
  useEffect(() => {
    if (isLookedFor) return;
    void findEarlierRecords({ conversation, media, keepers: keepers.split(",") }, ports).then(
      (found) => {
        if (!found.ok) return;
        const { records, upTo } = found.value;
        if (records.length > 0) announce(text("earlier.title"));
        change((now) => (now.opened.conversation === conversation && now.earlier === null ? { ...now, earlier: records, earlierUpTo: upTo, session: setAside(now.session, records) } : now));
      },
      () => undefined,
    );
    // The bytes of attachments come from the same export as the conversation.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [isLookedFor, conversation, keepers, ports, change]);
  return null;
}
