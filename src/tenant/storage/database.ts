import { existsSync, mkdirSync, rmdirSync } from "node:fs";
import { join } from "node:path";
import type { Database } from "node-sqlite3-wasm";
import { giveItemsTheirList } from "./before-lists";
import { KeptStatements } from "./kept-statements";

const SCHEMA = `
CREATE TABLE IF NOT EXISTS setting (name TEXT PRIMARY KEY, value TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS site_member (person TEXT PRIMARY KEY, role TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS consent (person TEXT NOT NULL, scope TEXT NOT NULL, PRIMARY KEY (person, scope));
CREATE TABLE IF NOT EXISTS list (
  id TEXT PRIMARY KEY,
  place INTEGER NOT NULL,
  name TEXT NOT NULL COLLATE NOCASE UNIQUE,
  drive TEXT,
  content_types_enabled INTEGER NOT NULL,
  writers TEXT
);
CREATE TABLE IF NOT EXISTS list_column (
  list TEXT NOT NULL,
  id TEXT NOT NULL,
  name TEXT NOT NULL,
  display_name TEXT NOT NULL,
  kind TEXT NOT NULL,
  choices TEXT NOT NULL,
  indexed INTEGER NOT NULL,
  only_once INTEGER NOT NULL,
  required INTEGER NOT NULL,
  UNIQUE (list, id),
  UNIQUE (list, name)
);
CREATE TABLE IF NOT EXISTS list_content_type (
  list TEXT NOT NULL, key TEXT NOT NULL, id TEXT NOT NULL, name TEXT NOT NULL, description TEXT NOT NULL, UNIQUE (list, key)
);
CREATE TABLE IF NOT EXISTS site_content_type (id TEXT PRIMARY KEY, name TEXT NOT NULL UNIQUE, description TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS app_grant (id TEXT PRIMARY KEY, application TEXT NOT NULL, name TEXT NOT NULL, role TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS device_sign_in (
  device_code TEXT PRIMARY KEY,
  user_code TEXT NOT NULL UNIQUE,
  client TEXT NOT NULL,
  scopes TEXT NOT NULL,
  expires_at INTEGER NOT NULL,
  person TEXT,
  declined INTEGER NOT NULL
);
CREATE TABLE IF NOT EXISTS item (
  id TEXT PRIMARY KEY,
  list TEXT NOT NULL,
  number INTEGER NOT NULL,
  guid TEXT NOT NULL UNIQUE,
  parent TEXT,
  name TEXT NOT NULL,
  name_key TEXT NOT NULL,
  kind TEXT NOT NULL,
  disk_name TEXT NOT NULL,
  content_type TEXT NOT NULL,
  size INTEGER NOT NULL,
  media_type TEXT,
  quick_xor_hash TEXT,
  version INTEGER NOT NULL,
  content_version INTEGER NOT NULL,
  created_at TEXT NOT NULL,
  created_by TEXT NOT NULL,
  modified_at TEXT NOT NULL,
  modified_by TEXT NOT NULL,
  arriving TEXT,
  UNIQUE (list, number),
  UNIQUE (parent, name_key),
  UNIQUE (parent, disk_name)
);
CREATE INDEX IF NOT EXISTS item_name_on_disk ON item (parent, lower(disk_name));
CREATE TABLE IF NOT EXISTS recycled AS SELECT * FROM item WHERE FALSE;
CREATE TABLE IF NOT EXISTS recycled_along (item TEXT PRIMARY KEY, top TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS field (
  item TEXT NOT NULL, name TEXT NOT NULL, value TEXT NOT NULL, PRIMARY KEY (item, name)
);
CREATE INDEX IF NOT EXISTS field_value_as_compared ON field (name, value COLLATE NOCASE);
CREATE TABLE IF NOT EXISTS retention_label (
  item TEXT PRIMARY KEY, name TEXT NOT NULL, applied_at TEXT NOT NULL, applied_by TEXT NOT NULL
);
CREATE TABLE IF NOT EXISTS record_lock (item TEXT PRIMARY KEY, locked INTEGER NOT NULL);
CREATE TABLE IF NOT EXISTS upload_session (
  id TEXT PRIMARY KEY,
  parent TEXT NOT NULL,
  name TEXT NOT NULL,
  conflict TEXT NOT NULL,
  defer_commit INTEGER NOT NULL,
  total INTEGER,
  received INTEGER NOT NULL,
  expires_at TEXT NOT NULL,
  person TEXT NOT NULL
);
`;

/**
 * Opens the tenant's metadata in `<folder>/tenant.sqlite`, made when absent.
 * A lock that a killed tenant left behind is cleared: `folder-lock.ts` has made sure that nobody else is here.
 */
export function openDatabase(folder: string): Database {
  mkdirSync(folder, { recursive: true });
  const path = join(folder, "tenant.sqlite");
  if (existsSync(`${path}.lock`)) rmdirSync(`${path}.lock`);
  const database = new KeptStatements(path);
  // With the default rollback journal, node-sqlite3-wasm never rolls back what a kill interrupted: its lock check takes
  // our own lock for a living writer's. A write-ahead log needs no such check; without shared memory it wants to be alone.
  database.exec("PRAGMA locking_mode = EXCLUSIVE");
  database.exec("PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL");
  giveItemsTheirList(database, SCHEMA);
  database.exec(SCHEMA);
  return database;
}

/** All or nothing: what `work` writes is there when this returns, or not at all when it throws. */
export function inTransaction<T>(database: Database, work: () => T): T {
  database.exec("BEGIN IMMEDIATE");
  try {
    const value = work();
    database.exec("COMMIT");
    return value;
  } catch (error) {
    if (database.inTransaction) database.exec("ROLLBACK");
    throw error;
  }
}
