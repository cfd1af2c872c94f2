import type { Hasher, Sha256 } from "../ports/hasher";
import type { RecordFolder, RecordStore, StoredFile, StoreError } from "../ports/record-store";
import { HEAD_BYTES } from "../record/file-format";
import { joinedBytes } from "../record/joined-bytes";
import type { FoundFile, SealedInside } from "../record/record-finding";
import { mayBeSealed, readSealed, type SealedReading } from "../record/sealed-reading";
import { err, ok } from "../result";
import type { Result } from "../result";

export interface FoundFilePorts {
  readonly store: Pick<RecordStore, "readBack">;
  readonly hasher: Pick<Hasher, "start">;
}

/** Documents are small and looked into; whatever else a record holds passes by. */
const DOCUMENT = /\.(?:json|xml|pdf)$/;

/**
 * Reads one file of a record as it lies in the DMS now, and makes its checksum while the bytes pass by.
 *
 * @param take told of every piece, in order; a piece holds only until it returns
 * @errors `interrupted` also when the routine for the checksum could not be fetched, or broke down
 */
export async function readFound(
  folder: RecordFolder,
  file: StoredFile,
  { store, hasher }: FoundFilePorts,
  take: (piece: Uint8Array) => void,
): Promise<Result<FoundFile, StoreError>> {
  const running = await hasher.start().catch(() => null);
  const runningInside = mayBeSealed(file.path) ? await hasher.start().catch(() => null) : null;
  if (running === null) return err({ kind: "interrupted" });
  const sealed = readSealed();
  const keeps = DOCUMENT.test(file.path);
  const kept: Uint8Array[] = [];
  let size = 0;
  const read = await store.readBack(folder, file, async (piece) => {
    if (keeps || size < HEAD_BYTES) kept.push(new Uint8Array(keeps ? piece : piece.subarray(0, HEAD_BYTES)));
    size += piece.length;
    take(piece);
    await runningInside?.update(sealed.take(piece));
    await running.update(piece);
  });
  const sum = await running.digest();
  const sumInside = await runningInside?.digest();
  if (!read.ok) return read;
  if (!sum.ok || sumInside?.ok === false) return err({ kind: "interrupted" });
  const bytes = joinedBytes(kept);
  return ok({ path: file.path, size, sha256: sum.value, head: bytes.slice(0, HEAD_BYTES), bytes: keeps ? bytes : null, ...(sumInside === undefined ? {} : { inside: insideOf(sealed, sumInside.value) }) });
}

function insideOf(sealed: SealedReading, sha256: Sha256): SealedInside | null {
  const inside = sealed.end();
  return inside === null ? null : { ...inside, sha256 };
}
