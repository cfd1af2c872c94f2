import { Link } from "@fluentui/react-components";
import type { PendingRecord } from "../../workflows/settle-filings";
import { useLanguage } from "../shared/language";
import { Notice } from "../shared/notice";
import { PendingLines } from "../shared/pending-lines";
import { useWorkStyles } from "./work-styles";

/** Records that are filed and not final yet. */
export function PendingRecords({ records }: { readonly records: readonly PendingRecord[] }) {
  const styles = useWorkStyles();
  return (
    <ul className={styles.list}>
      {records.map((record) => (
        <li key={record.recordId} className={styles.item}>
          <p className={styles.line}>
            <RecordName {...record} />
          </p>
          <PendingNotice {...record} />
        </li>
      ))}
    </ul>
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
