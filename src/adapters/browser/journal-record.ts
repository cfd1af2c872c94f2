import type { JournalDatabase } from "./journal-database";
import { DURABLE } from "./storage-door";

/** What the sealed state of a record is, and where it stands. */
export const statePlace = (record: string): string => `state ${record}`;

/** All chunks of a record, or of one of its files. */
export const chunksOf = (...prefix: readonly string[]): IDBKeyRange => IDBKeyRange.bound([...prefix], [...prefix, []]);

export async function clearFiles(database: JournalDatabase, record: string): Promise<void> {
  const step = database.transaction("chunks", "readwrite", DURABLE);
  await Promise.all([step.store.delete(chunksOf(record)), step.done]);
}

export async function clearRecord(database: JournalDatabase, record: string): Promise<void> {
  const step = database.transaction(["filings", "chunks"], "readwrite", DURABLE);
  await Promise.all([
    step.objectStore("filings").delete(record),
    step.objectStore("chunks").delete(chunksOf(record)),
    step.done,
  ]);
}
