import { useEffect, useRef, useState } from "react";
import { asideNow, neverAside, setAsideFiled, withNew } from "../../review/earlier-records";
import type { EarlierRecord } from "../../review/earlier-records";
import type { MessageDecision } from "../../review/message-decision";
import type { UnderWay } from "../../workflows/find-under-way";
import { letChatGo, lookOnceMore } from "../../workflows/look-once-more";
import type { LookPorts, NewerVersion, Seen } from "../../workflows/look-once-more";
import type { Ready } from "../journey/sitting";
import type { SittingProps } from "../journey/screen-props";
import { useAnnounce } from "../shared/announcer";
import { useLanguage } from "../shared/language";

/** A record that came while the user answered, and how many of these messages stand in it. */
export interface Filed {
  readonly record: EarlierRecord;
  readonly count: number;
}

/** What the last look saw, for the user. */
export type Meanwhile =
  | { readonly kind: "filed"; readonly filed: readonly Filed[] }
  | { readonly kind: "under-way"; readonly filings: readonly UnderWay[] }
  | { readonly kind: "replaced"; readonly of: string; readonly by: NewerVersion }
  | { readonly kind: "in-use" };

/**
 * Looks at the last moment whether the messages are being filed, or were since they were opened: in another window, or on
 * another device. What was filed is set aside and told of, in place of being filed twice.
 *
 * @source reliability.md, fault 2
 */
export function useFiledMeanwhile({ sitting, change }: Pick<SittingProps, "sitting" | "change">, ports: LookPorts) {
  const { text } = useLanguage();
  const announce = useAnnounce();
  const [seen, setSeen] = useState<Meanwhile | null>(null);
  const [isLooking, setLooking] = useState(false);
  const isBusy = useRef(false);
  const isHere = useRef(true);
  useEffect(() => {
    isHere.current = true;
    return () => {
      isHere.current = false;
    };
  }, []);

  /** @param onFree the chat is reserved for this window, until it is let go */
  const look = (decisions: readonly MessageDecision[], { me }: Ready, onFree: () => void): void => {
    if (isBusy.current) return;
    const { opened, media, onBehalfOf, correcting, earlier, earlierUpTo, session } = sitting;
    const { conversation } = opened;
    isBusy.current = true;
    setLooking(true);
    setSeen(null);
    announce(text("earlier.looking"));
    const numbers = new Set(decisions.filter(({ decision }) => decision.outcome === "U5").map(({ number }) => number));
    const keepers = [me, onBehalfOf?.person].flatMap((one) => one?.id ?? []);
    const known = neverAside(session, earlier ?? []);
    void lookOnceMore({ conversation, media, keepers, filedBy: me.id, numbers, replaces: correcting?.related.recordId ?? null, after: earlierUpTo, known }, ports).then((now) => {
      isBusy.current = false;
      if (!isHere.current) {
        void letChatGo(conversation, ports);
        return;
      }
      setLooking(false);
      if (now.kind === "free") onFree();
      else if (now.kind === "filed") setSeen({ kind: "filed", filed: putAside(now, numbers) });
      else if (now.kind === "replaced") {
        // Told once: who presses again, means to.
        change((known) => ({ ...known, earlierUpTo: now.upTo }));
        setSeen({ kind: "replaced", of: correcting?.related.number ?? "", by: now.by });
      }
      else setSeen(now);
    });
  };

  const putAside = ({ records, upTo }: Extract<Seen, { readonly kind: "filed" }>, numbers: ReadonlySet<number>): readonly Filed[] => {
    change((now) => ({ ...now, earlier: withNew(now.earlier ?? [], records), earlierUpTo: upTo, session: setAsideFiled(now.session, records, numbers) }));
    const session = setAsideFiled(sitting.session, records, numbers);
    return records.map((record) => ({ record, count: asideNow(session, record).length })).filter(({ count }) => count > 0);
  };
  return { seen, isLooking, look };
}
