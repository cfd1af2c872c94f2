import { isEnded, withFiles } from "../../ports/filing-journal";
import type { FileProgress, FilingState, FilingUnderWay } from "../../ports/filing-journal";
import { progressFromJson, stateFromJson } from "./filing-state-json";
import { opaqueName, type Sealed, unseal } from "./journal-cipher";
import type { Journal } from "./journal-door";
import { clearRecord, progressPlace, rowsOf, statePlace } from "./journal-record";
import { DURABLE } from "./storage-door";
import type { TabLocks } from "./tab-locks";

/** What this device keeps of one user. */
export interface KeptFilings {
  /** Oldest first. */
  readonly filings: readonly FilingUnderWay[];
  /** Names of the records that no other tab is busy with, and whose state does not open: altered, or written by another version of the app. */
  readonly unreadable: readonly string[];
}

/** What is noted is asked before who is busy: a tab that notes something in between, has its lock by then. */
export async function readFilings({ database, keys }: Journal, filedBy: string, locks: TabLocks): Promise<KeptFilings> {
  const owner = await opaqueName(keys, `person ${filedBy}`);
  const records = await database.getAllKeysFromIndex("filings", "owner", owner);
  const elsewhere = await locks.elsewhere();
  const filings: FilingUnderWay[] = [];
  const unreadable: string[] = [];
  for (const record of records) {
    const kept = await database.get("filings", record);
    if (kept === undefined) continue;
    const isElsewhere = elsewhere.has(record);
    const state = await readState({ database, keys }, record, kept.state);
    if (state !== null && !isEnded(state)) filings.push({ state, isElsewhere });
    else if (isElsewhere) continue;
    else if (state === null) unreadable.push(record);
    else await clearRecord(database, record);
  }
  return { filings: filings.toSorted((a, b) => a.state.plan.plannedAt.localeCompare(b.state.plan.plannedAt)), unreadable };
}

/** As it was noted last, with the progress of files that was noted after it; null where any of that does not open. */
async function readState({ database, keys }: Journal, record: string, sealed: Sealed): Promise<FilingState | null> {
  const open = async (place: string, one: Sealed): Promise<string> => new TextDecoder().decode(await unseal(keys, place, one));
  try {
    const state = stateFromJson(await open(statePlace(record), sealed));
    if (state === null) return null;
    const [places, rows] = await Promise.all([database.getAllKeys("progress", rowsOf(record)), database.getAll("progress", rowsOf(record))]);
    const files: FileProgress[] = [];
    for (const [at, [, file]] of places.entries()) {
      const row = rows[at];
      const progress = row === undefined ? null : progressFromJson(await open(progressPlace(record, file), row));
      if (progress === null) return null;
      files.push(progress);
    }
    return withFiles(state, files);
  } catch {
    return null;
  }
}

/**
 * Clears files of which no filing was planned, and that no tab is preparing: their tab was closed meanwhile.
 *
 * The order is what keeps two tabs apart: first which files there are, then who is busy, and whether a filing was
 * planned last, in the step that clears. Files that were seen had their tab's lock before; when that lock is gone, so
 * is the tab, and it plans nothing any more.
 */
export async function clearOrphans({ database }: Journal, locks: TabLocks): Promise<void> {
  const withFiles = new Set((await database.getAllKeys("chunks")).map(([record]) => record));
  const busy = new Set([...(await locks.elsewhere()), ...locks.here()]);
  for (const record of withFiles) {
    if (busy.has(record)) continue;
    const step = database.transaction(["filings", "chunks"], "readwrite", DURABLE);
    const planned = await step.objectStore("filings").getKey(record);
    if (planned === undefined) await step.objectStore("chunks").delete(rowsOf(record));
    await step.done;
  }
}
