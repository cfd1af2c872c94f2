import type { FilingState } from "../ports/filing-journal";
import type { RecordFolder, RecordStore, RetentionStanding, StoredFile, StoreError } from "../ports/record-store";
import type { PendingPart } from "../record/register-content";
import { ok } from "../result";
import type { Result } from "../result";
import type { FilingError, FilingPorts, OnProgress } from "./filing";
import type { FilingLedger } from "./filing-ledger";
import { inParallel } from "./in-parallel";
import { startMeter } from "./progress-meter";
import { FILES_AT_ONCE } from "./upload-files";

type RetentionStore = Pick<RecordStore, "label" | "lock">;

/**
 * Labels the record, where policy names a label. A label that is refused or late does not stop the filing: it is pending,
 * and everybody is told so.
 *
 * @errors `interrupted` and the like: the filing waits at this step, and goes on later
 * @source record.md, «Filing, in this order», 5
 */
export async function labelRecord(ledger: FilingLedger, folder: RecordFolder, ports: FilingPorts, onProgress: OnProgress): Promise<Result<void, FilingError>> {
  if (ledger.plan.retention.label === null) return ok(undefined);
  tell(ledger, ports, onProgress);
  const stands = await labelStands(ledger.state, folder, ports.store);
  return stands.ok ? ledger.change(withPart("label", stands.value)) : stands;
}

/** Locks every file of the record, where policy says so. Without its label nothing can be locked. */
export async function lockRecord(ledger: FilingLedger, folder: RecordFolder, ports: FilingPorts, onProgress: OnProgress): Promise<Result<void, FilingError>> {
  if (!ledger.plan.retention.lock) return ok(undefined);
  tell(ledger, ports, onProgress);
  const stands = await lockStands(ledger.state, folder, ports.store);
  return stands.ok ? ledger.change(withPart("lock", stands.value)) : stands;
}

/** Looks again, at a later start, for what was pending. @returns what still is */
export async function stillPending(state: FilingState, folder: RecordFolder, store: RetentionStore): Promise<Result<readonly PendingPart[], StoreError>> {
  let now = state;
  for (const part of state.pending) {
    const stands = await (part === "label" ? labelStands : lockStands)(now, folder, store);
    if (!stands.ok) return stands;
    now = withPart(part, stands.value)(now);
  }
  return ok(now.pending);
}

async function labelStands({ plan, stored }: FilingState, folder: RecordFolder, store: RetentionStore): Promise<Result<RetentionStanding, StoreError>> {
  const witness = stored[plan.files.at(-1)?.path ?? ""];
  const { label } = plan.retention;
  return witness === undefined || label === null ? ok("refused") : store.label(folder, label, witness);
}

async function lockStands({ pending, stored }: FilingState, folder: RecordFolder, store: RetentionStore): Promise<Result<RetentionStanding, StoreError>> {
  if (pending.includes("label")) return ok("pending");
  const standings: RetentionStanding[] = [];
  const lock = async (file: StoredFile): Promise<Result<RetentionStanding, StoreError>> => {
    // One that cannot be locked speaks for all: they have the same label.
    const stands = standings.every((standing) => standing === "applied") ? await store.lock(folder, file) : ok("pending" as const);
    if (stands.ok) standings.push(stands.value);
    return stands;
  };
  const done = await inParallel(Object.values(stored), FILES_AT_ONCE, lock);
  return done.ok ? ok(standings.find((standing) => standing !== "applied") ?? "applied") : done;
}

/** The parts in the order in which they are done. */
const withPart =
  (part: PendingPart, standing: RetentionStanding) =>
  (state: FilingState): FilingState => {
    const others = state.pending.filter((other) => other !== part);
    return { ...state, pending: standing === "applied" ? others : [...others, part].toSorted() };
  };

function tell({ state }: FilingLedger, { journal }: FilingPorts, onProgress: OnProgress): void {
  startMeter({ step: "securing", totalBytes: 0, totalFiles: 0, resumable: journal.resumable(state.plan.recordId), retention: state.plan.retention }, onProgress);
}
