import type { FilingPlan } from "../ports/filing-journal";
import type { RecordFolder } from "../ports/record-store";
import { shortId } from "../record/file-names";
import type { Receipt } from "./filing";

/** Short number of a record, for people: `CB-2026-3F9A1C`. */
export const recordNumber = ({ plannedAt, recordId }: Pick<FilingPlan, "plannedAt" | "recordId">): string =>
  `CB-${plannedAt.slice(0, 4)}-${shortId(recordId).toUpperCase()}`;

export function writeReceipt(plan: FilingPlan, folder: RecordFolder, filedAt: string): Receipt {
  return {
    recordId: plan.recordId,
    number: recordNumber(plan),
    dossierName: plan.dossierName,
    subject: plan.subject,
    webUrl: folder.webUrl,
    manifestSha256: plan.columns.SHA256,
    keptMessageCount: plan.keptMessageCount,
    fileCount: plan.files.length,
    totalBytes: plan.files.reduce((sum, { size }) => sum + size, 0),
    filedAt,
  };
}
