import type { FilingJournal, FilingPlan } from "../ports/filing-journal";
import type { Hasher } from "../ports/hasher";

export interface PlannedPorts {
  readonly journal: Pick<FilingJournal, "readBytes">;
  readonly hasher: Pick<Hasher, "sha256">;
}

/** A file of a filing as this device keeps it; null where it is not there, or not as it was planned. */
export async function plannedFile({ recordId, files }: FilingPlan, path: string, { journal, hasher }: PlannedPorts): Promise<Uint8Array | null> {
  const planned = files.find((file) => file.path === path);
  if (planned === undefined) return null;
  const kept = await journal.readBytes(recordId, path, planned.size);
  return kept.ok && (await hasher.sha256(kept.value)) === planned.sha256 ? kept.value : null;
}
