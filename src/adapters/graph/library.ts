import type { StoreError } from "../../ports/record-store";
import { err, ok } from "../../result";
import type { Result } from "../../result";
import { parseDriveItem, WITH_FIELDS } from "./drive-item";
import type { DriveItem } from "./drive-item";
import type { GraphHttp } from "./http";
import { unexpected, wasRefused } from "./http-fault";
import { textAt } from "./json-reading";
import { storeError } from "./store-error";

/** Where records go, as the organisation set it. */
export interface LibraryAddress {
  /** Path of the archive site below Graph's version: `/sites/example.sharepoint.com:/sites/archief`. */
  readonly site: string;
  /** Name of its document library. */
  readonly library: string;
  /** `Sites.Selected` with a grant on this site, else `Sites.ReadWrite.All`. */
  readonly scope: string;
}

/** The archive's library, found by name once and known by id after. */
export interface Library {
  readonly http: GraphHttp;
  readonly scope: string;
  readonly siteId: string;
  readonly driveId: string;
  readonly listId: string;
}

export async function openLibrary(http: GraphHttp, { site, library, scope }: LibraryAddress): Promise<Result<Library, StoreError>> {
  const found = await findSite(http, { site, scope });
  if (!found.ok) return found;
  const siteId = found.value;
  const at = `/sites/${encodeURIComponent(siteId)}`;
  const drives = await http.list({ method: "GET", path: `${at}/drives?$select=id,name`, scope });
  if (!drives.ok) return err(storeError(drives.error, "library"));
  const lists = await http.list({ method: "GET", path: `${at}/lists?$select=id,displayName`, scope });
  if (!lists.ok) return err(storeError(lists.error, "library"));
  const driveId = idOf(drives.value, "name", library);
  const listId = idOf(lists.value, "displayName", library);
  if (driveId === null || listId === null) return err({ kind: "not-found", what: "library" });
  return ok({ http, scope, siteId, driveId, listId });
}

/** Id of the archive site. */
export async function findSite(http: GraphHttp, { site, scope }: Pick<LibraryAddress, "site" | "scope">): Promise<Result<string, StoreError>> {
  const found = await http.json({ method: "GET", path: `${site}?$select=id`, scope });
  if (!found.ok) return err(storeError(found.error, "site"));
  const id = textAt(found.value, "id");
  return id === null ? err(unexpected("id")) : ok(id);
}

export function idOf(entries: readonly unknown[], property: string, name: string): string | null {
  const entry = entries.find((candidate) => textAt(candidate, property) === name);
  return textAt(entry, "id");
}

/** Path of an item of a drive, and of what is named below it. */
export function itemPath(driveId: string, itemId: string, below: string | null = null): string {
  const item = `/drives/${encodeURIComponent(driveId)}/items/${encodeURIComponent(itemId)}`;
  return below === null ? item : `${item}:/${below.split("/").map(encodeURIComponent).join("/")}`;
}

/** The item of this name in a folder, with its columns; null when there is none. */
export async function findChild(
  { http, scope }: Pick<Library, "http" | "scope">,
  parent: { readonly driveId: string; readonly id: string },
  name: string,
): Promise<Result<DriveItem | null, StoreError>> {
  const path = `${itemPath(parent.driveId, parent.id, name)}?${WITH_FIELDS}`;
  const answer = await http.json({ method: "GET", path, scope });
  if (!answer.ok) return wasRefused(answer.error, 404) ? ok(null) : err(storeError(answer.error, "file"));
  const item = parseDriveItem(answer.value);
  return item === null ? err(unexpected("id")) : ok(item);
}
