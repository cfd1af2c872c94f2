import type { RecordFolder, RetentionStanding, StoredFile, StoreError } from "../../ports/record-store";
import { err, ok } from "../../result";
import type { Result } from "../../result";
import type { StoreAccess } from "./file-place";
import type { HttpFault } from "./http-fault";
import { objectAt, textAt } from "./json-reading";
import { itemPath } from "./library";
import { storeError } from "./store-error";

/** Seconds between the looks whether a label has arrived; 15 in all. Later is a later sitting's work. */
const WAITS = [1, 2, 4, 8] as const;

type Stands = Promise<Result<RetentionStanding, StoreError>>;

/**
 * Labels a record's folder, and so everything in it, with one request. Whether it has arrived is seen on a file: a folder
 * itself is under no retention, its label is what its files get.
 *
 * @source learn.microsoft.com/graph/api/driveitem-setretentionlabel: «When a retention label is applied to a folder, all the
 * items in the folder are tagged with the same retention label»
 */
export async function labelFolder(access: StoreAccess, folder: RecordFolder, label: string, witness: StoredFile): Stands {
  const asked = await patchLabel(access, folder.driveId, folder.id, { name: label });
  if (!asked.ok && !isAnswered(asked.error)) return err(storeError(asked.error, "folder"));
  for (const seconds of [...WAITS, null]) {
    const seen = await readLabel(access, folder.driveId, witness.id);
    if (!seen.ok && !isAnswered(seen.error)) return err(storeError(seen.error, "file"));
    if (seen.ok && textAt(seen.value, "name") === label) return ok("applied");
    // A label that is refused may stand there already: on a locked record nothing can be set any more.
    if (!asked.ok) return ok("refused");
    if (seconds !== null) await access.http.sleep(seconds);
  }
  return ok("pending");
}

/**
 * Locks one file of a record. Only files are records: a folder's label does no more than reach them.
 *
 * @source learn.microsoft.com/graph/api/driveitem-lockorunlockrecord; learn.microsoft.com/purview/record-versioning
 */
export async function lockFile(access: StoreAccess, { driveId }: RecordFolder, { id }: StoredFile): Stands {
  const locked = await patchLabel(access, driveId, id, { retentionSettings: { isRecordLocked: true } });
  if (!locked.ok) return isAnswered(locked.error) ? ok("refused") : err(storeError(locked.error, "file"));
  return ok(objectAt(locked.value, "retentionSettings")["isRecordLocked"] === true ? "applied" : "pending");
}

/** An answer that says no, of whatever kind: asking again at once changes nothing. */
const isAnswered = ({ kind }: HttpFault): boolean => kind === "refused" || kind === "unexpected-response";

const labelPath = (driveId: string, itemId: string): string => `${itemPath(driveId, itemId)}/retentionLabel`;

const patchLabel = ({ http, scope }: StoreAccess, driveId: string, itemId: string, body: object) =>
  http.json({ method: "PATCH", path: labelPath(driveId, itemId), scope, body });

const readLabel = ({ http, scope }: StoreAccess, driveId: string, itemId: string) =>
  http.json({ method: "GET", path: labelPath(driveId, itemId), scope });
