import type { Database, QueryResult } from "node-sqlite3-wasm";
import { nameKey } from "./item-names";
import { numberOf, textOf, textOrNull } from "./rows";

/** A file or folder of the library, as kept. The library's root is the one item without parent. */
export interface Item {
  /** List item id: a whole number, in order of making. */
  readonly number: number;
  /** Drive item id. */
  readonly id: string;
  readonly guid: string;
  readonly parent: string | null;
  readonly name: string;
  readonly kind: "file" | "folder";
  readonly diskName: string;
  /** Key of `CONTENT_TYPES`. */
  readonly contentType: string;
  readonly size: number;
  readonly mediaType: string | null;
  readonly quickXorHash: string | null;
  /** Goes up with every change (eTag). */
  readonly version: number;
  /** Goes up with every change of content (cTag). */
  readonly contentVersion: number;
  readonly createdAt: string;
  readonly createdBy: string;
  readonly modifiedAt: string;
  readonly modifiedBy: string;
}

export function itemOf(row: QueryResult): Item {
  return {
    number: numberOf(row, "number"),
    id: textOf(row, "id"),
    guid: textOf(row, "guid"),
    parent: textOrNull(row, "parent"),
    name: textOf(row, "name"),
    kind: textOf(row, "kind") === "folder" ? "folder" : "file",
    diskName: textOf(row, "disk_name"),
    contentType: textOf(row, "content_type"),
    size: numberOf(row, "size"),
    mediaType: textOrNull(row, "media_type"),
    quickXorHash: textOrNull(row, "quick_xor_hash"),
    version: numberOf(row, "version"),
    contentVersion: numberOf(row, "content_version"),
    createdAt: textOf(row, "created_at"),
    createdBy: textOf(row, "created_by"),
    modifiedAt: textOf(row, "modified_at"),
    modifiedBy: textOf(row, "modified_by"),
  };
}

const one = (row: QueryResult | null): Item | null => (row === null ? null : itemOf(row));

export const rootItem = (database: Database): Item | null => one(database.get("SELECT * FROM item WHERE parent IS NULL"));

export const itemById = (database: Database, id: string): Item | null => one(database.get("SELECT * FROM item WHERE id = ?", id));

export const itemByNumber = (database: Database, number: number): Item | null =>
  one(database.get("SELECT * FROM item WHERE number = ? AND parent IS NOT NULL", number));

export const childNamed = (database: Database, parent: string, name: string): Item | null =>
  one(database.get("SELECT * FROM item WHERE parent = ? AND name_key = ?", [parent, nameKey(name)]));

/** The item that a path leads to, from a folder downwards. */
export function itemAt(database: Database, from: Item, names: readonly string[]): Item | null {
  let item: Item | null = from;
  for (const name of names) {
    item = childNamed(database, item.id, name);
    if (item === null) return null;
  }
  return item;
}

/** Children by name; one more than `limit` tells the caller that there is a next page. */
export function childrenOf(database: Database, parent: string, skip: number, limit: number): readonly Item[] {
  return database
    .all("SELECT * FROM item WHERE parent = ? ORDER BY kind DESC, name_key LIMIT ? OFFSET ?", [parent, limit, skip])
    .map(itemOf);
}

export const childCountOf = (database: Database, parent: string): number => {
  const row = database.get("SELECT count(*) AS n FROM item WHERE parent = ?", parent);
  return row === null ? 0 : numberOf(row, "n");
};

/** Every item below the root, in order of making: what the library's list shows. */
export function allItems(database: Database): readonly Item[] {
  return database.all("SELECT * FROM item WHERE parent IS NOT NULL ORDER BY number").map(itemOf);
}

/** Items that hold this value in a column, in order of making; case does not count, as in SharePoint. */
export function itemsWithField(database: Database, name: string, value: string): readonly Item[] {
  return database
    .all("SELECT item.* FROM item JOIN field ON field.item = item.id WHERE field.name = ? AND field.value = ? COLLATE NOCASE ORDER BY number", [name, value])
    .map(itemOf);
}

/** Bytes of everything in a folder, however deep. */
export function folderSize(database: Database, folder: string): number {
  const row = database.get(
    `WITH RECURSIVE below (id, size) AS (
       SELECT id, size FROM item WHERE parent = ?
       UNION ALL SELECT item.id, item.size FROM item JOIN below ON item.parent = below.id
     ) SELECT coalesce(sum(size), 0) AS total FROM below`,
    folder,
  );
  return row === null ? 0 : numberOf(row, "total");
}

/** The item and everything above it, from just below the root downwards; empty for the root itself. */
export function lineage(database: Database, item: Item): readonly Item[] {
  const line: Item[] = [];
  for (let at: Item | null = item; at !== null && at.parent !== null; at = itemById(database, at.parent)) line.unshift(at);
  return line;
}
