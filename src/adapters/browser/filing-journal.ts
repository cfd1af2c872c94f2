import type { FilingJournal, FilingState, JournalError } from "../../ports/filing-journal";
import { err, ok } from "../../result";
import type { Result } from "../../result";
import { stateFromJson, stateToJson } from "./filing-state-json";
import { opaqueName, seal, unseal } from "./journal-cipher";
import type { JournalDatabase } from "./journal-database";
import { DURABLE, JournalDoor } from "./journal-door";
import type { Journal } from "./journal-door";
import type { TabLocks } from "./tab-locks";

/** So much is sealed at once, and so much is opened to read one byte. */
const CHUNK_BYTES = 4 * 1024 * 1024;

/**
 * Keeps unfinished filings on this device: sealed with AES-GCM under a key that the browser never gives out, and named
 * by codes that tell nothing.
 *
 * @param locks keep another tab away from a filing that this tab is busy with
 */
export function createFilingJournal(locks: TabLocks): FilingJournal {
  const opened = new JournalDoor();
  const mine = async <T>(recordId: string, work: (journal: Journal, record: string) => Promise<Result<T, JournalError>>) =>
    opened.enter(async (journal) => {
      const record = await opaqueName(journal.keys, `record ${recordId}`);
      return (await locks.take(record)) ? work(journal, record) : err({ kind: "in-use" } as const);
    });
  return {
    resumable: () => true,
    keepFile: (recordId, path, content) => mine(recordId, (journal, record) => keepChunks(journal, record, path, content)),
    readFile: (recordId, path, from, to) =>
      opened.enter(async (journal) => {
        const record = await opaqueName(journal.keys, `record ${recordId}`);
        return readRange(journal, record, path, from, to);
      }),
    note: (state) => mine(state.plan.recordId, (journal, record) => noteState(journal, record, state)),
    unfinished: (filedBy) =>
      opened.enter(async (journal) => {
        const elsewhere = await locks.elsewhere();
        await clearOrphans(journal, new Set([...elsewhere, ...locks.here()]));
        return readUnfinished(journal, filedBy, elsewhere);
      }),
    clear: (recordId) =>
      mine(recordId, async ({ database }, record) => {
        await clearRecord(database, record);
        locks.release(record);
        return ok(undefined);
      }),
  };
}

const fileName = ({ keys }: Journal, record: string, path: string): Promise<string> => opaqueName(keys, `file ${record} ${path}`);
const chunkPlace = (record: string, file: string, index: number): string => `chunk ${record} ${file} ${index}`;
const statePlace = (record: string): string => `state ${record}`;
const chunksOf = (...prefix: readonly string[]): IDBKeyRange => IDBKeyRange.bound([...prefix], [...prefix, []]);

async function keepChunks(journal: Journal, record: string, path: string, content: Blob): Promise<Result<void, JournalError>> {
  const { database, keys } = journal;
  const file = await fileName(journal, record, path);
  await database.delete("chunks", chunksOf(record, file));
  for (let index = 0; index * CHUNK_BYTES < content.size; index += 1) {
    const bytes = await content.slice(index * CHUNK_BYTES, (index + 1) * CHUNK_BYTES).arrayBuffer();
    const sealed = await seal(keys, chunkPlace(record, file, index), bytes);
    const step = database.transaction("chunks", "readwrite", DURABLE);
    await Promise.all([step.store.put(sealed, [record, file, index]), step.done]);
  }
  return ok(undefined);
}

async function readRange(journal: Journal, record: string, path: string, from: number, to: number): Promise<Result<Blob, JournalError>> {
  const { database, keys } = journal;
  const file = await fileName(journal, record, path);
  const parts: ArrayBuffer[] = [];
  for (let index = Math.floor(from / CHUNK_BYTES); index * CHUNK_BYTES < to; index += 1) {
    const sealed = await database.get("chunks", [record, file, index]);
    if (sealed === undefined) return err({ kind: "journal-unreadable" });
    const start = index * CHUNK_BYTES;
    const bytes = await unseal(keys, chunkPlace(record, file, index), sealed);
    parts.push(bytes.slice(Math.max(0, from - start), to - start));
  }
  return ok(new Blob(parts));
}

async function noteState({ database, keys }: Journal, record: string, state: FilingState): Promise<Result<void, JournalError>> {
  const sealed = await seal(keys, statePlace(record), new TextEncoder().encode(stateToJson(state)));
  const owner = await opaqueName(keys, `person ${state.plan.filedBy}`);
  const step = database.transaction("filings", "readwrite", DURABLE);
  await Promise.all([step.store.put({ owner, state: sealed }, record), step.done]);
  return ok(undefined);
}

async function readUnfinished(
  { database, keys }: Journal,
  filedBy: string,
  elsewhere: ReadonlySet<string>,
): Promise<Result<readonly FilingState[], JournalError>> {
  const owner = await opaqueName(keys, `person ${filedBy}`);
  const states: FilingState[] = [];
  let unreadable = 0;
  for (const record of await database.getAllKeysFromIndex("filings", "owner", owner)) {
    const kept = elsewhere.has(record) ? undefined : await database.get("filings", record);
    if (kept === undefined) continue;
    const bytes = await unseal(keys, statePlace(record), kept.state).catch(() => null);
    const state = bytes === null ? null : stateFromJson(new TextDecoder().decode(bytes));
    if (state === null) unreadable += 1;
    else if (state.reached === "receipted") await clearRecord(database, record);
    else states.push(state);
  }
  // What can be finished is shown; what cannot be read is not passed over in silence.
  if (states.length === 0 && unreadable > 0) return err({ kind: "journal-unreadable" });
  return ok(states.toSorted((a, b) => a.plan.plannedAt.localeCompare(b.plan.plannedAt)));
}

/** Files of which no filing was planned, and that no tab is preparing: their tab was closed meanwhile. */
async function clearOrphans({ database }: Journal, busy: ReadonlySet<string>): Promise<void> {
  const planned = new Set(await database.getAllKeys("filings"));
  const withFiles = new Set((await database.getAllKeys("chunks")).map(([record]) => record));
  for (const record of withFiles) if (!planned.has(record) && !busy.has(record)) await clearRecord(database, record);
}

async function clearRecord(database: JournalDatabase, record: string): Promise<void> {
  const step = database.transaction(["filings", "chunks"], "readwrite", DURABLE);
  await Promise.all([
    step.objectStore("filings").delete(record),
    step.objectStore("chunks").delete(chunksOf(record)),
    step.done,
  ]);
}
