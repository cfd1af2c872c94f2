import type { KeptRecord, SharedAgreement } from "../ports/agreements";
import type { FilingPlan, Reported } from "../ports/filing-journal";
import type { RecordFolder, StoreError } from "../ports/record-store";
import { fits } from "../review/conversation-mark";
import { err, ok } from "../result";
import type { Result } from "../result";
import type { FilingError, FilingPorts, OnProgress } from "./filing";
import type { FilingLedger } from "./filing-ledger";
import { startMeter } from "./progress-meter";
import { keptRecord } from "./receipt";
import { MOST_TURNS } from "./settle-agreement";
import { unwritable } from "./unwritable";

/**
 * Tells the others, in the list of agreements, that the record was kept: only now that it is verified and described.
 *
 * A list that is not there, or not open to the user, does not undo the filing: the receipt says that nobody sees it.
 *
 * @errors `interrupted` and the like: the filing waits at this step, and goes on later
 * @source S3, «heldere afspraken»
 */
export async function reportKept(
  ledger: FilingLedger,
  folder: RecordFolder,
  ports: FilingPorts,
  onProgress: OnProgress,
): Promise<Result<void, FilingError>> {
  const { plan } = ledger;
  startMeter({ step: "reporting", totalBytes: 0, totalFiles: 0, resumable: ports.journal.resumable(plan.recordId), retention: plan.retention }, onProgress);
  const told = await tell(plan, keptRecord(plan, folder, ports.store.serverTime() ?? ports.clock.now()), ports);
  if (told.ok) return note(ledger, told.value);
  // A list that will not take it is part of the receipt.
  const why = unwritable(told.error);
  return why === null ? told : note(ledger, why);
}

const note = (ledger: FilingLedger, reported: Reported) => ledger.change((state) => ({ ...state, reported }));

async function tell(plan: FilingPlan, record: KeptRecord, { agreements }: FilingPorts): Promise<Result<Reported, StoreError>> {
  const { about, keeper, recordId } = plan;
  if (about === null) return ok("nobody-known");
  for (let turn = 0; turn < MOST_TURNS; turn += 1) {
    const rows = await agreements.keptBy([keeper.id]);
    if (!rows.ok) return rows;
    if (rows.value.some((row) => row.record?.recordId === recordId)) return ok("seen");
    const open = openRow(rows.value.filter((row) => fits(row.about, about) && !plan.apart.includes(row.row)));
    // Nobody asked for it: the keeper tells by themselves. The record's own id is the key, so that it is told once.
    const told = open === null
      ? await agreements.add({ uuid: recordId, about, askedBy: keeper, keeper, state: "kept", record })
      : await agreements.change(open, { state: "kept", record });
    if (told.ok) return ok("seen");
    if (told.error.kind !== "changed-meanwhile") return told;
  }
  return err({ kind: "changed-meanwhile" });
}

/** The promise that the record keeps, else the question that it answers: the first of its kind. */
const openRow = (rows: readonly SharedAgreement[]): SharedAgreement | null =>
  rows.find(({ state }) => state === "accepted") ?? rows.find(({ state }) => state === "asked") ?? null;
