import { readShownDecisions, readShownManifest, readShownTranscript } from "../desk/shown-record";
import type { ShownDecisions, ShownManifest, ShownTranscript } from "../desk/shown-record";
import type { RecordFolder, RecordStore, StoreError } from "../ports/record-store";
import { DECISION_RECORD } from "../record/decision-record";
import { MANIFEST } from "../record/manifest";
import { TRANSCRIPT } from "../record/transcript";
import { err, ok } from "../result";
import type { Result } from "../result";

/** A filed record as its reader is shown it. A document that is not there, or cannot be read, is null: the rest is shown. */
export interface FiledRecordView {
  readonly folder: RecordFolder;
  readonly manifest: ShownManifest | null;
  readonly transcript: ShownTranscript | null;
  readonly decisions: ShownDecisions | null;
}

/**
 * Reads what a record says of itself, from the DMS. Whether it is unchanged, `reverifyRecord` tells.
 * @errors `not-found` when the user can see no such record
 */
export async function readFiledRecord(recordId: string, { store }: { readonly store: Pick<RecordStore, "findRecord" | "readDocument"> }): Promise<Result<FiledRecordView, StoreError>> {
  const found = await store.findRecord(recordId);
  if (!found.ok) return found;
  if (found.value === null) return err({ kind: "not-found", what: "folder" });
  const { folder } = found.value;
  const read = async <T>(path: string, reader: (bytes: Uint8Array, recordId: string) => T | null): Promise<Result<T | null, StoreError>> => {
    const bytes = await store.readDocument(folder, path);
    if (bytes.ok) return ok(reader(bytes.value, recordId));
    return bytes.error.kind === "not-found" ? ok(null) : bytes;
  };
  const manifest = await read(MANIFEST, readShownManifest);
  if (!manifest.ok) return manifest;
  const transcript = await read(TRANSCRIPT, readShownTranscript);
  if (!transcript.ok) return transcript;
  const decisions = await read(DECISION_RECORD, readShownDecisions);
  if (!decisions.ok) return decisions;
  return ok({ folder, manifest: manifest.value, transcript: transcript.value, decisions: decisions.value });
}
