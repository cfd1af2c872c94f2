import { DOWNLOAD_PATH } from "../download";
import type { Estate } from "../estate";
import { itemById } from "../storage/items";
import { sessionById } from "../storage/upload-sessions";
import { UPLOAD_PATH } from "../upload-address";

/** What a fault's `path` is sought in: the request's path, and for an address that names no file, the file's name. */
export function faultSubject({ pathname, searchParams }: URL, { database }: Estate): string {
  if (pathname === UPLOAD_PATH) return `${pathname}/${sessionById(database, searchParams.get("session") ?? "")?.name ?? ""}`;
  if (pathname === DOWNLOAD_PATH) return `${pathname}/${itemById(database, searchParams.get("UniqueId") ?? "")?.name ?? ""}`;
  return pathname;
}
