import { makeStyles, tokens } from "@fluentui/react-components";
import { useCallback, useState } from "react";
import type { ShownError } from "../../language/error-text";
import type { Drafts } from "../../ports/drafts";
import { err, ok } from "../../result";
import type { FilingPorts } from "../../workflows/filing";
import type { UnfinishedFiling } from "../../workflows/resume-filing";
import { useAnnounce } from "../shared/announcer";
import { fetchedPart } from "../shared/fetched-part";
import { useLanguage } from "../shared/language";
import { ErrorNotice } from "../shared/notice";
import { useRequest } from "../shared/use-request";
import { PendingRecords } from "./pending-records";
import { QuarantinedFiling } from "./quarantined-filing";
import { UnreadableWork } from "./unreadable-work";
import { usePendingRecords } from "./use-pending-records";
import { WaitingFiling } from "./waiting-filing";
import { useWorkStyles } from "./work-styles";

const StartedChats = fetchedPart(async () => (await import("./started-chats")).StartedChats);

/** Not needed for the first look at the screen. */
const workflow = () => import("../../workflows/resume-filing");

const useStyles = makeStyles({
  title: { margin: 0, fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold },
  none: { margin: 0, color: tokens.colorNeutralForeground2 },
});

interface WorkInProgressProps {
  readonly ports: FilingPorts;
  readonly drafts: Drafts;
  /** Entra object id of the user. */
  readonly filedBy: string;
  readonly onResume: (filing: UnfinishedFiling) => void;
  /** Opens the chooser of files. */
  readonly onOpenFile: () => void;
}

/** Filings that this user left unfinished on this computer, and chats that they are busy with. */
export function WorkInProgress({ ports, drafts, filedBy, onResume, onOpenFile }: WorkInProgressProps) {
  const styles = { ...useWorkStyles(), ...useStyles() };
  const { journal } = ports;
  const { text } = useLanguage();
  const announce = useAnnounce();
  const unfinished = useRequest(useCallback(async () => (await workflow()).unfinishedFilings(filedBy, { journal }), [journal, filedBy]));
  const kept = useRequest(useCallback(async () => ok(await drafts.recall(filedBy)), [drafts, filedBy]));
  const filings = unfinished.state === "done" ? unfinished.value : null;
  // What is being filed goes on as that.
  const started = kept.state === "done" ? kept.value.filter(({ recordId }) => filings?.some((filing) => filing.recordId === recordId) !== true) : null;
  const { records: pending, isLooking, again: settleAgain } = usePendingRecords(ports, filedBy);
  const [failure, setFailure] = useState<ShownError | null>(null);

  const giveUp = async ({ recordId, subject }: UnfinishedFiling) => {
    const given = await workflow()
      .then(({ giveUpFiling }) => giveUpFiling(recordId, filedBy, { journal }))
      .catch(() => err({ kind: "unreachable" } as const));
    setFailure(given.ok ? null : given.error);
    if (given.ok) announce(text("work.given-up", { subject }));
    unfinished.again();
  };

  return (
    <section tabIndex={-1} className={styles.part} aria-labelledby="work-title">
      <h2 id="work-title" className={styles.title}>
        {text("work.title")}
      </h2>
      {unfinished.state === "failed" && <ErrorNotice error={unfinished.error} onRetry={unfinished.again} />}
      <UnreadableWork journal={journal} filedBy={filedBy} onCleared={unfinished.again} />
      {failure !== null && <ErrorNotice error={failure} />}
      {(isLooking || unfinished.state === "waiting" || kept.state === "waiting") && <p className={styles.none}>{text("work.looking")}</p>}
      {started?.length === 0 && filings?.length === 0 && pending?.length === 0 && <p className={styles.none}>{text("work.none")}</p>}
      {filings !== null && filings.length > 0 && (
        <ul className={styles.list}>
          {filings.map((filing) => {
            const goOn = () => {
              onResume(filing);
            };
            const { recordId, quarantined } = filing;
            return quarantined === null ? (
              <WaitingFiling key={recordId} filing={filing} onResume={goOn} onGiveUp={() => void giveUp(filing)} />
            ) : (
              <QuarantinedFiling key={recordId} filing={filing} path={quarantined} onLookAgain={goOn} onGiveUp={() => void giveUp(filing)} />
            );
          })}
        </ul>
      )}
      {pending !== null && pending.length > 0 && <PendingRecords records={pending} onRetry={settleAgain} />}
      {started !== null && started.length > 0 && (
        <StartedChats started={started} drafts={drafts} userId={filedBy} onOpenFile={onOpenFile} onCleared={kept.again} />
      )}
    </section>
  );
}
