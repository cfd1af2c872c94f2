import type { StoreError, UnfinishedFolder } from "../../ports/record-store";
import { err, ok } from "../../result";
import type { Result } from "../../result";
import { listDossiers } from "./dossiers";
import { parseDriveItem, WITH_FIELDS } from "./drive-item";
import { textAt } from "./json-reading";
import { itemPath } from "./library";
import type { Library } from "./library";
import { storeError } from "./store-error";

/**
 * The folders of a library that carry a record's key and no checksum yet. A list cannot be filtered on a column that is
 * empty (nor on one without an index), so the folders of every dossier are looked through.
 */
export async function unfinishedIn(library: Library): Promise<Result<readonly UnfinishedFolder[], StoreError>> {
  const dossiers = await listDossiers(library);
  if (!dossiers.ok) return dossiers;
  const unfinished: UnfinishedFolder[] = [];
  for (const { id, name } of dossiers.value) {
    const path = `${itemPath(library.driveId, id)}/children?$top=200&${WITH_FIELDS}`;
    const children = await library.http.list({ method: "GET", path, scope: library.scope });
    if (!children.ok) return err(storeError(children.error, "dossier"));
    unfinished.push(...children.value.flatMap((child) => asUnfinished(child, name) ?? []));
  }
  return ok(unfinished);
}

function asUnfinished(child: unknown, dossierName: string): UnfinishedFolder | null {
  const item = parseDriveItem(child);
  const recordId = textAt(item?.fields, "RecordUUID");
  if (item === null || !item.isFolder || recordId === null || textAt(item.fields, "SHA256") !== null) return null;
  return { recordId, name: item.name, dossierName, webUrl: item.webUrl, changedAt: item.modified };
}
