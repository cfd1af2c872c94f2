import { isEnded, withFiles } from "../../ports/filing-journal";
import type { FilingJournal, FilingState } from "../../ports/filing-journal";
import { isPacked, unpacked } from "../../imports/packed-file";
import { err, ok } from "../../result";
import type { DiskJournal } from "./journal-protocol";

/** Keeps a filing in memory only, where the browser gives no storage: it can be finished, but not after the page is closed. */
export function createMemoryJournal(): FilingJournal & DiskJournal {
  const files = new Map<string, Map<string, Blob>>();
  const states = new Map<string, FilingState>();
  const notEnded = (filedBy: string): readonly FilingState[] =>
    [...states.values()].filter((state) => state.plan.filedBy === filedBy && !isEnded(state)).toSorted((a, b) => a.plan.plannedAt.localeCompare(b.plan.plannedAt));
  // What is kept here is the user's own file, not a copy: it may have been moved or changed.
  const bytesOf = async (recordId: string, path: string, from: number, to: number): Promise<ArrayBuffer | null> =>
    (await files.get(recordId)?.get(path)?.slice(from, to).arrayBuffer().catch(() => null)) ?? null;
  return {
    // No other tab knows of this memory.
    reserve: () => Promise.resolve(ok(undefined)),
    letGo: () => Promise.resolve(ok(undefined)),
    resumable: () => false,
    async keepFile(recordId, path, content) {
      const whole = isPacked(content) ? await unpacked(content).catch(() => null) : content;
      if (whole === null) return err({ kind: "journal-unreadable" });
      const ofRecord = files.get(recordId) ?? new Map<string, Blob>();
      files.set(recordId, ofRecord.set(path, whole));
      return ok(undefined);
    },
    async readFile(recordId, path, from, to) {
      const bytes = await bytesOf(recordId, path, from, to);
      return bytes === null ? err({ kind: "journal-unreadable" }) : ok(new Blob([bytes]));
    },
    async readBytes(recordId, path, size) {
      const bytes = await bytesOf(recordId, path, 0, size);
      return bytes === null ? err({ kind: "journal-unreadable" }) : ok(new Uint8Array(bytes));
    },
    note(state) {
      states.set(state.plan.recordId, state);
      return Promise.resolve(ok(undefined));
    },
    noteFiles(recordId, files) {
      const state = states.get(recordId);
      if (state !== undefined) states.set(recordId, withFiles(state, files));
      return Promise.resolve(ok(undefined));
    },
    unfinished: (filedBy) => Promise.resolve(ok(notEnded(filedBy))),
    underWay: (filedBy) => Promise.resolve(ok(notEnded(filedBy).map((state) => ({ state, isElsewhere: false })))),
    unreadable: () => Promise.resolve(ok(0)),
    clearUnreadable: () => Promise.resolve(ok(undefined)),
    clearFiles(recordId) {
      files.delete(recordId);
      return Promise.resolve(ok(undefined));
    },
    clear(recordId) {
      files.delete(recordId);
      states.delete(recordId);
      return Promise.resolve(ok(undefined));
    },
  };
}
