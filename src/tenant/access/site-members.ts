import type { Database } from "node-sqlite3-wasm";
import type { SiteRole } from "../seeds/people";
import { textOf } from "../storage/rows";

/** What a person may do on the archive site; null is nothing at all. */
export function roleOf(database: Database, personId: string): SiteRole | null {
  const row = database.get("SELECT role FROM site_member WHERE person = ?", personId);
  if (row === null) return null;
  return textOf(row, "role") === "write" ? "write" : "read";
}

export function setRole(database: Database, personId: string, role: SiteRole | null): void {
  if (role === null) database.run("DELETE FROM site_member WHERE person = ?", personId);
  else database.run("INSERT INTO site_member (person, role) VALUES (?, ?) ON CONFLICT (person) DO UPDATE SET role = excluded.role", [personId, role]);
}
