import { isEnded } from "../ports/filing-journal";
import type { FilingState, FilingStep } from "../ports/filing-journal";
import type { RecordFolder } from "../ports/record-store";
import { err, ok } from "../result";
import type { Result } from "../result";
import type { FilingError, FilingPorts, OnProgress, Receipt } from "./filing";
import { openLedger } from "./filing-ledger";
import type { FilingLedger } from "./filing-ledger";
import { startMeter } from "./progress-meter";
import { quarantineFiling } from "./quarantine-filing";
import { registerRecord } from "./register-record";
import { reportKept } from "./report-kept";
import { oneAtATime } from "./running-filings";
import { labelRecord, lockRecord } from "./secure-record";
import { uploadFiles } from "./upload-files";
import { verifyFiles } from "./verify-files";
import { writeReceipt } from "./receipt";

type Step = (ledger: FilingLedger, folder: RecordFolder, ports: FilingPorts, onProgress: OnProgress) => Promise<Result<void, FilingError>>;

/** What is done to get from one step of the journal to the next. */
const STEPS: readonly { readonly from: FilingStep; readonly to: FilingStep; readonly carryOut: Step }[] = [
  { from: "planned", to: "uploaded", carryOut: uploadFiles },
  { from: "uploaded", to: "verified", carryOut: verifyFiles },
  { from: "verified", to: "described", carryOut: describeFolder },
  { from: "described", to: "labelled", carryOut: labelRecord },
  { from: "labelled", to: "locked", carryOut: lockRecord },
  { from: "locked", to: "registered", carryOut: registerRecord },
  { from: "registered", to: "reported", carryOut: reportKept },
];

/**
 * Carries a planned filing out, from wherever it stands to its receipt. Each step is noted before the next begins.
 * What an earlier run proved is proven anew: between the runs lie days in which a stored file may have been altered.
 */
export function carryOut(start: FilingState, ports: FilingPorts, onProgress: OnProgress): Promise<Result<Receipt, FilingError>> {
  return oneAtATime(ports.journal, start.plan.recordId, async () => {
    const ledger = openLedger(withoutOldProof(start), ports.journal);
    const folder = await enterFolder(ledger, ports);
    if (!folder.ok) return folder;
    for (const step of STEPS) {
      if (ledger.state.reached !== step.from) continue;
      const done = await step.carryOut(ledger, folder.value, ports, onProgress);
      if (!done.ok) {
        if (done.error.kind === "checksum-mismatch") await quarantineFiling(done.error.path, ledger, folder.value, ports);
        return done;
      }
      const noted = await ledger.change((state) => ({ ...state, reached: step.to, ...(step.to === "verified" ? { quarantine: null } : {}) }));
      if (!noted.ok) return noted;
    }
    return hand(ledger, folder.value, ports);
  });
}

/** Verifying and describing may be repeated; a receipt may not rest on an old proof. */
const withoutOldProof = (state: FilingState): FilingState => ({ ...state, reached: state.reached !== "planned" && isSent(state) ? "uploaded" : "planned" });

/** Not so where an earlier run found that somebody took a file away. */
const isSent = ({ plan, stored }: FilingState): boolean => plan.files.every(({ path }) => stored[path] !== undefined);

/**
 * Opens the record's folder, by its UUID. A folder that was taken away meanwhile is made anew: then nothing of the
 * earlier attempt stands any more.
 */
async function enterFolder(ledger: FilingLedger, { store }: FilingPorts): Promise<Result<RecordFolder, FilingError>> {
  const { recordId, dossierId, folderName } = ledger.plan;
  const opened = await store.openFolder(recordId, dossierId, folderName);
  if (!opened.ok || opened.value.id === ledger.state.folder?.id) return opened;
  const noted = await ledger.change((state) => ({ ...state, folder: opened.value, positions: {}, stored: {}, pending: [], quarantine: null, reached: "planned" }));
  return noted.ok ? opened : noted;
}

async function describeFolder({ state }: FilingLedger, folder: RecordFolder, { store, journal }: FilingPorts, onProgress: OnProgress): ReturnType<Step> {
  const { columns, recordId, retention } = state.plan;
  startMeter({ step: "describing", totalBytes: 0, totalFiles: 0, resumable: journal.resumable(recordId), retention }, onProgress);
  return store.describe(folder, columns);
}

/** The receipt, and the end of everything that was kept on this device for it; but what is pending, or in no register yet, is remembered. */
async function hand(ledger: FilingLedger, folder: RecordFolder, { journal, store, clock }: FilingPorts): Promise<Result<Receipt, FilingError>> {
  const noted = await ledger.change((state) => ({ ...state, reached: "receipted" }));
  if (!noted.ok) return err(noted.error);
  const receipt = writeReceipt(ledger.state, folder, store.serverTime() ?? clock.now());
  // The record is complete whatever comes of this; what could not be cleared now, is at the next start.
  await (isEnded(ledger.state) ? journal.clear(receipt.recordId) : journal.clearFiles(receipt.recordId));
  return ok(receipt);
}
