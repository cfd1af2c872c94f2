import type { RecordFolder, StoredFile, StoreError } from "../../ports/record-store";
import { ok } from "../../result";
import type { Result } from "../../result";
import type { StoreAccess } from "./file-place";
import { readStored } from "./read-back";

/** The stored bytes in one piece: for documents, which are small. */
export async function readWhole(access: StoreAccess, folder: Pick<RecordFolder, "driveId">, file: Pick<StoredFile, "id">): Promise<Result<Uint8Array, StoreError>> {
  const pieces: Uint8Array[] = [];
  const read = await readStored(access, folder, file, (piece) => pieces.push(piece));
  if (!read.ok) return read;
  const bytes = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return ok(bytes);
}
