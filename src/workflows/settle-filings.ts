import { isEnded, notYetRegistered } from "../ports/filing-journal";
import type { FilingJournal, FilingState, JournalError } from "../ports/filing-journal";
import type { RecordFolder, StoreError } from "../ports/record-store";
import type { PendingPart } from "../record/register-content";
import { ok } from "../result";
import type { Result } from "../result";
import type { FilingPorts } from "./filing";
import { recordNumber } from "./receipt";
import { addFiled, addLine, isToldOf, notedOf } from "./register-record";
import { stillPending } from "./secure-record";

type SettlePorts = Pick<FilingPorts, "journal" | "register" | "store" | "clock">;

/** A record that is filed, and not final yet, or in no register. */
export interface PendingRecord {
  readonly recordId: string;
  readonly number: string;
  readonly subject: string;
  readonly dossierName: string;
  readonly webUrl: string | null;
  readonly pending: readonly PendingPart[];
  /** Why the register does not know of it yet; null when it does. */
  readonly unregistered: ReturnType<typeof notYetRegistered>;
}

/**
 * Looks again, at a start or when asked, for what was left of this user's filings: a label or lock that was late, a line that
 * the register would not take, and a quarantine that it does not know of yet. Safe to repeat: each line has its own id. What
 * cannot be settled now is looked for at the next start.
 *
 * @returns whether there was a record that was not final, or in no register
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
  const { recordId } = state.plan;
  const pending = await stillPending(state, folder, ports.store);
  const looked = pending.ok ? { ...state, pending: pending.value } : state;
  const line = await tellRegister(looked, folder, ports);
  // What passes leaves all as it was noted: the register is told of what was settled, or it is looked for again.
  if (!line.ok && notYetRegistered(state) === null) return;
  const now = line.ok ? { ...looked, registered: line.value } : looked;
  if (isEnded(now)) {
    await ports.journal.clear(recordId);
    return;
  }
  await ports.journal.note(now);
  await ports.journal.clearFiles(recordId);
}

/** Adds what the register does not say yet. @returns what is to be noted of it */
async function tellRegister(looked: FilingState, folder: RecordFolder, ports: SettlePorts): Promise<Result<FilingState["registered"], StoreError>> {
  if (notYetRegistered(looked) !== null) return notedOf(await addFiled(looked, folder, ports));
  if (looked.pending.length > 0) return ok(looked.registered);
  return notedOf(await addLine("settled", looked, folder, ports));
}

async function enterQuarantine(state: FilingState, folder: RecordFolder, ports: SettlePorts): Promise<void> {
  if (!(await isToldOf("quarantined", state, folder, ports))) return;
  // The user may have gone on with it meanwhile.
  const found = await ports.journal.unfinished(state.plan.filedBy);
  const now = found.ok ? found.value.find(({ plan }) => plan.recordId === state.plan.recordId) : undefined;
  if (now?.quarantine?.isEntered === false) await ports.journal.note({ ...now, quarantine: { ...now.quarantine, isEntered: true } });
}

/** Records of this user that are filed and not final yet, or in no register, oldest first: `settleFilings` looks whether they are now. */
export async function pendingRecords(
  filedBy: string,
  { journal }: { readonly journal: FilingJournal },
): Promise<Result<readonly PendingRecord[], JournalError>> {
  const found = await journal.unfinished(filedBy);
  if (!found.ok) return found;
  return ok(found.value.filter(({ reached }) => reached === "receipted").map(asSeen));
}

const asSeen = ({ plan, folder, pending, registered }: FilingState): PendingRecord => ({
  recordId: plan.recordId,
  number: recordNumber(plan),
  subject: plan.subject,
  dossierName: plan.dossierName,
  webUrl: folder?.webUrl ?? null,
  pending,
  unregistered: notYetRegistered({ registered }),
});
