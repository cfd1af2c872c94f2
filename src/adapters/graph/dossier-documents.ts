import type { Found, FoundDocument, SearchError } from "../../ports/document-search";
import type { StoreError } from "../../ports/record-store";
import { err, ok } from "../../result";
import type { Result } from "../../result";
import { parseDriveItem, WITH_FIELDS } from "./drive-item";
import type { DriveItem } from "./drive-item";
import { textAt } from "./json-reading";
import { itemPath } from "./library";
import type { Library } from "./library";
import { localMoment } from "./local-moment";
import { pageAddress } from "./page-address";
import { storeError } from "./store-error";

/** Each folder is a question; a dossier of more is looked through in SharePoint itself. */
const MOST_FOLDERS = 40;

/**
 * What lies in a dossier: its documents, those of its folders, and the records that were filed in it, each as one.
 * With `Sites.Selected` Graph's search does not look in the site; its folders can be listed.
 */
export async function listDocuments(library: Library, dossierId: string): Promise<Result<Found<FoundDocument>, SearchError>> {
  const items: FoundDocument[] = [];
  const folders = [dossierId];
  for (let at = 0; at < folders.length && at < MOST_FOLDERS; at += 1) {
    const children = await listFolder(library, folders[at] ?? dossierId);
    if (!children.ok) return children;
    for (const item of children.value) {
      if (isRecord(item)) items.push(asFound(item, "record"));
      else if (item.isFolder) folders.push(item.id);
      else items.push(asFound(item, "document"));
    }
  }
  return ok({ items, more: folders.length > MOST_FOLDERS });
}

async function listFolder({ http, scope, driveId }: Library, folderId: string): Promise<Result<readonly DriveItem[], SearchError>> {
  const children = await http.list({ method: "GET", path: `${itemPath(driveId, folderId)}/children?$top=200&${WITH_FIELDS}`, scope });
  if (!children.ok) return err(dossierError(storeError(children.error, "dossier")));
  return ok(children.value.map(parseDriveItem).filter((item) => item !== null));
}

const isRecord = ({ isFolder, fields }: DriveItem): boolean => isFolder && textAt(fields, "RecordUUID") !== null;

const asFound = ({ name, modified, webUrl }: DriveItem, kind: FoundDocument["kind"]): FoundDocument => ({
  kind,
  title: name,
  local: localMoment(modified),
  webUrl: pageAddress(webUrl),
});

/** The store's word for it is about filing; here nothing is filed. */
export const dossierError = (error: StoreError): SearchError => (error.kind === "no-access" ? { kind: "dossier-closed" } : error);
