import type { FileProgress, FilingState, JournalError } from "../../ports/filing-journal";
import { giveBack } from "../../imports/give-back";
import { inChunks } from "../../imports/in-chunks";
import type { FileContent } from "../../imports/packed-file";
import { weigh } from "../../imports/weigh";
import { joinedBytes } from "../../record/joined-bytes";
import { err, ok } from "../../result";
import type { Result } from "../../result";
import { progressToJson, stateToJson } from "./filing-state-json";
import { opaqueName, seal, type Sealed, unseal } from "./journal-cipher";
import { openJournalDoor } from "./journal-door";
import type { Journal } from "./journal-door";
import type { DiskJournal } from "./journal-protocol";
import { clearFiles, clearRecord, progressPlace, rowsOf, statePlace } from "./journal-record";
import { clearOrphans, readFilings } from "./journal-unfinished";
import { DURABLE } from "./storage-door";
import type { TabLocks } from "./tab-locks";

/** So much is sealed at once, and so much is opened to read one byte. */
const CHUNK_BYTES = 4 * 1024 * 1024;

/**
 * Keeps unfinished filings on this device: sealed with AES-GCM under a key that the browser never gives out, and named
 * by codes that tell nothing.
 *
 * @param locks keep another tab away from a filing that this tab is busy with
 */
export function createFilingJournal(locks: TabLocks): DiskJournal {
  const opened = openJournalDoor();
  const inTurn = oneAtATime();
  const mine = async <T>(recordId: string, work: (journal: Journal, record: string) => Promise<Result<T, JournalError>>) =>
    opened.enter(async (journal) => {
      const record = await opaqueName(journal.keys, `record ${recordId}`);
      return (await locks.take(record)) ? work(journal, record) : err({ kind: "in-use" } as const);
    });
  const chatName = ({ keys }: Journal, chat: string): Promise<string> => opaqueName(keys, `chat ${chat}`);
  const reading = <T>(work: (journal: Journal, record: string) => Promise<Result<T, JournalError>>, recordId: string) =>
    opened.enter(async (journal) => {
      const record = await opaqueName(journal.keys, `record ${recordId}`);
      return inTurn(() => work(journal, record));
    });
  const releasing = async (record: string, work: () => Promise<void>): Promise<Result<void, JournalError>> => {
    try {
      await work();
    } finally {
      locks.release(record);
    }
    return ok(undefined);
  };
  return {
    reserve: (chat) => opened.enter(async (journal) => ((await locks.take(await chatName(journal, chat))) ? ok(undefined) : err({ kind: "in-use" }))),
    letGo: (chat) =>
      opened.enter(async (journal) => {
        locks.release(await chatName(journal, chat));
        return ok(undefined);
      }),
    keepFile: (recordId, path, content) => mine(recordId, (journal, record) => keepChunks(journal, record, path, content)),
    readFile: (recordId, path, from, to) => reading(async (journal, record) => asBlob(await readRange(journal, record, path, from, to)), recordId),
    readBytes: (recordId, path, size) => reading(async (journal, record) => inOnePiece(await readRange(journal, record, path, 0, size)), recordId),
    note: (state) => mine(state.plan.recordId, (journal, record) => noteState(journal, record, state)),
    noteFiles: (recordId, files) => mine(recordId, (journal, record) => noteProgress(journal, record, files)),
    unfinished: (filedBy) =>
      opened.enter(async (journal) => {
        await clearOrphans(journal, locks);
        const { filings, unreadable } = await readFilings(journal, filedBy, locks);
        const states = filings.flatMap(({ state, isElsewhere }) => (isElsewhere ? [] : [state]));
        return states.length === 0 && unreadable.length > 0 ? err({ kind: "journal-unreadable" }) : ok(states);
      }),
    underWay: (filedBy) => opened.enter(async (journal) => ok((await readFilings(journal, filedBy, locks)).filings)),
    unreadable: (filedBy) => opened.enter(async (journal) => ok((await readFilings(journal, filedBy, locks)).unreadable.length)),
    clearUnreadable: (filedBy) =>
      opened.enter(async (journal) => {
        const { unreadable } = await readFilings(journal, filedBy, locks);
        for (const record of unreadable) await clearRecord(journal.database, record);
        return ok(undefined);
      }),
    clearFiles: (recordId) => mine(recordId, ({ database }, record) => releasing(record, () => clearFiles(database, record))),
    clear: (recordId) => mine(recordId, ({ database }, record) => releasing(record, () => clearRecord(database, record))),
  };
}

const fileName = ({ keys }: Journal, record: string, path: string): Promise<string> => opaqueName(keys, `file ${record} ${path}`);
const chunkPlace = (record: string, file: string, index: number): string => `chunk ${record} ${file} ${index}`;

