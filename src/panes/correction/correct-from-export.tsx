import { makeStyles } from "@fluentui/react-components";
import { useState } from "react";
import type { EarlierRecord } from "../../review/earlier-records";
import { correctedSession, correctFromExport } from "../../workflows/correct-from-export";
import type { ExportDoubt } from "../../workflows/correct-from-export";
import type { ReadBackPorts } from "../../workflows/read-back-record";
import type { SittingProps } from "../journey/screen-props";
import { useAnnounce } from "../shared/announcer";
import { useLanguage } from "../shared/language";
import { Notice } from "../shared/notice";
import { OwnWords } from "../shared/own-words";

const useStyles = makeStyles({ line: { margin: 0 } });

interface CorrectFromExportProps extends Pick<SittingProps, "sitting" | "change"> {
  readonly record: EarlierRecord;
  readonly ports: ReadBackPorts;
}

/** «Nieuwe versie maken» from the export that is open: why, and then every message can come in that was left out. */
export function CorrectFromExport({ record, sitting, change, ports }: CorrectFromExportProps) {
  const styles = useStyles();
  const { text } = useLanguage();
  const announce = useAnnounce();
  const [state, setState] = useState<"asking" | "opening" | ExportDoubt["kind"]>("asking");
  const { conversation } = sitting.opened;
  const begin = async (reason: string) => {
    setState("opening");
    announce(text("correction.opening"));
    const { recordId, number, manifestSha256 } = record;
    const read = await correctFromExport({ recordId, number, manifestSha256, reason }, conversation, ports).catch(() => null);
    if (read?.ok === true) {
      const { correcting, notes, subject } = read.value;
      change((now) => ({ ...now, correcting, session: correctedSession(now.session, read.value), notes: new Map([...notes, ...now.notes]), subject: now.subject === "" ? subject : now.subject }));
      announce(text("correction.from-export", { number }));
      return;
    }
    const doubt = read === null ? "unreachable" : read.error.kind;
    setState(doubt);
    announce(text(`correction.${doubt}`));
  };
  return (
    <>
      <p className={styles.line}>{text("correction.from-export-intro")}</p>
      {state === "opening" && <p className={styles.line}>{text("correction.opening")}</p>}
      {state !== "asking" && state !== "opening" && <Notice intent="error">{text(`correction.${state}`)}</Notice>}
      <OwnWords label={text("correction.reason")} complaint={text("correction.reason-error")} send={text("correction.from-export-start")} onSend={(words) => void begin(words)} />
    </>
  );
}
