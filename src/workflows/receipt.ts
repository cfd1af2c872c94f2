import type { KeptRecord } from "../ports/agreements";
import type { FilingPlan, FilingState } from "../ports/filing-journal";
import type { RecordFolder } from "../ports/record-store";
import { numberOfRecord } from "../record/record-number";
import type { Receipt } from "./filing";

/** Short number of a record, for people: `CB-2026-3F9A1C`. */
export const recordNumber = ({ plannedAt, recordId }: Pick<FilingPlan, "plannedAt" | "recordId">): string =>
  numberOfRecord(recordId, plannedAt);

/** What others are told of a record. */
export const keptRecord = (plan: FilingPlan, folder: RecordFolder, filedAt: string): KeptRecord => ({
  recordId: plan.recordId,
  number: recordNumber(plan),
  manifestSha256: plan.columns.SHA256,
  webUrl: folder.webUrl,
  filedAt,
  keptMessageCount: plan.keptMessageCount,
});

export const writeReceipt = ({ plan, reported, registered, pending }: FilingState, folder: RecordFolder, filedAt: string): Receipt => ({
  ...keptRecord(plan, folder, filedAt),
  dossierName: plan.dossierName,
  subject: plan.subject,
  fileCount: plan.files.length,
  totalBytes: plan.files.reduce((sum, { size }) => sum + size, 0),
  registered: registered ?? "refused",
  pending,
  reported: reported ?? "refused",
});
