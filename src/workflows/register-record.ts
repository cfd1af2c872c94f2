import type { DecisionRegister, RegisterContent, RegisterEntry } from "../ports/decision-register";
import type { FilingState, PlannedLines, Registered } from "../ports/filing-journal";
import type { RecordFolder, StoreError } from "../ports/record-store";
import { ok } from "../result";
import type { Result } from "../result";
import type { FilingError, FilingPorts, OnProgress } from "./filing";
import type { FilingLedger } from "./filing-ledger";
import { startMeter } from "./progress-meter";
import { unwritable } from "./unwritable";

type Event = keyof PlannedLines["ids"];

/** A line that stands in the register; null where the filing has none to add. */
type Line = Result<RegisterEntry | null, StoreError>;

/**
 * Adds the record's line to the decision register, once: the line's id is fixed with the plan.
 *
 * A register that is not there, or not open to the user, does not undo the filing: the receipt says so, and it is tried
 * again at later starts.
 *
 * @errors `interrupted`, `changed-meanwhile` and the like: the filing waits at this step, and goes on later
 * @source record.md, «Filing, in this order», 6
 */
export async function registerRecord(ledger: FilingLedger, folder: RecordFolder, ports: FilingPorts, onProgress: OnProgress): Promise<Result<void, FilingError>> {
  const { plan } = ledger;
  startMeter({ step: "registering", totalBytes: 0, totalFiles: 0, resumable: ports.journal.resumable(plan.recordId), retention: plan.retention }, onProgress);
  const line = await addFiled(ledger.state, folder, ports);
  const registered = notedOf(line);
  return registered.ok ? ledger.change((state) => ({ ...state, registered: registered.value })) : registered;
}

/** What is noted of a line. @errors what passes: it is tried again */
export function notedOf(line: Line): Result<Registered, StoreError> {
  if (line.ok) return ok(line.value === null ? "earlier-app" : { sequence: line.value.sequence, hash: line.value.hash });
  const why = unwritable(line.error);
  return why === null ? line : ok(why);
}

/** The line of an earlier run may tell of parts as pending that are there now. */
export async function addFiled(state: FilingState, folder: RecordFolder, ports: RegisterPorts): Promise<Line> {
  const filed = await addLine("filed", state, folder, ports);
  const isOutdated = filed.ok && filed.value !== null && filed.value.pending.length > 0 && state.pending.length === 0;
  if (!isOutdated) return filed;
  const settled = await addLine("settled", state, folder, ports);
  return settled.ok ? filed : settled;
}

interface RegisterPorts extends Pick<FilingPorts, "clock"> {
  readonly register: Pick<DecisionRegister, "append">;
  readonly store: Pick<FilingPorts["store"], "serverTime">;
}

/** Adds a line about a filing. Safe to repeat. @returns null where an earlier version of the app made the plan */
export async function addLine(event: Event, { plan, pending }: FilingState, folder: RecordFolder, { register, clock, store }: RegisterPorts): Promise<Line> {
  if (plan.lines === null) return ok(null);
  const { says, ids } = plan.lines;
  const content: RegisterContent = {
    ...says,
    entryId: ids[event],
    event,
    at: { browser: clock.now(), server: store.serverTime() },
    webUrl: folder.webUrl,
    pending: event === "filed" ? pending : [],
  };
  return register.append(content);
}

/** Whether the register tells of it now: else it is tried again at a later start. */
export const isToldOf = async (event: Event, state: FilingState, folder: RecordFolder, ports: RegisterPorts): Promise<boolean> => (await addLine(event, state, folder, ports)).ok;
