import type { Database } from "node-sqlite3-wasm";
import { inTransaction } from "./database";
import { columnsOf, writeColumn } from "./list-columns";
import { numberOf, textOf, textOrNull } from "./rows";
import type { ListColumn, ListContentType, SiteList } from "./site-list";

/** The lists of the site: read once, and again after every change. */
export interface ArchiveLists {
  /** In order of making. */
  all(): readonly SiteList[];
  /** A new list; one with this id is left as it is. */
  add(list: SiteList): void;
  /** A new column, or an existing one as it is to be. */
  writeColumn(list: SiteList, column: ListColumn): void;
  /** Takes a column out, with what stands in it. */
  takeOutColumn(list: SiteList, column: ListColumn): void;
  addContentType(list: SiteList, contentType: ListContentType): void;
  enableContentTypes(list: SiteList, enabled: boolean): void;
}

export function openArchiveLists(database: Database): ArchiveLists {
  let known: readonly SiteList[] | null = null;
  const change = (work: () => void): void => {
    work();
    known = null;
  };
  const addContentType = ({ id }: SiteList, contentType: ListContentType): void => {
    database.run("INSERT INTO list_content_type (list, key, id, name, description) VALUES (?, ?, ?, ?, ?)", [id, contentType.key, contentType.id, contentType.name, contentType.description]);
  };
  return {
    all: () => (known ??= database.all("SELECT * FROM list ORDER BY place").map((row) => listOfRow(database, row))),
    add: (list) => {
      if (database.get("SELECT 1 FROM list WHERE id = ?", list.id) !== null) return;
      change(() => {
        const drive = list.template === "documentLibrary" ? list.driveId : null;
        const writers = list.writers === null ? null : JSON.stringify(list.writers);
        database.run(
          "INSERT INTO list (id, place, name, drive, content_types_enabled, writers) VALUES (?, (SELECT count(*) FROM list), ?, ?, ?, ?)",
          [list.id, list.name, drive, list.contentTypesEnabled ? 1 : 0, writers],
        );
        for (const column of list.columns) writeColumn(database, list.id, column);
        for (const contentType of list.contentTypes) addContentType(list, contentType);
      });
    },
    writeColumn: (list, column) => {
      change(() => {
        writeColumn(database, list.id, column);
      });
    },
    takeOutColumn: (list, column) => {
      change(() => {
        inTransaction(database, () => {
          database.run("DELETE FROM field WHERE name = ? AND item IN (SELECT id FROM item WHERE list = ?)", [column.name, list.id]);
          database.run("DELETE FROM list_column WHERE list = ? AND id = ?", [list.id, column.id]);
        });
      });
    },
    addContentType: (list, contentType) => {
      change(() => {
        addContentType(list, contentType);
      });
    },
    enableContentTypes: (list, enabled) => {
      change(() => {
        database.run("UPDATE list SET content_types_enabled = ? WHERE id = ?", [enabled ? 1 : 0, list.id]);
      });
    },
  };
}

function listOfRow(database: Database, row: Parameters<typeof textOf>[0]): SiteList {
  const id = textOf(row, "id");
  const driveId = textOrNull(row, "drive");
  const writers = textOrNull(row, "writers");
  const listing = {
    id,
    name: textOf(row, "name"),
    columns: columnsOf(database, id),
    contentTypes: contentTypesOf(database, id),
    contentTypesEnabled: numberOf(row, "content_types_enabled") === 1,
    writers: writers === null ? null : textsIn(writers),
  };
  return driveId === null ? { ...listing, template: "genericList" } : { ...listing, template: "documentLibrary", driveId };
}

function contentTypesOf(database: Database, list: string): readonly ListContentType[] {
  return database.all("SELECT * FROM list_content_type WHERE list = ? ORDER BY rowid", list).map((row) => ({
    key: textOf(row, "key"),
    id: textOf(row, "id"),
    name: textOf(row, "name"),
    description: textOf(row, "description"),
  }));
}

/** Texts kept as JSON. */
function textsIn(json: string): readonly string[] {
  const value: unknown = JSON.parse(json);
  return Array.isArray(value) ? value.filter((entry) => typeof entry === "string") : [];
}
