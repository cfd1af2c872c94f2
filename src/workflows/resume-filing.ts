import type { FilingJournal, FilingState, JournalError } from "../ports/filing-journal";
import type { RecordStore } from "../ports/record-store";
import { err, ok } from "../result";
import type { Result } from "../result";
import { carryOut } from "./carry-out";
import type { FilingError, FilingPorts, OnProgress, Receipt } from "./filing";
import { recordNumber } from "./receipt";

/** A filing that was stopped, as its user may know it. */
export interface UnfinishedFiling {
  readonly recordId: string;
  readonly number: string;
  readonly subject: string;
  readonly dossierName: string;
  readonly keptMessageCount: number;
  /** ISO 8601 instant. */
  readonly plannedAt: string;
  /** Bytes that lie in the DMS, of how many. */
  readonly storedBytes: number;
  readonly totalBytes: number;
  /** Files that lie in the DMS, complete. */
  readonly storedFiles: number;
  readonly totalFiles: number;
  /** Address of the record's folder in the DMS; null when it was not made yet. */
  readonly webUrl: string | null;
  /** The file that lies in the DMS otherwise than it was sent: a person must look first; null when nothing differs. */
  readonly quarantined: string | null;
}

/** Filings of this user that can go on, oldest first. */
export async function unfinishedFilings(
  filedBy: string,
  { journal }: { readonly journal: FilingJournal },
): Promise<Result<readonly UnfinishedFiling[], JournalError>> {
  const found = await journal.unfinished(filedBy);
  return found.ok ? ok(found.value.filter(isUnfinished).map(asSeen)) : found;
}

const isUnfinished = ({ reached }: FilingState): boolean => reached !== "receipted";

/**
 * Goes on with a filing where it stopped; with one in quarantine only when a person says so, who has looked.
 * @returns null when this user has no such filing any more, as after it was finished in another tab
 */
export async function resumeFiling(
  recordId: string,
  filedBy: string,
  ports: FilingPorts,
  onProgress: OnProgress,
): Promise<Result<Receipt | null, FilingError>> {
  const found = await findState(recordId, filedBy, ports.journal);
  if (!found.ok) return found;
  return found.value === null ? ok(null) : carryOut(found.value, ports, onProgress);
}

/**
 * Whether a filing of which this device knows nothing any more was finished, as in another window: a record's folder bears
 * its UUID from the start, and the manifest's checksum when all of it was proven. The browser may have thrown away what it kept, too.
 *
 * @returns null where the DMS cannot tell now
 */
export async function wasFinished(recordId: string, { store }: { readonly store: Pick<RecordStore, "findRecord"> }): Promise<boolean | null> {
  const found = await store.findRecord(recordId);
  return found.ok ? (found.value?.manifestSha256 ?? null) !== null : null;
}

/**
 * Clears what this device keeps of a filing. Nothing in the DMS is touched: what lies there stays, and a records
 * manager decides about it.
 *
 * @returns what lies in the DMS; null when there was no such filing
 */
export async function giveUpFiling(
  recordId: string,
  filedBy: string,
  { journal }: { readonly journal: FilingJournal },
): Promise<Result<UnfinishedFiling | null, JournalError>> {
  const found = await findState(recordId, filedBy, journal);
  if (!found.ok || found.value === null) return found.ok ? ok(null) : found;
  const cleared = await journal.clear(recordId);
  return cleared.ok ? ok(asSeen(found.value)) : err(cleared.error);
}

/** A filing of this user as it was noted last; null when there is no such filing any more. */
export async function findState(recordId: string, filedBy: string, journal: FilingJournal): Promise<Result<FilingState | null, JournalError>> {
  const found = await journal.unfinished(filedBy);
  return found.ok ? ok(found.value.find((state) => isUnfinished(state) && state.plan.recordId === recordId) ?? null) : found;
}

function asSeen({ plan, folder, positions, stored, quarantine }: FilingState): UnfinishedFiling {
  const partly = Object.values(positions).map(({ storedBytes }) => storedBytes);
  const wholly = Object.values(stored).map(({ size }) => size);
  return {
    recordId: plan.recordId,
    number: recordNumber(plan),
    subject: plan.subject,
    dossierName: plan.dossierName,
    keptMessageCount: plan.keptMessageCount,
    plannedAt: plan.plannedAt,
    storedBytes: sum([...partly, ...wholly]),
    totalBytes: sum(plan.files.map(({ size }) => size)),
    storedFiles: wholly.length,
    totalFiles: plan.files.length,
    webUrl: folder?.webUrl ?? null,
    quarantined: quarantine?.path ?? null,
  };
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
