import { makeStyles } from "@fluentui/react-components";
import { useState } from "react";
import { openToCorrect } from "../../workflows/correct-record";
import type { CorrectionPorts, OpenedRecord, ToCorrect } from "../../workflows/correct-record";
import type { Doubt } from "../../workflows/filed-chat";
import { useAnnounce } from "../shared/announcer";
import { useLanguage } from "../shared/language";
import { Notice } from "../shared/notice";
import { OwnWords } from "../shared/own-words";

const useStyles = makeStyles({ line: { margin: 0 } });

type State = "asking" | "opening" | Doubt["kind"];

interface NewVersionProps {
  readonly record: Omit<ToCorrect, "reason">;
  readonly ports: CorrectionPorts;
  readonly onOpened: (opened: OpenedRecord) => void;
}

/** «Nieuwe versie maken»: why, in the user's own words, and then the record with all its answers. The old one stays. */
export function NewVersion({ record, ports, onOpened }: NewVersionProps) {
  const styles = useStyles();
  const { text } = useLanguage();
  const announce = useAnnounce();
  const [state, setState] = useState<State>("asking");
  const open = async (reason: string) => {
    setState("opening");
    announce(text("correction.opening"));
    const { recordId, number, manifestSha256 } = record;
    const opened = await openToCorrect({ recordId, number, manifestSha256, reason }, ports).catch(() => null);
    if (opened?.ok === true) {
      onOpened(opened.value);
      return;
    }
    const doubt = opened === null ? "unreachable" : opened.error.kind;
    setState(doubt);
    announce(text(`correction.${doubt}`));
  };
  return (
    <>
      <p className={styles.line}>{text("correction.intro")}</p>
      <p className={styles.line}>{text("correction.added")}</p>
      {state === "opening" && <p className={styles.line}>{text("correction.opening")}</p>}
      {state !== "asking" && state !== "opening" && <Notice intent="error">{text(`correction.${state}`)}</Notice>}
      <OwnWords label={text("correction.reason")} complaint={text("correction.reason-error")} send={text("correction.start")} onSend={(words) => void open(words)} />
    </>
  );
}
