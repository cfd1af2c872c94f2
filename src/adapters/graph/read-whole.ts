import type { RecordFolder, StoredFile, StoreError } from "../../ports/record-store";
import { joinedBytes } from "../../record/joined-bytes";
import { ok } from "../../result";
import type { Result } from "../../result";
import type { StoreAccess } from "./file-place";
import { readStored } from "./read-back";

/** The stored bytes in one piece: for documents, which are small. */
export async function readWhole(access: StoreAccess, folder: Pick<RecordFolder, "driveId">, file: Pick<StoredFile, "id">): Promise<Result<Uint8Array, StoreError>> {
  const pieces: Uint8Array[] = [];
  const read = await readStored(access, folder, file, (piece) => {
    pieces.push(new Uint8Array(piece));
  });
  if (!read.ok) return read;
  return ok(joinedBytes(pieces));
}
