import type { FilingJournal, FilingState, JournalError } from "../ports/filing-journal";
import type { RecordFolder } from "../ports/record-store";
import type { PendingPart } from "../record/register-content";
import { ok } from "../result";
import type { Result } from "../result";
import type { FilingPorts } from "./filing";
import { recordNumber } from "./receipt";
import { isToldOf } from "./register-record";
import { stillPending } from "./secure-record";

type SettlePorts = Pick<FilingPorts, "journal" | "register" | "store" | "clock">;

/** A record that is filed, and not final yet. */
export interface PendingRecord {
  readonly recordId: string;
  readonly number: string;
  readonly subject: string;
  readonly dossierName: string;
  readonly webUrl: string | null;
  readonly pending: readonly PendingPart[];
}

/**
 * Looks again, at a start, for what was left of this user's filings: a label or lock that was late, and a quarantine that
 * the register does not know of yet. What cannot be settled now is looked for at the next start.
 *
 * @returns whether there was a record that was not final
 */
export async function settleFilings(filedBy: string, ports: SettlePorts): Promise<boolean> {
  const found = await ports.journal.unfinished(filedBy);
  if (!found.ok) return false;
  for (const state of found.value) {
    if (state.folder === null) continue;
    if (state.reached === "receipted") await settlePending(state, state.folder, ports);
    else if (state.quarantine?.isEntered === false) await enterQuarantine(state, state.folder, ports);
  }
  return found.value.some(({ reached }) => reached === "receipted");
}

async function settlePending(state: FilingState, folder: RecordFolder, ports: SettlePorts): Promise<void> {
  const pending = await stillPending(state, folder, ports.store);
  if (!pending.ok) return;
  if (pending.value.length > 0) {
    await ports.journal.note({ ...state, pending: pending.value });
    await ports.journal.clearFiles(state.plan.recordId);
  } else if (await isToldOf("settled", state, folder, ports)) {
    await ports.journal.clear(state.plan.recordId);
  }
}

async function enterQuarantine(state: FilingState, folder: RecordFolder, ports: SettlePorts): Promise<void> {
  if (!(await isToldOf("quarantined", state, folder, ports))) return;
  // The user may have gone on with it meanwhile.
  const found = await ports.journal.unfinished(state.plan.filedBy);
  const now = found.ok ? found.value.find(({ plan }) => plan.recordId === state.plan.recordId) : undefined;
  if (now?.quarantine?.isEntered === false) await ports.journal.note({ ...now, quarantine: { ...now.quarantine, isEntered: true } });
}

/** Records of this user that are filed and not final yet, oldest first: `settleFilings` looks whether they are now. */
export async function pendingRecords(
  filedBy: string,
  { journal }: { readonly journal: FilingJournal },
): Promise<Result<readonly PendingRecord[], JournalError>> {
  const found = await journal.unfinished(filedBy);
  if (!found.ok) return found;
  return ok(found.value.filter(({ reached }) => reached === "receipted").map(asSeen));
}

const asSeen = ({ plan, folder, pending }: FilingState): PendingRecord => ({
  recordId: plan.recordId,
  number: recordNumber(plan),
  subject: plan.subject,
  dossierName: plan.dossierName,
  webUrl: folder?.webUrl ?? null,
  pending,
});
