import type { Database } from "node-sqlite3-wasm";
import { textOf } from "../storage/rows";

/** Scopes that a person has allowed the app, remembered as Entra does. */
export function consentedScopes(database: Database, personId: string): readonly string[] {
  return database.all("SELECT scope FROM consent WHERE person = ? ORDER BY scope", personId).map((row) => textOf(row, "scope"));
}

export function allowScopes(database: Database, personId: string, scopes: readonly string[]): void {
  for (const scope of scopes) database.run("INSERT OR IGNORE INTO consent (person, scope) VALUES (?, ?)", [personId, scope]);
}

/** Takes consent back, as an administrator can at any time. */
export function withdrawConsent(database: Database, personId: string): void {
  database.run("DELETE FROM consent WHERE person = ?", personId);
}
