import { useEffect, useRef, useState } from "react";
import { asideNow, setAsideFiled } from "../../review/earlier-records";
import type { EarlierRecord } from "../../review/earlier-records";
import type { MessageDecision } from "../../review/message-decision";
import { findEarlierRecords } from "../../workflows/find-earlier-records";
import type { EarlierPorts } from "../../workflows/find-earlier-records";
import type { SittingProps } from "../journey/screen-props";
import { useAnnounce } from "../shared/announcer";
import { useLanguage } from "../shared/language";

/** A record that came while the user answered, and how many of these messages stand in it. */
export interface Filed {
  readonly record: EarlierRecord;
  readonly count: number;
}

/**
 * Looks at the last moment whether the messages were filed since they were opened: in another window, or on another
 * device. Then they are set aside and told of, in place of being filed twice.
 *
 * @source reliability.md, fault 2
 */
export function useFiledMeanwhile({ sitting, change }: Pick<SittingProps, "sitting" | "change">, ports: EarlierPorts) {
  const { text } = useLanguage();
  const announce = useAnnounce();
  const [filed, setFiled] = useState<readonly Filed[]>([]);
  const [isLooking, setLooking] = useState(false);
  const isBusy = useRef(false);
  const isHere = useRef(true);
  useEffect(() => {
    isHere.current = true;
    return () => {
      isHere.current = false;
    };
  }, []);

  /** @param onNone nothing was filed meanwhile, or nobody can tell: what comes next will meet the same server */
  const look = (decisions: readonly MessageDecision[], onNone: () => void): void => {
    if (isBusy.current) return;
    const { opened, media, me, onBehalfOf, correcting, earlierUpTo } = sitting;
    // What is replaced, is to be filed anew.
    if (correcting !== null) {
      onNone();
      return;
    }
    isBusy.current = true;
    setLooking(true);
    announce(text("earlier.looking"));
    const keepers = [me, onBehalfOf].flatMap((one) => one?.person.id ?? []);
    const toFile = new Set(decisions.filter(({ decision }) => decision.outcome === "U5").map(({ number }) => number));
    void findEarlierRecords({ conversation: opened.conversation, media, keepers }, ports, earlierUpTo)
      .catch(() => null)
      .then((found) => {
        isBusy.current = false;
        if (!isHere.current) return;
        setLooking(false);
        const { records = [], upTo = earlierUpTo } = found?.ok === true ? found.value : {};
        const session = setAsideFiled(sitting.session, records, toFile);
        if (session === sitting.session) {
          onNone();
          return;
        }
        change((now) => ({ ...now, earlier: [...(now.earlier ?? []), ...records], earlierUpTo: upTo, session: setAsideFiled(now.session, records, toFile) }));
        setFiled(records.map((record) => ({ record, count: asideNow(session, record).length })).filter(({ count }) => count > 0));
      });
  };
  return { filed, isLooking, look };
}
