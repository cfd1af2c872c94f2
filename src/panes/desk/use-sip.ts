import { useCallback, useEffect, useRef, useState } from "react";
import { errorText } from "../../language/error-text";
import type { Translator } from "../../language/translator";
import { err } from "../../result";
import type { Deliverable, Delivery, LeftOut, NotWhollyChecked, SipError } from "../../workflows/export-sip";
import type { BulkProgress } from "../../workflows/reverify-record";
import { useAnnounce } from "../shared/announcer";
import { useLanguage } from "../shared/language";
import { saveAs } from "../shared/save-as";
import type { DeskPorts } from "./desk-ports";
import { localDay } from "./local-day";
import { unreadWords } from "./unread-words";

export type SipState =
  | { readonly step: "none" }
  | { readonly step: "busy"; readonly progress: BulkProgress }
  | {
      readonly step: "made";
      readonly name: string;
      readonly sha256: string;
      readonly unchecked: readonly NotWhollyChecked[];
      /** Why some records are not in it, a sentence for each. */
      readonly leftOut: readonly string[];
    }
  | { readonly step: "failed"; readonly sentence: string };

/** Not needed before somebody delivers. */
const workflow = () => import("../../workflows/export-sip");

/** Makes a delivery, hands it over, and says so. */
export function useSip(ports: DeskPorts) {
  const language = useLanguage();
  const announce = useAnnounce();
  const [state, setState] = useState<SipState>({ step: "none" });
  const running = useRef<AbortController | null>(null);
  useEffect(
    () => () => {
      running.current?.abort();
    },
    [],
  );

  const stop = useCallback(() => {
    running.current?.abort();
    setState({ step: "none" });
    announce(language.text("desk.sip.stopped"));
  }, [announce, language]);

  const start = (records: readonly Deliverable[], delivery: Delivery) => {
    const turn = new AbortController();
    running.current = turn;
    const show = (now: SipState) => {
      if (!turn.signal.aborted) setState(now);
    };
    show({ step: "busy", progress: { doneRecords: 0, totalRecords: records.length, doneBytes: 0, totalBytes: 0 } });
    void workflow()
      .then(({ exportSip }) => exportSip(records, delivery, ports, turn.signal, (progress) => { show({ step: "busy", progress }); }))
      .catch(() => err({ kind: "interrupted" } as const))
      .then((made) => {
        if (turn.signal.aborted) return;
        if (!made.ok) {
          const sentence = sipErrorText(language, made.error);
          show({ step: "failed", sentence });
          announce(sentence);
          return;
        }
        const { zip, sha256, deliveryCount, unchecked, leftOut } = made.value;
        const [only] = records;
        const name = only !== undefined && records.length === 1 ? `sip_${only.number}.zip` : `sip_${localDay(ports.clock.now())}_${String(deliveryCount)}.zip`;
        saveAs(name, zip);
        show({ step: "made", name, sha256, unchecked, leftOut: leftOut.map((one) => leftOutText(language, one)) });
        announce([language.text("desk.export.given", { name }), ...(leftOut.length > 0 ? [language.count("desk.sip.left-out", leftOut.length)] : [])].join(" "));
      });
  };
  return { state, start, stop };
}

/** Why no delivery was made, and what to do. */
function sipErrorText(language: Translator, error: SipError): string {
  switch (error.kind) {
    case "record-changed":
    case "record-gone":
    case "record-unread":
    case "unsound-sip":
      return `${leftOutText(language, error)} ${language.text("desk.sip.error.nothing")}`;
    default:
      return errorText(language, error);
  }
}

/** Why one record is in no delivery, and what to do. */
function leftOutText(language: Translator, error: LeftOut): string {
  const { text } = language;
  switch (error.kind) {
    case "record-changed":
      return text("desk.sip.error.changed", { number: error.number, path: error.findings[0]?.path ?? "" });
    case "record-gone":
      return text("desk.sip.error.gone", { number: error.number });
    case "record-unread":
      return text("desk.sip.error.unread", { number: error.number, reason: unreadWords(language, error.error) });
    case "unsound-sip":
      return text("desk.sip.error.unsound", { number: error.number, path: error.fault.path });
  }
}
