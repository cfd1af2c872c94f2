import type { Database } from "node-sqlite3-wasm";
import type { SiteList } from "../storage/site-list";
import type { SiteRole } from "../seeds/person";
import { textOf } from "../storage/rows";

/** What a person may do on the archive site; null is nothing at all. */
export function roleOf(database: Database, personId: string): SiteRole | null {
  const row = database.get("SELECT role FROM site_member WHERE person = ?", personId);
  if (row === null) return null;
  return textOf(row, "role") === "write" ? "write" : "read";
}

/** What a person may do with one list: what the site allows, unless the list keeps writing to a few. */
export function roleOnList(database: Database, { writers }: SiteList, personId: string): SiteRole | null {
  const role = roleOf(database, personId);
  return role === "write" && writers !== null && !writers.includes(personId) ? "read" : role;
}

export function setRole(database: Database, personId: string, role: SiteRole | null): void {
  if (role === null) database.run("DELETE FROM site_member WHERE person = ?", personId);
  else database.run("INSERT INTO site_member (person, role) VALUES (?, ?) ON CONFLICT (person) DO UPDATE SET role = excluded.role", [personId, role]);
}
