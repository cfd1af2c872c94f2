import type { Result } from "../result";
import { carryOut } from "./carry-out";
import type { FilingError, FilingPorts, FilingRequest, OnBegun, OnProgress, Receipt } from "./filing";
import { prepareFiling } from "./prepare-filing";
import { oneAtATime } from "./running-filings";

export type { FilingError, FilingPorts, FilingProgress, FilingRequest, OnProgress, Receipt } from "./filing";

/**
 * Files what must be kept as one record in a dossier, and proves it: the receipt comes only after the stored bytes
 * were read back and their SHA-256 is that of what was sent.
 *
 * A second call for the same conversation while the first runs (a double click) is the same filing. Stopped at any
 * moment, `unfinishedFilings` shows it and `resumeFiling` goes on.
 *
 * @param onProgress real bytes; never goes down within a step
 * @source record.md, «Filing, in this order»
 */
export function fileRecord(request: FilingRequest, ports: FilingPorts, onProgress: OnProgress, onBegun: OnBegun = () => undefined): Promise<Result<Receipt, FilingError>> {
  return oneAtATime(ports.journal, request.conversation, async () => {
    const planned = await prepareFiling(request, ports, onProgress, onBegun);
    if (!planned.ok) return planned;
    const filed = await carryOut(planned.value, ports, onProgress);
    // Nothing of it lies in the DMS, and it must not wait to be gone on with beside what the other device files.
    if (!filed.ok && filed.error.kind === "filed-elsewhere") await ports.journal.clear(planned.value.plan.recordId);
    return filed;
  });
}
