import type { JournalDatabase } from "./journal-database";
import { DURABLE } from "./storage-door";

/** What the sealed state of a record is, and where it stands. */
export const statePlace = (record: string): string => `state ${record}`;

/** What the sealed progress of a file is, and where it stands. */
export const progressPlace = (record: string, file: string): string => `progress ${record} ${file}`;

/** All of a record, or of one of its files, that is kept by record and file. */
export const rowsOf = (...prefix: readonly string[]): IDBKeyRange => IDBKeyRange.bound([...prefix], [...prefix, []]);

export async function clearFiles(database: JournalDatabase, record: string): Promise<void> {
  const step = database.transaction("chunks", "readwrite", DURABLE);
  await Promise.all([step.store.delete(rowsOf(record)), step.done]);
}

export async function clearRecord(database: JournalDatabase, record: string): Promise<void> {
  const step = database.transaction(["filings", "progress", "chunks"], "readwrite", DURABLE);
  await Promise.all([
    step.objectStore("filings").delete(record),
    step.objectStore("progress").delete(rowsOf(record)),
    step.objectStore("chunks").delete(rowsOf(record)),
    step.done,
  ]);
}
