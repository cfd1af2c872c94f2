import type { PlannedFile } from "../ports/filing-journal";
import type { RecordFolder } from "../ports/record-store";
import { err, ok } from "../result";
import type { Result } from "../result";
import type { FilingError, FilingPorts, OnProgress } from "./filing";
import type { FilingLedger } from "./filing-ledger";
import { forecastFiling } from "./forecast-filing";
import { inParallel } from "./in-parallel";
import { startMeter } from "./progress-meter";
import type { ProgressMeter } from "./progress-meter";
import { FILES_AT_ONCE } from "./upload-files";

/**
 * The proof: reads every file back and compares its SHA-256 with that of what was sent, and looks whether each lies in the
 * record's folder under its own name, for all to see: its bytes are found by its id wherever it is.
 *
 * @errors `checksum-mismatch`: a person must look; nothing is removed and nothing is sent again;
 * `not-found`: what was taken out of the folder is sent again by the next run; `checked-out`;
 * `interrupted` also when the routine for the checksum could not be fetched; `broke-down` when it was ended at work
 * @source record.md, «Filing, in this order», 3
 */
export async function verifyFiles(
  ledger: FilingLedger,
  folder: RecordFolder,
  ports: FilingPorts,
  onProgress: OnProgress,
): Promise<Result<void, FilingError>> {
  const { recordId, files, retention } = ledger.plan;
  const totalBytes = files.reduce((sum, { size }) => sum + size, 0);
  const resumable = ports.journal.resumable(recordId);
  const meter = startMeter({ step: "verifying", totalBytes, totalFiles: files.length, minutes: forecastFiling(ledger.plan).minutes, resumable, retention }, onProgress);
  const read = await inParallel(files, FILES_AT_ONCE, (file) => verifyOne(file, ledger, folder, ports, meter));
  if (!read.ok && read.error.kind !== "not-found") return read;
  const placed = await lookInFolder(ledger, folder, ports);
  return placed.ok ? read : placed;
}

/** What does not lie in its place any more, is not stored any more. */
async function lookInFolder(ledger: FilingLedger, folder: RecordFolder, { store }: FilingPorts): Promise<Result<void, FilingError>> {
  const listed = await store.listFiles(folder);
  if (!listed.ok) return listed;
  const inFolder = new Map(listed.value.map((file) => [file.path, file]));
  const gone = ledger.plan.files.filter(({ path }) => inFolder.get(path)?.id !== ledger.storedAs(path)?.id);
  const notes = await Promise.all(gone.map(({ path }) => ledger.changeFile({ path, position: null, stored: null })));
  if (gone.length > 0) return notes.find(({ ok: isNoted }) => !isNoted) ?? err({ kind: "not-found", what: "file" });
  return ledger.plan.files.some(({ path }) => inFolder.get(path)?.isCheckedOut) ? err({ kind: "checked-out" }) : ok(undefined);
}

async function verifyOne(
  { path, size, sha256 }: PlannedFile,
  ledger: FilingLedger,
  folder: RecordFolder,
  { store, hasher }: FilingPorts,
  meter: ProgressMeter,
): Promise<Result<void, FilingError>> {
  const stored = ledger.storedAs(path);
  if (stored === null) return err({ kind: "not-found", what: "file" });
  const running = await hasher.start().catch(() => null);
  if (running === null) return err({ kind: "interrupted" });
  let readBytes = 0;
  const read = await store.readBack(folder, stored, (piece) => {
    readBytes += piece.length;
    meter.reach(path, Math.min(readBytes, size));
    return running.update(piece);
  });
  const sum = await running.digest();
  if (!read.ok) return read;
  if (!sum.ok) return sum;
  if (readBytes !== size || sum.value !== sha256) return err({ kind: "checksum-mismatch", path });
  meter.finish(path, size);
  return ok(undefined);
}
