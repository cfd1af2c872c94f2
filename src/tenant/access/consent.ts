import type { Database } from "node-sqlite3-wasm";
import { textOf } from "../storage/rows";

/** Whose consent an administrator gives: that of everybody. */
const EVERYBODY = "*";

/** Scopes that a person, or an administrator for everybody, has allowed the app, remembered as Entra does. */
export function consentedScopes(database: Database, personId: string): readonly string[] {
  return database.all("SELECT DISTINCT scope FROM consent WHERE person IN (?, ?) ORDER BY scope", [personId, EVERYBODY]).map((row) => textOf(row, "scope"));
}

export function allowScopes(database: Database, personId: string, scopes: readonly string[]): void {
  for (const scope of scopes) database.run("INSERT OR IGNORE INTO consent (person, scope) VALUES (?, ?)", [personId, scope]);
}

/** What an administrator allows once, for the whole organisation. */
export function allowForEverybody(database: Database, scopes: readonly string[]): void {
  allowScopes(database, EVERYBODY, scopes);
}

/** Takes consent back, as an administrator can at any time. */
export function withdrawConsent(database: Database, personId: string): void {
  database.run("DELETE FROM consent WHERE person = ?", personId);
}
