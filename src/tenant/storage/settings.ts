import type { Database } from "node-sqlite3-wasm";
import { textOf } from "./rows";

/** A value kept by name in the tenant's database; made by `fresh` the first time. */
export function keptValue(database: Database, name: string, fresh: () => string): string {
  const row = database.get("SELECT value FROM setting WHERE name = ?", name);
  if (row !== null) return textOf(row, "value");
  const value = fresh();
  database.run("INSERT INTO setting (name, value) VALUES (?, ?)", [name, value]);
  return value;
}
