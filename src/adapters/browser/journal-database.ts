import { openDB } from "idb";
import type { DBSchema, IDBPDatabase } from "idb";
import type { DeviceKeys } from "./device-keys";
import type { Sealed } from "./journal-cipher";

/** What lies on the disk: sealed bytes, under names that say nothing. */
export interface JournalSchema extends DBSchema {
  keys: { key: "filing"; value: DeviceKeys };
  /** By the record's opaque name. */
  filings: { key: string; value: { readonly owner: string; readonly state: Sealed }; indexes: { owner: string } };
  /** By record and file: how far a file is, where that is newer than the filing's state. */
  progress: { key: [record: string, file: string]; value: Sealed };
  /** By record, file and position. */
  chunks: { key: [record: string, file: string, index: number]; value: Sealed };
}

export type JournalDatabase = IDBPDatabase<JournalSchema>;

/** A newer version of the app may raise this; an older one then refuses to open, and touches nothing. */
const VERSION = 2;
const NAME = "bewaarwijzer-filing";

/** @param onLost called when the browser ends the connection, or a newer version of the app waits for it */
export async function openJournalDatabase(onLost: () => void): Promise<JournalDatabase> {
  const database = await openDB<JournalSchema>(NAME, VERSION, {
    upgrade(database, from) {
      if (from < 1) {
        database.createObjectStore("keys");
        database.createObjectStore("filings").createIndex("owner", "owner");
        database.createObjectStore("chunks");
      }
      if (from < 2) database.createObjectStore("progress");
    },
    blocking() {
      database.close();
      onLost();
    },
    terminated: onLost,
  });
  return database;
}
