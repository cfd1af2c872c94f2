import { makeStyles } from "@fluentui/react-components";
import { useState } from "react";
import type { Result } from "../../result";
import type { ExportDoubt } from "../../workflows/correct-from-export";
import { useAnnounce } from "../shared/announcer";
import { useLanguage } from "../shared/language";
import { Notice } from "../shared/notice";
import { OwnWords } from "../shared/own-words";

const useStyles = makeStyles({ line: { margin: 0 } });

interface WhyCorrectProps<T> {
  /** What the button says that begins. */
  readonly start: string;
  readonly read: (reason: string) => Promise<Result<T, ExportDoubt>>;
  readonly onRead: (read: T) => void;
}

/** Asks why there must be a new version, reads the old one, and says when that does not work. */
export function WhyCorrect<T>({ start, read, onRead }: WhyCorrectProps<T>) {
  const styles = useStyles();
  const { text } = useLanguage();
  const announce = useAnnounce();
  const [state, setState] = useState<"asking" | "opening" | ExportDoubt["kind"]>("asking");
  const begin = async (reason: string) => {
    setState("opening");
    announce(text("correction.opening"));
    const opened = await read(reason).catch(() => null);
    if (opened?.ok === true) {
      onRead(opened.value);
      return;
    }
    const doubt = opened === null ? "unreachable" : opened.error.kind;
    setState(doubt);
    announce(text(`correction.${doubt}`));
  };
  return (
    <>
      {state === "opening" && <p className={styles.line}>{text("correction.opening")}</p>}
      {state !== "asking" && state !== "opening" && <Notice intent="error">{text(`correction.${state}`)}</Notice>}
      <OwnWords label={text("correction.reason")} complaint={text("correction.reason-error")} send={start} onSend={(words) => void begin(words)} />
    </>
  );
}
