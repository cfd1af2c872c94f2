import type { Database } from "node-sqlite3-wasm";
import { textOf } from "./rows";
import type { StoredContentType } from "./site-list";

/** The site's own content types, of which lists take a copy. */
export const siteContentTypes = (database: Database): readonly StoredContentType[] =>
  database.all("SELECT * FROM site_content_type ORDER BY rowid").map((row) => ({ id: textOf(row, "id"), name: textOf(row, "name"), description: textOf(row, "description") }));

/** One that is there already stays as it is. */
export function addSiteContentType(database: Database, { id, name, description }: StoredContentType): void {
  database.run("INSERT OR IGNORE INTO site_content_type (id, name, description) VALUES (?, ?, ?)", [id, name, description]);
}
