import type { FiledRecord, RecordFolder, StoreError } from "../../ports/record-store";
import { err, ok } from "../../result";
import type { Result } from "../../result";
import type { StoreAccess } from "./file-place";
import { textAt } from "./json-reading";
import { findChild } from "./library";
import type { Library } from "./library";
import { readWhole } from "./read-whole";
import { findByKey, recordFolder } from "./record-folder";

/** A record that lies in the library, by its UUID. */
export async function findFiledRecord(library: Library, recordId: string): Promise<Result<FiledRecord | null, StoreError>> {
  const found = await findByKey(library, recordId);
  if (!found.ok || found.value === null) return found.ok ? ok(null) : found;
  return ok({ folder: recordFolder(library, found.value), liesIn: found.value.parentId, manifestSha256: textAt(found.value.fields, "SHA256") });
}

/** A document of a filed record, whole: documents are small, media are not read this way. */
export async function readFiledDocument(access: StoreAccess, folder: RecordFolder, path: string): Promise<Result<Uint8Array, StoreError>> {
  const item = await findChild(access, folder, path);
  if (!item.ok) return item;
  if (item.value === null) return err({ kind: "not-found", what: "file" });
  return readWhole(access, folder, item.value);
}
