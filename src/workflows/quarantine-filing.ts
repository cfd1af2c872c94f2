import type { RecordFolder } from "../ports/record-store";
import type { FilingPorts } from "./filing";
import type { FilingLedger } from "./filing-ledger";
import { isToldOf } from "./register-record";

/**
 * What lies in the DMS differs from what was sent. Nothing is sent again, overwritten or removed: it is noted here, and
 * told in the register. What of this cannot be done now, is done at a later start.
 *
 * @source record.md, «Filing, in this order», 3
 */
export async function quarantineFiling(path: string, ledger: FilingLedger, folder: RecordFolder, ports: FilingPorts): Promise<void> {
  await ledger.change((state) => ({ ...state, quarantine: { path, isEntered: state.quarantine?.isEntered ?? false } }));
  if (ledger.state.quarantine?.isEntered === true) return;
  const isEntered = await isToldOf("quarantined", ledger.state, folder, ports);
  if (isEntered) await ledger.change((state) => ({ ...state, quarantine: { path, isEntered } }));
}
