import { gatherRecords } from "../desk/registered-record";
import type { RegisteredRecord } from "../desk/registered-record";
import type { DecisionRegister, StoredEntry } from "../ports/decision-register";
import type { StoreError } from "../ports/record-store";
import { ok } from "../result";
import type { Result } from "../result";

/** The register as it was read. */
export interface ReadRegister {
  /** Every row, in the order of the list; those that cannot be read too. */
  readonly lines: readonly StoredEntry[];
  /** The last filed first. */
  readonly records: readonly RegisteredRecord[];
}

/** Reads the whole register and brings it together by record. @errors `not-found` where the organisation has no register */
export async function readRegister({ register }: { readonly register: DecisionRegister }): Promise<Result<ReadRegister, StoreError>> {
  const lines = await register.entries();
  return lines.ok ? ok({ lines: lines.value, records: gatherRecords(lines.value) }) : lines;
}
