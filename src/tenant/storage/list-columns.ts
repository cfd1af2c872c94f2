import type { Database, QueryResult } from "node-sqlite3-wasm";
import { numberOf, textOf } from "./rows";
import type { ListColumn } from "./site-list";

const KINDS = ["text", "note", "choice", "date", "number"] as const;

/** The columns of a list, in order of making. */
export const columnsOf = (database: Database, list: string): readonly ListColumn[] =>
  database.all("SELECT * FROM list_column WHERE list = ? ORDER BY rowid", list).map(columnOf);

/** A new column, or an existing one as it is to be; its place stays. */
export function writeColumn(database: Database, list: string, column: ListColumn): void {
  database.run(
    `INSERT INTO list_column (list, id, name, display_name, kind, choices, indexed, only_once, required) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (list, name) DO UPDATE SET display_name = excluded.display_name, choices = excluded.choices,
       indexed = excluded.indexed, only_once = excluded.only_once, required = excluded.required`,
    [
      list, column.id, column.name, column.displayName, column.kind, JSON.stringify(column.choices),
      column.indexed ? 1 : 0, column.unique ? 1 : 0, column.required ? 1 : 0,
    ],
  );
}

function columnOf(row: QueryResult): ListColumn {
  const kind = textOf(row, "kind");
  const choices: unknown = JSON.parse(textOf(row, "choices"));
  return {
    id: textOf(row, "id"),
    name: textOf(row, "name"),
    displayName: textOf(row, "display_name"),
    kind: KINDS.find((one) => one === kind) ?? "text",
    choices: Array.isArray(choices) ? choices.filter((choice) => typeof choice === "string") : [],
    indexed: numberOf(row, "indexed") === 1,
    unique: numberOf(row, "only_once") === 1,
    required: numberOf(row, "required") === 1,
  };
}
