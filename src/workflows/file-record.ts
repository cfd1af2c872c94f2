import type { Result } from "../result";
import { carryOut } from "./carry-out";
import type { FilingError, FilingPorts, FilingRequest, OnProgress, Receipt } from "./filing";
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
export function fileRecord(request: FilingRequest, ports: FilingPorts, onProgress: OnProgress): Promise<Result<Receipt, FilingError>> {
  return oneAtATime(ports.journal, request.conversation, async () => {
    const planned = await prepareFiling(request, ports, onProgress);
    return planned.ok ? carryOut(planned.value, ports, onProgress) : planned;
  });
}
