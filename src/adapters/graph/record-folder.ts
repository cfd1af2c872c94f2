import type { RecordFolder, StoreError } from "../../ports/record-store";
import { err, ok } from "../../result";
import type { Result } from "../../result";
import { readColumns } from "./describe";
import { parseDriveItem } from "./drive-item";
import type { DriveItem } from "./drive-item";
import { unexpected, wasRefused } from "./http-fault";
import { objectAt, textAt } from "./json-reading";
import { findChild, itemPath } from "./library";
import type { Library } from "./library";
import { storeError } from "./store-error";

/** Column that carries the record's UUID: unique and indexed, and so the key by which nothing is filed twice. */
const KEY = "RecordUUID";

type Opened = Promise<Result<RecordFolder, StoreError>>;

/** The folder that carries this record's UUID, wherever it was moved to; else a new one. */
export async function openRecordFolder(library: Library, recordId: string, dossierId: string, name: string): Opened {
  const present = await findByKey(library, recordId);
  if (!present.ok) return present;
  return present.value === null ? createFolder(library, recordId, dossierId, name) : ok(recordFolder(library, present.value));
}

export const recordFolder = ({ driveId }: Library, { id, webUrl }: DriveItem): RecordFolder => ({ id, driveId, webUrl });

/** The folder that carries this key, with its columns. */
export async function findByKey({ http, scope, siteId, listId }: Library, recordId: string): Promise<Result<DriveItem | null, StoreError>> {
  const filter = encodeURIComponent(`fields/${KEY} eq '${recordId.replace(/'/g, "''")}'`);
  const list = `/sites/${encodeURIComponent(siteId)}/lists/${encodeURIComponent(listId)}`;
  const path = `${list}/items?$filter=${filter}&$expand=fields,driveItem`;
  const found = await http.list({ method: "GET", path, scope });
  if (!found.ok) return err(storeError(found.error, "library"));
  const items = found.value.flatMap((row) => {
    const item = parseDriveItem(objectAt(row, "driveItem"));
    return item === null ? [] : [{ ...item, fields: objectAt(row, "fields") }];
  });
  return ok(items.find(({ isFolder }) => isFolder) ?? null);
}

async function createFolder(library: Library, recordId: string, dossierId: string, name: string): Opened {
  const body = { name, folder: {}, "@microsoft.graph.conflictBehavior": "fail" };
  const path = `${itemPath(library.driveId, dossierId)}/children`;
  const created = await library.http.json({ method: "POST", path, scope: library.scope, body });
  if (!created.ok && wasRefused(created.error, 409)) return adoptFolder(library, recordId, dossierId, name);
  if (!created.ok) return err(storeError(created.error, "dossier", name));
  const folder = parseDriveItem(created.value);
  library.http.serverTime.note(folder?.modified ?? null);
  return folder === null ? err(unexpected("id")) : stamp(library, folder, recordId);
}

/** The name is taken: by an earlier run of ours that stopped before it wrote its key, or by the same filing on another device. */
async function adoptFolder(library: Library, recordId: string, dossierId: string, name: string): Opened {
  const child = await findChild(library, { driveId: library.driveId, id: dossierId }, name);
  if (!child.ok) return child;
  if (child.value === null) return err({ kind: "interrupted" });
  return child.value.isFolder ? stamp(library, child.value, recordId) : err({ kind: "name-taken", path: name });
}

/** Makes the folder this record's, where it is nobody's: of two devices that both find it so, one writes its key. */
async function stamp(library: Library, item: DriveItem, recordId: string): Opened {
  const folder = recordFolder(library, item);
  const before = await readColumns(library, folder);
  if (!before.ok) return before;
  const owner = textAt(before.value.fields, KEY);
  if (owner !== null) return owner === recordId ? ok(folder) : err({ kind: "filed-elsewhere", recordId: owner });
  const path = `${itemPath(library.driveId, item.id)}/listItem/fields`;
  const headers = { "If-Match": before.value.eTag };
  const stamped = await library.http.json({ method: "PATCH", path, scope: library.scope, headers, body: { [KEY]: recordId } });
  if (stamped.ok) return ok(folder);
  if (!wasRefused(stamped.error, 412)) return err(storeError(stamped.error, "folder"));
  const after = await readColumns(library, folder);
  if (!after.ok) return after;
  const winner = textAt(after.value.fields, KEY);
  if (winner === recordId) return ok(folder);
  return err(winner === null ? { kind: "changed-meanwhile" } : { kind: "filed-elsewhere", recordId: winner });
}
