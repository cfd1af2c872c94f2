import type { FilingJournal, JournalError } from "../../ports/filing-journal";
import { ok } from "../../result";
import type { Result } from "../../result";
import type { DiskJournal } from "./journal-protocol";

/**
 * A journal on disk that falls back to memory for a record when the browser refuses storage or it is full: the filing
 * goes on, and can be finished as long as the page stays open.
 */
export function createFallingJournal(onDisk: DiskJournal, inMemory: FilingJournal): FilingJournal {
  const fallen = new Set<string>();
  const filesInMemory = new Set<string>();
  const key = (recordId: string, path: string): string => `${recordId} ${path}`;

  async function tryDisk<T>(recordId: string, disk: () => Promise<Result<T, JournalError>>, memory: () => Promise<Result<T, JournalError>>) {
    if (fallen.has(recordId)) return memory();
    const done = await disk();
    if (done.ok || !hasNoStorage(done.error)) return done;
    fallen.add(recordId);
    return memory();
  }

  return {
    async reserve(chat) {
      const taken = await onDisk.reserve(chat);
      return taken.ok || !hasNoStorage(taken.error) ? taken : inMemory.reserve(chat);
    },
    async letGo(chat) {
      const left = await onDisk.letGo(chat);
      return left.ok || !hasNoStorage(left.error) ? left : inMemory.letGo(chat);
    },
    resumable: (recordId) => !fallen.has(recordId),
    keepFile: (recordId, path, content) =>
      tryDisk(
        recordId,
        () => onDisk.keepFile(recordId, path, content),
        () => {
          filesInMemory.add(key(recordId, path));
          return inMemory.keepFile(recordId, path, content);
        },
      ),
    readFile: (recordId, path, from, to) =>
      (filesInMemory.has(key(recordId, path)) ? inMemory : onDisk).readFile(recordId, path, from, to),
    readBytes: (recordId, path, size) =>
      (filesInMemory.has(key(recordId, path)) ? inMemory : onDisk).readBytes(recordId, path, size),
    note: (state) =>
      tryDisk(
        state.plan.recordId,
        () => onDisk.note(state),
        () => inMemory.note(state),
      ),
    noteFiles: (recordId, files, whole) =>
      tryDisk(
        recordId,
        () => onDisk.noteFiles(recordId, files),
        () => inMemory.note(whole()),
      ),
    async unfinished(filedBy) {
      const kept = await onDisk.unfinished(filedBy);
      const held = await inMemory.unfinished(filedBy);
      if (!held.ok || (!kept.ok && !hasNoStorage(kept.error))) return kept;
      // What fell is newer in memory than on the disk.
      const onDiskOnly = kept.ok ? kept.value.filter(({ plan }) => !fallen.has(plan.recordId)) : [];
      return ok([...onDiskOnly, ...held.value]);
    },
    async underWay(filedBy) {
      const kept = await onDisk.underWay(filedBy);
      const held = await inMemory.underWay(filedBy);
      if (!held.ok || (!kept.ok && !hasNoStorage(kept.error))) return kept;
      const onDiskOnly = kept.ok ? kept.value.filter(({ state }) => !fallen.has(state.plan.recordId)) : [];
      return ok([...onDiskOnly, ...held.value]);
    },
    async unreadable(filedBy) {
      const counted = await onDisk.unreadable(filedBy);
      return counted.ok || !hasNoStorage(counted.error) ? counted : ok(0);
    },
    clearUnreadable: (filedBy) => onDisk.clearUnreadable(filedBy),
    clearFiles: (recordId) =>
      tryDisk(
        recordId,
        () => onDisk.clearFiles(recordId),
        () => inMemory.clearFiles(recordId),
      ),
    async clear(recordId) {
      await inMemory.clear(recordId);
      const cleared = await onDisk.clear(recordId);
      if (!cleared.ok && !(fallen.has(recordId) && hasNoStorage(cleared.error))) return cleared;
      fallen.delete(recordId);
      return ok(undefined);
    },
  };
}

const hasNoStorage = ({ kind }: JournalError): boolean => kind === "storage-refused" || kind === "storage-full";
