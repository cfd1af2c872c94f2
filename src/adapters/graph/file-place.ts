import type { FileToStore, RecordFolder, StoreError } from "../../ports/record-store";
import { err, ok } from "../../result";
import type { Result } from "../../result";
import type { GraphHttp } from "./http";
import { unexpected, wasRefused } from "./http-fault";
import { textAt } from "./json-reading";
import { findChild, itemPath } from "./library";
import { storeError } from "./store-error";

/** Where one file goes: the folder that it lies in directly, and its own name. */
export interface FilePlace {
  readonly driveId: string;
  readonly parentId: string;
  readonly name: string;
}

/** How the store speaks to the DMS, whichever library a folder is in. */
export interface StoreAccess {
  readonly http: GraphHttp;
  readonly scope: string;
}

/** Finds places; a subfolder (`media/`) is made when first needed, and remembered. */
export interface FilePlaces {
  find(folder: RecordFolder, path: FileToStore["path"]): Promise<Result<FilePlace, StoreError>>;
}

export function createFilePlaces(access: StoreAccess): FilePlaces {
  const subfolders = new Map<string, Promise<Result<string, StoreError>>>();
  return {
    async find(folder, path) {
      const [name = path, subfolder] = path.split("/").toReversed();
      if (subfolder === undefined) return ok({ driveId: folder.driveId, parentId: folder.id, name });
      const key = `${folder.id}/${subfolder}`;
      const opening = subfolders.get(key) ?? openSubfolder(access, folder, subfolder);
      subfolders.set(key, opening);
      const opened = await opening;
      if (!opened.ok) subfolders.delete(key);
      return opened.ok ? ok({ driveId: folder.driveId, parentId: opened.value, name }) : opened;
    },
  };
}

async function openSubfolder(access: StoreAccess, folder: RecordFolder, name: string): Promise<Result<string, StoreError>> {
  const body = { name, folder: {}, "@microsoft.graph.conflictBehavior": "fail" };
  const path = `${itemPath(folder.driveId, folder.id)}/children`;
  const created = await access.http.json({ method: "POST", path, scope: access.scope, body });
  if (created.ok) {
    const id = textAt(created.value, "id");
    return id === null ? err(unexpected("id")) : ok(id);
  }
  if (!wasRefused(created.error, 409)) return err(storeError(created.error, "folder", name));
  const child = await findChild(access, folder, name);
  if (!child.ok) return child;
  if (child.value === null) return err({ kind: "interrupted" });
  return child.value.isFolder ? ok(child.value.id) : err({ kind: "name-taken", path: name });
}
