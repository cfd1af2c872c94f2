import type { FileToStore, StoredFile, StoreError } from "../../ports/record-store";
import { err, ok } from "../../result";
import type { Result } from "../../result";
import { storedFile } from "./drive-item";
import type { DriveItem } from "./drive-item";
import type { FilePlace, StoreAccess } from "./file-place";
import { findChild } from "./library";
import { QuickXorHash } from "./quick-xor-hash";
import { readStored } from "./read-back";

const SLICE_BYTES = 4 * 1024 * 1024;

/**
 * Looks whether a file already lies in its place, as after an answer that was lost.
 *
 * The same size and the same quickXorHash; where SharePoint has none yet, that of the downloaded bytes. It says that
 * sending again is needless, not that the file is proven: the proof is SHA-256, afterwards.
 *
 * @returns null when nothing is there
 * @errors `name-taken` when something else is there
 */
export async function findStored(access: StoreAccess, place: FilePlace, file: FileToStore): Promise<Result<StoredFile | null, StoreError>> {
  const child = await findChild(access, { driveId: place.driveId, id: place.parentId }, place.name);
  if (!child.ok || child.value === null) return child.ok ? ok(null) : child;
  const item = child.value;
  if (item.isFolder || item.size !== file.size) return err({ kind: "name-taken", path: file.path });
  const theirs = item.quickXorHash === null ? await hashOfDownload(access, place.driveId, item) : ok(item.quickXorHash);
  if (!theirs.ok) return theirs;
  const ours = await hashOfFile(file);
  if (ours === null) return err({ kind: "interrupted" });
  return theirs.value === ours ? ok(storedFile(item, file.path)) : err({ kind: "name-taken", path: file.path });
}

async function hashOfFile(file: FileToStore): Promise<string | null> {
  const hash = new QuickXorHash();
  for (let from = 0; from < file.size; from += SLICE_BYTES) {
    const slice = await file.slice(from, Math.min(from + SLICE_BYTES, file.size));
    if (slice === null) return null;
    hash.update(new Uint8Array(await slice.arrayBuffer()));
  }
  return hash.digest();
}

async function hashOfDownload(access: StoreAccess, driveId: string, item: DriveItem): Promise<Result<string, StoreError>> {
  const hash = new QuickXorHash();
  const read = await readStored(access, { driveId }, item, (piece) => {
    hash.update(piece);
  });
  return read.ok ? ok(hash.digest()) : read;
}
