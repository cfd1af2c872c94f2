import type { Database, QueryResult } from "node-sqlite3-wasm";
import { nameKey } from "./item-names";
import { numberOf, textOf, textOrNull } from "./rows";

/**
 * A file or folder of a library, or a row that stands alone, as kept. Every list has one item without parent: its root.
 * A row lies in its list's root under the name that SharePoint gives it: its number and `_.000`.
 */
export interface Item {
  /** Drive item id, where there is a drive. */
  readonly id: string;
  /** Id of the list that it belongs to. */
  readonly list: string;
  /** List item id: a whole number, in order of making in its list. */
  readonly number: number;
  readonly guid: string;
  readonly parent: string | null;
  readonly name: string;
  readonly kind: "file" | "folder" | "row";
  readonly diskName: string;
  /** Key of one of its list's content types. */
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

const COLUMNS = [
  "id",
  "list",
  "number",
  "guid",
  "parent",
  "name",
  "kind",
  "disk_name",
  "content_type",
  "size",
  "media_type",
  "quick_xor_hash",
  "version",
  "content_version",
  "created_at",
  "created_by",
  "modified_at",
  "modified_by",
] as const;

/**
 * An item as one text, to be selected from `item` and read with `itemOf`: twenty columns that are fetched one by one
 * cost ten times as much, and nearly every answer looks at an item and at all that it lies in.
 */
export const ITEM = `json_object(${COLUMNS.map((name) => `'${name}', item.${name}`).join(", ")}) AS item`;

export function itemOf(selected: QueryResult): Item {
  const row = rowIn(textOf(selected, "item"));
  return {
    id: textOf(row, "id"),
    list: textOf(row, "list"),
    number: numberOf(row, "number"),
    guid: textOf(row, "guid"),
    parent: textOrNull(row, "parent"),
    name: textOf(row, "name"),
    kind: kindOf(textOf(row, "kind")),
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

/** As our own query wrote it. */
const rowIn: (text: string) => QueryResult = JSON.parse;

const kindOf = (text: string): Item["kind"] => (text === "folder" || text === "row" ? text : "file");

const one = (row: QueryResult | null): Item | null => (row === null ? null : itemOf(row));

export const rootItem = (database: Database, list: string): Item | null =>
  one(database.get(`SELECT ${ITEM} FROM item WHERE list = ? AND parent IS NULL`, list));

export const itemById = (database: Database, id: string): Item | null => one(database.get(`SELECT ${ITEM} FROM item WHERE id = ?`, id));

export const itemByNumber = (database: Database, list: string, number: number): Item | null =>
  one(database.get(`SELECT ${ITEM} FROM item WHERE list = ? AND number = ? AND parent IS NOT NULL`, [list, number]));

export const childNamed = (database: Database, parent: string, name: string): Item | null =>
  one(database.get(`SELECT ${ITEM} FROM item WHERE parent = ? AND name_key = ?`, [parent, nameKey(name)]));

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
    .all(`SELECT ${ITEM} FROM item WHERE parent = ? ORDER BY kind DESC, name_key LIMIT ? OFFSET ?`, [parent, limit, skip])
    .map(itemOf);
}

export const childCountOf = (database: Database, parent: string): number => {
  const row = database.get("SELECT count(*) AS n FROM item WHERE parent = ?", parent);
  return row === null ? 0 : numberOf(row, "n");
};

/** By which column a list is ordered. */
export interface ItemOrder {
  readonly column: string;
  readonly isNumber: boolean;
  readonly descending: boolean;
}

/**
 * Items below a list's root from `skip` on; one more than `limit` tells the caller that there is a next page.
 * @param order null for that of making; an empty column comes first
 */
export function itemsFrom(database: Database, list: string, order: ItemOrder | null, skip: number, limit: number): readonly Item[] {
  const value = order?.isNumber === true ? "CAST(field.value AS REAL)" : "field.value COLLATE NOCASE";
  const by = order === null ? "" : `${value} ${order.descending ? "DESC" : "ASC"}, `;
  return database
    .all(
      `SELECT ${ITEM} FROM item LEFT JOIN field ON field.item = item.id AND field.name = ?
       WHERE item.list = ? AND item.parent IS NOT NULL ORDER BY ${by}number LIMIT ? OFFSET ?`,
      [order?.column ?? "", list, limit, skip],
    )
    .map(itemOf);
}

/** How many items a list shows. */
export const itemCountOf = (database: Database, list: string): number => {
  const row = database.get("SELECT count(*) AS n FROM item WHERE list = ? AND parent IS NOT NULL", list);
  return row === null ? 0 : numberOf(row, "n");
};

/** Every item below a list's root, in order of making: what the list shows. */
export function allItems(database: Database, list: string): readonly Item[] {
  return database.all(`SELECT ${ITEM} FROM item WHERE list = ? AND parent IS NOT NULL ORDER BY number`, list).map(itemOf);
}

/** Items of a list that hold this value in a column, in order of making; case does not count, as in SharePoint. */
export function itemsWithField(database: Database, list: string, name: string, value: string): readonly Item[] {
  return database
    .all(
      `SELECT ${ITEM} FROM field JOIN item ON item.id = field.item WHERE field.name = ? AND field.value = ? COLLATE NOCASE AND item.list = ? ORDER BY number`,
      [name, value, list],
    )
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
