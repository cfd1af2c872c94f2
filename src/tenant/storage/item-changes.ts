import { randomBytes, randomUUID } from "node:crypto";
import type { Database } from "node-sqlite3-wasm";
import { diskNameOf, nameKey } from "./item-names";
import { type Item, itemById } from "./items";
import { numberOf } from "./rows";

/** What a new item needs; the rest follows. */
export interface NewItem {
  readonly list: string;
  readonly parent: string | null;
  readonly name: string;
  readonly kind: Item["kind"];
  readonly contentType: string;
  readonly person: string;
  readonly content: NewContent | null;
}

/** Bytes that have arrived on disk and wait for their place. */
export interface NewContent {
  /** File name in the folder `arriving`. */
  readonly arriving: string;
  readonly size: number;
  readonly quickXorHash: string;
  readonly mediaType: string;
}

/** Adds an item; the caller has seen that the name is free. */
export function addItem(database: Database, item: NewItem): Item {
  return insert(database, item, nextNumber(database, item.list));
}

/** Adds a row that stands alone, below its list's root. */
export function addRow(database: Database, root: Item, contentType: string, person: string): Item {
  const number = nextNumber(database, root.list);
  const name = `${String(number)}_.000`;
  return insert(database, { list: root.list, parent: root.id, name, kind: "row", contentType, person, content: null }, number);
}

/** A list's root, which comes first, has number 0. A number is used once, also when its item lies in the recycle bin. */
function nextNumber(database: Database, list: string): number {
  const row = database.get("SELECT coalesce(max(number), -1) AS last FROM (SELECT list, number FROM item UNION ALL SELECT list, number FROM recycled) WHERE list = ?", list);
  return row === null ? 0 : numberOf(row, "last") + 1;
}

function insert(database: Database, item: NewItem, number: number): Item {
  const id = driveItemId();
  const now = new Date().toISOString();
  const { content } = item;
  database.run(
    `INSERT INTO item (id, list, number, guid, parent, name, name_key, kind, disk_name, content_type, size, media_type, quick_xor_hash,
       version, content_version, created_at, created_by, modified_at, modified_by, arriving)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1, 1, ?, ?, ?, ?, ?)`,
    [
      id, item.list, number, randomUUID(), item.parent, item.name, nameKey(item.name), item.kind, freeDiskName(database, item.parent, item.name), item.contentType,
      content?.size ?? 0, content?.mediaType ?? null, content?.quickXorHash ?? null, now, item.person, now, item.person, content?.arriving ?? null,
    ],
  );
  return present(database, id);
}

/** New content in an existing file: a new version. */
export function replaceContent(database: Database, item: Item, content: NewContent, person: string): Item {
  database.run(
    `UPDATE item SET size = ?, media_type = ?, quick_xor_hash = ?, arriving = ?, version = version + 1,
       content_version = content_version + 1, modified_at = ?, modified_by = ? WHERE id = ?`,
    [content.size, content.mediaType, content.quickXorHash, content.arriving, new Date().toISOString(), person, item.id],
  );
  return present(database, item.id);
}

/** Notes that something about the item changed other than its content. */
export function touch(database: Database, item: Item, person: string): Item {
  database.run("UPDATE item SET version = version + 1, modified_at = ?, modified_by = ? WHERE id = ?", [new Date().toISOString(), person, item.id]);
  return present(database, item.id);
}

/** As if it was made then: for what lay there before the tenant began. */
export function backdate(database: Database, item: Item, madeAt: string): void {
  database.run("UPDATE item SET created_at = ?, modified_at = ? WHERE id = ?", [madeAt, madeAt, item.id]);
}

/** Another name or another folder; on disk the item keeps its place. */
export function moveItem(database: Database, item: Item, parent: string, name: string, person: string): Item {
  const diskName = parent === item.parent ? item.diskName : freeDiskName(database, parent, name);
  database.run("UPDATE item SET parent = ?, name = ?, name_key = ?, disk_name = ? WHERE id = ?", [parent, name, nameKey(name), diskName, item.id]);
  return touch(database, item, person);
}

export function setContentType(database: Database, item: Item, contentType: string): void {
  database.run("UPDATE item SET content_type = ? WHERE id = ?", [contentType, item.id]);
}

/** Takes an item out, as a person does in SharePoint; its bytes are the caller's. */
export function takeOut(database: Database, item: Item): void {
  database.run("DELETE FROM field WHERE item = ?", item.id);
  database.run("DELETE FROM item WHERE id = ?", item.id);
}

function present(database: Database, id: string): Item {
  const item = itemById(database, id);
  if (item === null) throw new Error("an item that was just written is gone");
  return item;
}

/** As SharePoint's: `01` and 32 signs of base32. */
function driveItemId(): string {
  const signs = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
  return `01${Array.from(randomBytes(32), (byte) => signs[byte % signs.length] ?? "A").join("")}`;
}

function freeDiskName(database: Database, parent: string | null, name: string): string {
  const wanted = diskNameOf(name);
  const taken = database.get("SELECT 1 AS taken FROM item WHERE parent IS ? AND lower(disk_name) = lower(?)", [parent, wanted]) !== null;
  return taken ? `${wanted}~${randomUUID().slice(0, 8)}` : wanted;
}
