import type { Database } from "node-sqlite3-wasm";
import { textOf } from "./rows";

/** What an app may do on the archive site, where it was consented `Sites.Selected`. */
export interface AppGrant {
  readonly id: string;
  /** Its client id. */
  readonly application: string;
  readonly name: string;
  readonly role: string;
}

export const appGrants = (database: Database): readonly AppGrant[] =>
  database.all("SELECT * FROM app_grant ORDER BY rowid").map((row) => ({
    id: textOf(row, "id"),
    application: textOf(row, "application"),
    name: textOf(row, "name"),
    role: textOf(row, "role"),
  }));

export function addAppGrant(database: Database, { id, application, name, role }: AppGrant): void {
  database.run("INSERT INTO app_grant (id, application, name, role) VALUES (?, ?, ?, ?)", [id, application, name, role]);
}
