import type { StoredFile } from "../../ports/record-store";
import { isObject, numberAt, objectAt, textAt } from "./json-reading";
import type { JsonObject } from "./json-reading";

/** What the store needs to know of a Graph `driveItem`. */
export interface DriveItem {
  readonly id: string;
  readonly name: string;
  /** Bytes. */
  readonly size: number;
  readonly isFolder: boolean;
  readonly webUrl: string;
  readonly quickXorHash: string | null;
  /** Pre-authenticated and short-lived; null for a folder. */
  readonly downloadUrl: string | null;
  readonly modified: string | null;
  /** False also where `publication` was not asked for. */
  readonly isCheckedOut: boolean;
  /** The folder that it lies in. */
  readonly parentId: string | null;
  /** Column values, where `listItem($expand=fields)` was asked for. */
  readonly fields: JsonObject;
}

/** Query that asks for an item together with its columns. */
export const WITH_FIELDS = "$expand=listItem($expand=fields)";

/** null without an id or a name. */
export function parseDriveItem(item: unknown): DriveItem | null {
  const id = textAt(item, "id");
  const name = textAt(item, "name");
  if (!isObject(item) || id === null || name === null) return null;
  return {
    id,
    name,
    size: numberAt(item, "size") ?? 0,
    isFolder: isObject(item["folder"]),
    webUrl: textAt(item, "webUrl") ?? "",
    quickXorHash: textAt(objectAt(objectAt(item, "file"), "hashes"), "quickXorHash"),
    downloadUrl: textAt(item, "@microsoft.graph.downloadUrl"),
    modified: textAt(item, "lastModifiedDateTime"),
    isCheckedOut: textAt(objectAt(item, "publication"), "level") === "checkout",
    parentId: textAt(objectAt(item, "parentReference"), "id"),
    fields: objectAt(objectAt(item, "listItem"), "fields"),
  };
}

export const storedFile = ({ id, size, quickXorHash }: DriveItem, path: string): StoredFile => ({ id, path, size, quickXorHash });
