import type { Database } from "node-sqlite3-wasm";
import { RECORDS_LIBRARY } from "../seeds/lists";

const KEPT = [
  "id", "guid", "parent", "name", "name_key", "kind", "disk_name", "content_type", "size", "media_type", "quick_xor_hash",
  "version", "content_version", "created_at", "created_by", "modified_at", "modified_by", "arriving",
].join(", ");

/**
 * Brings a database up to date that was made when there was one library and no list: its items become that library's.
 * Does nothing to a newer one, or to an empty one. All or nothing.
 */
export function giveItemsTheirList(database: Database, schema: string): void {
  const columns = database.all("PRAGMA table_info(item)").map((row) => row["name"]);
  if (columns.length === 0 || columns.includes("list")) return;
  database.exec("BEGIN IMMEDIATE");
  database.exec("DROP INDEX IF EXISTS one_record_uuid; DROP INDEX IF EXISTS field_value; ALTER TABLE item RENAME TO item_before");
  database.exec(schema);
  database.run(
    `INSERT INTO item (list, number, ${KEPT}) SELECT ?, CASE WHEN parent IS NULL THEN 0 ELSE number END, ${KEPT} FROM item_before`,
    RECORDS_LIBRARY.id,
  );
  database.exec("DROP TABLE item_before; COMMIT");
}
