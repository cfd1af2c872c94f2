import { makeStyles, ProgressBar, tokens } from "@fluentui/react-components";
import { useCallback, useEffect } from "react";
import type { Clock } from "../../ports/clock";
import type { FilingPorts, FilingProgress, Receipt } from "../../workflows/filing";
import { letChatGo } from "../../workflows/look-once-more";
import type { FilingWork } from "../journey/place";
import { useAnnounce } from "../shared/announcer";
import { useLanguage } from "../shared/language";
import { Screen } from "../shared/screen";
import { useLeaveWarning } from "../journey/use-leave-warning";
import { CopyProgressPart } from "./copy-progress";
import { FailedFiling } from "./failed-filing";
import { GoneFiling } from "./gone-filing";
import { KeptBeside } from "./kept-beside";
import { useFiling } from "./use-filing";
import type { FilingStatus } from "./use-filing";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS },
  line: { margin: 0 },
});

interface FilingProps {
  readonly work: FilingWork;
  readonly ports: FilingPorts;
  /** Told the id of the record, before anything of it is kept or sent. */
  readonly onBegun: (recordId: string) => void;
  readonly onReceipt: (receipt: Receipt) => void;
  readonly onStart: () => void;
  /** Null where there are no answers to go back to. */
  readonly onAnswers: (() => void) | null;
}

/** Real progress, in bytes and steps; and what to do when it stops. */
export function Filing({ work, ports, onBegun, onReceipt, onStart, onAnswers }: FilingProps) {
  const { text } = useLanguage();
  const { status, again, giveUp, goOnBeside, nevertheless, without } = useFiling(work, ports, { onBegun, onReceipt });
  useEffect(() => {
    if (work.kind === "resume") return undefined;
    // Reserved where the button was pressed.
    return () => void letChatGo(work.request.conversation, ports);
  }, [work, ports]);
  useLeaveWarning(useCallback(() => leavingLoses(status), [status]));
  return (
    <Screen title={text("filing.title")}>
      {status.state === "busy" && <Progress progress={status.progress} clock={ports.clock} />}
      {status.state === "failed" && <FailedFiling {...status} onRetry={again} onGiveUp={giveUp} onWithout={without} onNevertheless={work.kind === "resume" ? null : nevertheless} onStart={onStart} onAnswers={onAnswers} />}
      {status.state === "kept-meanwhile" && <KeptBeside records={status.records} onGoOn={() => { goOnBeside(status.records); }} onStart={onStart} />}
      {status.state === "gone" && <GoneFiling isFinished={status.isFinished} onAgain={again} onStart={onStart} />}
    </Screen>
  );
}

/** Once planned, a filing goes on at the next visit, where the browser gives storage. */
const outlivesPage = (progress: FilingProgress | null): boolean => progress !== null && progress.resumable && progress.step !== "preparing";

/** Whether closing the page now would lose the answers, and with them the filing. */
function leavingLoses(status: FilingStatus): boolean {
  if (status.state === "gone") return false;
  return status.state === "busy" ? !outlivesPage(status.progress) : status.left !== "on-device";
}

/** Whether the window may be closed now. */
function closing(progress: FilingProgress | null) {
  if (progress === null || progress.step === "preparing") return "filing.keep-open-now";
  return progress.resumable ? "filing.may-close" : "filing.keep-open";
}

interface ProgressProps {
  readonly progress: FilingProgress | null;
  readonly clock: Clock;
}

function Progress({ progress, clock }: ProgressProps) {
  const styles = useStyles();
  const { text, count, bytes } = useLanguage();
  const sentence = progress === null ? text("filing.step.preparing") : text("filing.step-of", { number: progress.steps.indexOf(progress.step) + 1, total: progress.steps.length, step: text(`filing.step.${progress.step}`) });
  const announce = useAnnounce();
  useEffect(() => {
    announce(sentence);
  }, [announce, sentence]);
  const copy = progress?.copy ?? null;
  const isMeasured = progress !== null && progress.totalBytes > 0;
  return (
    <div className={styles.root}>
      <p className={styles.line}>{sentence}</p>
      {copy === null ? (
        <ProgressBar aria-label={text("filing.progress-label")} {...(isMeasured ? { value: progress.doneBytes, max: progress.totalBytes } : {})} />
      ) : (
        <CopyProgressPart copy={copy} clock={clock} />
      )}
      {copy === null && isMeasured && <p className={styles.line}>{text("filing.bytes", { done: bytes(progress.doneBytes), total: bytes(progress.totalBytes) })}</p>}
      {copy === null && progress !== null && progress.totalFiles > 0 && (
        <p className={styles.line}>{count("filing.files", progress.totalFiles, { done: progress.doneFiles })}</p>
      )}
      {progress?.minutes != null && progress.minutes > 1 && <p className={styles.line}>{count("filing.minutes", Math.round(progress.minutes))}</p>}
      <p className={styles.line}>{text(closing(progress))}</p>
    </div>
  );
}
