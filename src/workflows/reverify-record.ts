import { columnFindings } from "../desk/column-findings";
import type { RecordStore, StoreError } from "../ports/record-store";
import { DECISION_RECORD } from "../record/decision-record";
import type { ToldToRegister } from "../record/checks/told-to-register";
import { MANIFEST } from "../record/manifest";
import type { RecordFinding } from "../record/record-finding";
import type { Unchecked } from "../record/record-findings";
import type { RegisterHead } from "../record/register-content";
import { lookAtRecord, totalOf } from "./look-at-record";
import type { LookPorts, LookWatch, Reverifiable } from "./look-at-record";

export type { Reverifiable } from "./look-at-record";

export interface ReverifyPorts extends LookPorts {
  readonly store: LookPorts["store"] & Pick<RecordStore, "columnsOf">;
}

interface Witness {
  /** The last entry of the register when the record was made; null where the record does not tell, or where what tells it is not as it was filed. */
  readonly registerHead: RegisterHead | null;
  /** What its entry in the register must say too; null likewise. */
  readonly toldToRegister: ToldToRegister | null;
}

/** How a record lies in the DMS now, beside how it was filed. */
export type Reverified =
  | ({ readonly state: "unchanged"; readonly fileCount: number; readonly totalBytes: number } & Witness)
  /** Nothing differs of what could be checked, and not all could be. */
  | ({ readonly state: "partly"; readonly fileCount: number; readonly totalBytes: number; readonly unchecked: readonly Unchecked[] } & Witness)
  /** What differs, each with the file (or the column) that it is about. */
  | ({ readonly state: "changed"; readonly findings: readonly RecordFinding[]; readonly unchecked: readonly Unchecked[] } & Witness)
  /** Nobody can see it any more, or this user cannot. */
  | { readonly state: "gone" }
  | { readonly state: "failed"; readonly error: StoreError }
  /** The user stopped it: nothing is known. */
  | { readonly state: "stopped" };

/**
 * Reads a record from the DMS, every byte, and compares it with what was filed: with its manifest, with the register's
 * checksum of that manifest, and with the columns of its folder.
 *
 * @source issue 6, point 7; reliability.md, faults 4, 18 and 26
 */
export async function reverifyRecord(record: Reverifiable, ports: ReverifyPorts, watch: Omit<LookWatch, "keepsContent">): Promise<Reverified> {
  const looked = await lookAtRecord(record, ports, { ...watch, keepsContent: false });
  if (looked.state !== "found") return looked;
  const columns = await ports.store.columnsOf(looked.folder);
  if (!columns.ok) return { state: "failed", error: columns.error };
  const files = looked.files.map(({ found }) => found);
  const findings = distinct([...looked.findings, ...columnFindings(columns.value, { ...record, files })]);
  const { unchecked } = looked;
  const { registerHead, toldToRegister } = isWitness(findings) ? looked : NO_WITNESS;
  if (findings.length > 0) return { state: "changed", findings, unchecked, registerHead, toldToRegister };
  const whole = { fileCount: files.length, totalBytes: totalOf(files), registerHead, toldToRegister };
  return unchecked.length > 0 ? { state: "partly", ...whole, unchecked } : { state: "unchanged", ...whole };
}

const NO_WITNESS: Witness = { registerHead: null, toldToRegister: null };

/** Another file that was changed, or a column, takes nothing from what the record saw of the register. */
const isWitness = (findings: readonly RecordFinding[]): boolean => findings.every(({ path }) => path !== DECISION_RECORD && path !== MANIFEST);

const distinct = (findings: readonly RecordFinding[]): readonly RecordFinding[] => [...new Map(findings.map((one) => [`${one.problem} ${one.path}`, one])).values()];

/** One record may have a file that the server cannot give; where the next gives no answer either, it is the DMS. */
const MOST_UNANSWERED = 2;

/** How far a list of records is, and the one that is read now. */
export interface BulkProgress {
  readonly doneRecords: number;
  readonly totalRecords: number;
  readonly doneBytes: number;
  readonly totalBytes: number;
}

/**
 * The same for many records, one after the other, until the list ends, the user stops it, or the DMS does not answer any
 * more: each record would wait for it anew, as long as the first did.
 *
 * @param onResult told of every record as soon as it is known
 */
export async function reverifyRecords(
  records: readonly Reverifiable[],
  ports: ReverifyPorts,
  signal: AbortSignal,
  onProgress: (progress: BulkProgress) => void,
  onResult: (recordId: string, result: Reverified) => void,
): Promise<void> {
  const totalRecords = records.length;
  let unanswered = 0;
  for (const [doneRecords, record] of records.entries()) {
    const onBytes = (doneBytes: number, totalBytes: number) => {
      onProgress({ doneRecords, totalRecords, doneBytes, totalBytes });
    };
    onBytes(0, 0);
    const result = await reverifyRecord(record, ports, { signal, onBytes });
    if (signal.aborted) return;
    onResult(record.recordId, result);
    unanswered = result.state === "failed" && result.error.kind === "interrupted" ? unanswered + 1 : 0;
    if (unanswered === MOST_UNANSWERED) return;
  }
  onProgress({ doneRecords: totalRecords, totalRecords, doneBytes: 0, totalBytes: 0 });
}
