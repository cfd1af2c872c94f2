import type { JournalError, PlannedFile } from "../ports/filing-journal";
import type { FileToStore, RecordFolder, UploadPosition } from "../ports/record-store";
import { ok } from "../result";
import type { Result } from "../result";
import type { FilingError, FilingPorts, OnProgress } from "./filing";
import type { FilingLedger } from "./filing-ledger";
import { forecastFiling } from "./forecast-filing";
import { inParallel } from "./in-parallel";
import { startMeter } from "./progress-meter";
import type { ProgressMeter } from "./progress-meter";

/** Waiting for answers is what uploading is slow by; four at a time fill the line. */
export const FILES_AT_ONCE = 4;
/** Two files of more fill the line as well, and four would only hold more in memory. */
const SMALL_BYTES = 5 * 1024 * 1024;

/** How much of the room for `FILES_AT_ONCE` a file takes on its way. */
export const placesOf = ({ size }: { readonly size: number }): number => (size > SMALL_BYTES ? 2 : 1);

/** Sends every file that does not lie there yet; the last of the plan, `manifest.json`, when all others are in. */
export async function uploadFiles(
  ledger: FilingLedger,
  folder: RecordFolder,
  ports: FilingPorts,
  onProgress: OnProgress,
): Promise<Result<void, FilingError>> {
  const { recordId, files, retention } = ledger.plan;
  const totalBytes = files.reduce((sum, { size }) => sum + size, 0);
  const resumable = ports.journal.resumable(recordId);
  const meter = startMeter({ step: "uploading", totalBytes, totalFiles: files.length, minutes: forecastFiling(ledger.plan).minutes, resumable, retention }, onProgress);
  const send = (file: PlannedFile) => uploadOne(file, ledger, folder, ports, meter);
  const others = await inParallel(files.slice(0, -1), FILES_AT_ONCE, send, placesOf);
  return others.ok ? inParallel(files.slice(-1), 1, send) : others;
}

async function uploadOne(
  file: PlannedFile,
  ledger: FilingLedger,
  folder: RecordFolder,
  { store, journal }: FilingPorts,
  meter: ProgressMeter,
): Promise<Result<void, FilingError>> {
  const { path, size } = file;
  if (ledger.storedAs(path) === null) {
    const kept = new KeptFile(file, ledger.isResumed, (from, to) => journal.readFile(ledger.plan.recordId, path, from, to));
    const onPosition = async (position: UploadPosition): Promise<void> => {
      await ledger.changeFile({ path, position, stored: null });
      meter.reach(path, position.storedBytes);
    };
    const stored = await store.storeFile(folder, kept, ledger.positionOf(path), onPosition);
    if (!stored.ok) return kept.failure ?? stored;
    const noted = await ledger.changeFile({ path, position: null, stored: stored.value });
    if (!noted.ok) return noted;
  }
  meter.finish(path, size);
  return ok(undefined);
}

/** A file as the journal keeps it. */
class KeptFile implements FileToStore {
  readonly path: string;
  readonly size: number;
  readonly perhapsStored: boolean;
  /** Why its bytes could not be read, once that has happened. */
  failure: Result<never, JournalError> | null = null;

  constructor(
    { path, size }: PlannedFile,
    isResumed: boolean,
    private readonly read: (from: number, to: number) => Promise<Result<Blob, JournalError>>,
  ) {
    this.path = path;
    this.size = size;
    this.perhapsStored = isResumed;
  }

  async slice(from: number, to: number): Promise<Blob | null> {
    const read = await this.read(from, to);
    if (read.ok) return read.value;
    this.failure = read;
    return null;
  }
}
