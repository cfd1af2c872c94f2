import type { Database } from "node-sqlite3-wasm";
import { textOf } from "./rows";

/** Values of a list's own columns on one item, by internal name; an empty column is absent. */
export type Fields = Readonly<Record<string, string>>;

export function fieldsOf(database: Database, item: string): Fields {
  const rows = database.all("SELECT name, value FROM field WHERE item = ? ORDER BY name", item);
  return Object.fromEntries(rows.map((row) => [textOf(row, "name"), textOf(row, "value")]));
}

/** Writes some columns of an item; null empties one. Runs inside the caller's transaction. */
export function writeFields(database: Database, item: string, changes: ReadonlyMap<string, string | null>): void {
  for (const [name, value] of changes) {
    if (value === null) database.run("DELETE FROM field WHERE item = ? AND name = ?", [item, name]);
    else database.run("INSERT INTO field (item, name, value) VALUES (?, ?, ?) ON CONFLICT (item, name) DO UPDATE SET value = excluded.value", [item, name, value]);
  }
}