async function keepChunks(journal: Journal, record: string, path: string, content: FileContent): Promise<Result<void, JournalError>> {
  const { database, keys } = journal;
  const file = await fileName(journal, record, path);
  await database.delete("chunks", rowsOf(record, file));
  let writing: Promise<unknown> = Promise.resolve();
  let index = 0;
  const keep = async (bytes: Uint8Array<ArrayBuffer>): Promise<void> => {
    const sealed = await seal(keys, chunkPlace(record, file, index), bytes);
    // One is read and sealed while the last is written; no more than that is held.
    await writing;
    writing = put(journal, sealed, [record, file, index]);
    // A failure is met where it is waited for.
    writing.catch(() => undefined);
    index += 1;
  };
  await inChunks(content, CHUNK_BYTES, keep);
  await writing;
  return ok(undefined);
}

function put({ database }: Journal, sealed: Sealed, place: [string, string, number]): Promise<unknown> {
  const step = database.transaction("chunks", "readwrite", DURABLE);
  const putting = step.store.put(sealed, place);
  // The browser has a copy of its own from this moment.
  weigh(sealed.bytes.byteLength);
  giveBack(new Uint8Array(sealed.bytes));
  return Promise.all([putting, step.done]);
}

/** What is opened takes thrice its bytes while it is: four files that are sent at once need not be opened at once. */
function oneAtATime(): <T>(work: () => Promise<T>) => Promise<T> {
  let last: Promise<void> = Promise.resolve();
  const forget = (): void => undefined;
  return (work) => {
    const mine = last.then(work);
    last = mine.then(forget, forget);
    return mine;
  };
}

/** What was opened, in order; each lies in memory of its own. */
type Opened = readonly Uint8Array<ArrayBuffer>[];

async function readRange(journal: Journal, record: string, path: string, from: number, to: number): Promise<Result<Opened, JournalError>> {
  const { database, keys } = journal;
  const file = await fileName(journal, record, path);
  const parts: Uint8Array<ArrayBuffer>[] = [];
  for (let index = Math.floor(from / CHUNK_BYTES); index * CHUNK_BYTES < to; index += 1) {
    const sealed = await database.get("chunks", [record, file, index]);
    if (sealed === undefined) return err({ kind: "journal-unreadable" });
    const start = index * CHUNK_BYTES;
    const opening = unseal(keys, chunkPlace(record, file, index), sealed);
    // What came from the disk lies there once more, as it came.
    weigh(sealed.bytes.byteLength);
    giveBack(new Uint8Array(sealed.bytes));
    parts.push(new Uint8Array(await opening).subarray(Math.max(0, from - start), to - start));
  }
  return ok(parts);
}

const letGo = (parts: Opened): void => { for (const { buffer } of parts) giveBack(new Uint8Array(buffer)); };

function asBlob(opened: Result<Opened, JournalError>): Result<Blob, JournalError> {
  if (!opened.ok) return opened;
  const read = new Blob([...opened.value]);
  letGo(opened.value);
  weigh(read.size);
  return ok(read);
}

function inOnePiece(opened: Result<Opened, JournalError>): Result<Uint8Array<ArrayBuffer>, JournalError> {
  if (!opened.ok) return opened;
  const [only, ...others] = opened.value;
  if (only !== undefined && others.length === 0) return ok(only);
  const joined = joinedBytes(opened.value);
  letGo(opened.value);
  return ok(joined);
}

/** The whole replaces what was noted of single files since the whole before. */
async function noteState({ database, keys }: Journal, record: string, state: FilingState): Promise<Result<void, JournalError>> {
  const sealed = await seal(keys, statePlace(record), new TextEncoder().encode(stateToJson(state)));
  const owner = await opaqueName(keys, `person ${state.plan.filedBy}`);
  const step = database.transaction(["filings", "progress"], "readwrite", DURABLE);
  await Promise.all([step.objectStore("filings").put({ owner, state: sealed }, record), step.objectStore("progress").delete(rowsOf(record)), step.done]);
  return ok(undefined);
}

async function noteProgress(journal: Journal, record: string, files: readonly FileProgress[]): Promise<Result<void, JournalError>> {
  const { database, keys } = journal;
  const rows = await Promise.all(files.map(async (progress) => {
    const file = await fileName(journal, record, progress.path);
    return { file, sealed: await seal(keys, progressPlace(record, file), new TextEncoder().encode(progressToJson(progress))) };
  }));
  const step = database.transaction(["filings", "progress"], "readwrite", DURABLE);
  const isThere = (await step.objectStore("filings").getKey(record)) !== undefined;
  const kept = step.objectStore("progress");
  await Promise.all([...(isThere ? rows.map(({ file, sealed }) => kept.put(sealed, [record, file])) : []), step.done]);
  return ok(undefined);
}
