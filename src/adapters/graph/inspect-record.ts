import type { ListedFile, RecordFolder, StoredColumns, StoreError } from "../../ports/record-store";
import { err, ok } from "../../result";
import type { Result } from "../../result";
import { readColumns } from "./describe";
import { parseDriveItem, storedFile } from "./drive-item";
import type { StoreAccess } from "./file-place";
import { unexpected } from "./http-fault";
import { itemPath } from "./library";
import { storeError } from "./store-error";

/** Graph tells whether a file is checked out only to who asks for it by name. @source learn.microsoft.com/graph/api/resources/driveitem, «publication» */
const SELECT = "$select=id,name,size,file,folder,publication";

/** Every file below the folder, by its path in it. */
export async function listFiles(access: StoreAccess, folder: RecordFolder): Promise<Result<readonly ListedFile[], StoreError>> {
  const found = await filesBelow(access, folder.driveId, folder.id, "");
  return found.ok ? ok(found.value.toSorted((a, b) => (a.path < b.path ? -1 : 1))) : found;
}

async function filesBelow({ http, scope }: StoreAccess, driveId: string, folderId: string, above: string): Promise<Result<readonly ListedFile[], StoreError>> {
  const children = await http.list({ method: "GET", path: `${itemPath(driveId, folderId)}/children?$top=200&${SELECT}`, scope });
  if (!children.ok) return err(storeError(children.error, "folder"));
  const files: ListedFile[] = [];
  for (const child of children.value) {
    const item = parseDriveItem(child);
    if (item === null) return err(unexpected("id"));
    const path = `${above}${item.name}`;
    if (!item.isFolder) files.push({ ...storedFile(item, path), isCheckedOut: item.isCheckedOut });
    else {
      const below = await filesBelow({ http, scope }, driveId, item.id, `${path}/`);
      if (!below.ok) return below;
      files.push(...below.value);
    }
  }
  return ok(files);
}

/** The texts that stand in the columns of a record's folder. */
export async function columnsOf(access: StoreAccess, folder: RecordFolder): Promise<Result<StoredColumns, StoreError>> {
  const read = await readColumns(access, folder);
  if (!read.ok) return read;
  return ok(new Map(Object.entries(read.value.fields).flatMap(([name, value]) => (typeof value === "string" && value !== "" ? [[name, value] as const] : []))));
}
