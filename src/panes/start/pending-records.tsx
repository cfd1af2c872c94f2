import { Button, Link } from "@fluentui/react-components";
import { useState } from "react";
import type { PendingRecord } from "../../workflows/settle-filings";
import { useAnnounce } from "../shared/announcer";
import { useLanguage } from "../shared/language";
import { Notice } from "../shared/notice";
import { PendingLines } from "../shared/pending-lines";
import { isUnregistered } from "./use-pending-records";
import { useWorkStyles } from "./work-styles";

interface PendingRecordsProps {
  readonly records: readonly PendingRecord[];
  /** Tries again what can be tried now. @returns what is left */
  readonly onRetry: () => Promise<readonly PendingRecord[]>;
}

/** Records that are filed and not final yet, and those that the register does not know of. */
export function PendingRecords({ records, onRetry }: PendingRecordsProps) {
  const styles = useWorkStyles();
  const unregistered = records.filter(isUnregistered);
  return (
    <>
      <ul className={styles.list}>
        {records
          .filter(({ pending }) => pending.length > 0)
          .map((record) => (
            <li key={record.recordId} className={styles.item}>
              <p className={styles.line}>
                <RecordName {...record} />
              </p>
              <PendingNotice {...record} />
            </li>
          ))}
      </ul>
      {unregistered.length > 0 && <Unregistered records={unregistered} onRetry={onRetry} />}
    </>
  );
}

function RecordName({ subject, dossierName: dossier, number, webUrl }: PendingRecord) {
  const { text } = useLanguage();
  const name = text("work.filed", { subject, dossier, number });
  if (webUrl === null) return name;
  return (
    <Link href={webUrl} target="_blank" rel="noreferrer">
      {name}
    </Link>
  );
}

function PendingNotice({ pending }: Pick<PendingRecord, "pending">) {
  const { text } = useLanguage();
  return (
    <Notice intent="warning" title={text("pending.title")}>
      <PendingLines parts={pending} />
    </Notice>
  );
}

/** One notice for all: where an organisation has no register, there are many. */
function Unregistered({ records, onRetry }: PendingRecordsProps) {
  const styles = useWorkStyles();
  const { text, count } = useLanguage();
  const announce = useAnnounce();
  const [isBusy, setBusy] = useState(false);
  const reasons = [...new Set(records.flatMap(({ unregistered }) => unregistered ?? []))];
  const retry = async () => {
    setBusy(true);
    const left = (await onRetry()).filter(isUnregistered);
    setBusy(false);
    announce(left.length === 0 ? text("unregistered.done") : count("unregistered.still", left.length));
  };
  return (
    <div className={styles.item}>
      <Notice
        intent="warning"
        title={text("unregistered.title")}
        actions={
          <Button
            onClick={() => {
              if (!isBusy) void retry();
            }}
          >
            {text(isBusy ? "unregistered.retrying" : "unregistered.retry")}
          </Button>
        }
      >
        {[count("unregistered.still", records.length), ...reasons.map((why) => text(`unregistered.${why}`)), text("unregistered.later")].join(" ")}
      </Notice>
      <ul className={styles.list}>
        {records.map((record) => (
          <li key={record.recordId}>
            <RecordName {...record} />
          </li>
        ))}
      </ul>
    </div>
  );
}
