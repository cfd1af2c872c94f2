import type { StoreError, ListedFolder } from "../../ports/record-store";
import { err, ok } from "../../result";
import type { Result } from "../../result";
import { listDossiers } from "./dossiers";
import { parseDriveItem, WITH_FIELDS } from "./drive-item";
import { textAt } from "./json-reading";
import { itemPath } from "./library";
import type { Library } from "./library";
import { storeError } from "./store-error";

/**
 * The folders of a library that carry a record's key; those that carry no checksum yet are not finished. A list cannot be filtered on a column that is
 * empty (nor on one without an index), so the folders of every dossier are looked through.
 */
export async function recordFoldersIn(library: Library): Promise<Result<readonly ListedFolder[], StoreError>> {
  const dossiers = await listDossiers(library);
  if (!dossiers.ok) return dossiers;
  const folders: ListedFolder[] = [];
  for (const { id, name } of dossiers.value) {
    const path = `${itemPath(library.driveId, id)}/children?$top=200&${WITH_FIELDS}`;
    const children = await library.http.list({ method: "GET", path, scope: library.scope });
    if (!children.ok) return err(storeError(children.error, "dossier"));
    folders.push(...children.value.flatMap((child) => asListed(child, name) ?? []));
  }
  return ok(folders);
}

function asListed(child: unknown, dossierName: string): ListedFolder | null {
  const item = parseDriveItem(child);
  const recordId = textAt(item?.fields, "RecordUUID");
  if (item === null || !item.isFolder || recordId === null) return null;
  return { recordId, name: item.name, dossierName, webUrl: item.webUrl, changedAt: item.modified, isDescribed: textAt(item.fields, "SHA256") !== null };
}
