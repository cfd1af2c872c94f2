import type { FiledRecord, RecordFolder, StoreError } from "../../ports/record-store";
import { err, ok } from "../../result";
import type { Result } from "../../result";
import type { StoreAccess } from "./file-place";
import { textAt } from "./json-reading";
import { findChild } from "./library";
import type { Library } from "./library";
import { readStored } from "./read-back";
import { findByKey, recordFolder } from "./record-folder";

/** A record that lies in the library, by its UUID. */
export async function findFiledRecord(library: Library, recordId: string): Promise<Result<FiledRecord | null, StoreError>> {
  const found = await findByKey(library, recordId);
  if (!found.ok || found.value === null) return found.ok ? ok(null) : found;
  return ok({ folder: recordFolder(library, found.value), manifestSha256: textAt(found.value.fields, "SHA256") });
}

/** A document of a filed record, whole: documents are small, media are not read this way. */
export async function readFiledDocument(access: StoreAccess, folder: RecordFolder, path: string): Promise<Result<Uint8Array, StoreError>> {
  const item = await findChild(access, folder, path);
  if (!item.ok) return item;
  if (item.value === null) return err({ kind: "not-found", what: "file" });
  const pieces: Uint8Array[] = [];
  const read = await readStored(access, folder, item.value, (piece) => pieces.push(piece));
  if (!read.ok) return read;
  const bytes = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return ok(bytes);
}
