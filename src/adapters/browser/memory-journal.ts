import type { FilingJournal, FilingState } from "../../ports/filing-journal";
import { err, ok } from "../../result";

/** Keeps a filing in memory only, where the browser gives no storage: it can be finished, but not after the page is closed. */
export function createMemoryJournal(): FilingJournal {
  const files = new Map<string, Map<string, Blob>>();
  const states = new Map<string, FilingState>();
  return {
    resumable: () => false,
    keepFile(recordId, path, content) {
      const ofRecord = files.get(recordId) ?? new Map<string, Blob>();
      files.set(recordId, ofRecord.set(path, content));
      return Promise.resolve(ok(undefined));
    },
    readFile(recordId, path, from, to) {
      const content = files.get(recordId)?.get(path);
      return Promise.resolve(content === undefined ? err({ kind: "journal-unreadable" }) : ok(content.slice(from, to)));
    },
    note(state) {
      states.set(state.plan.recordId, state);
      return Promise.resolve(ok(undefined));
    },
    unfinished(filedBy) {
      const mine = [...states.values()].filter(({ plan, reached }) => plan.filedBy === filedBy && reached !== "receipted");
      return Promise.resolve(ok(mine.toSorted((a, b) => a.plan.plannedAt.localeCompare(b.plan.plannedAt))));
    },
    clear(recordId) {
      files.delete(recordId);
      states.delete(recordId);
      return Promise.resolve(ok(undefined));
    },
  };
}
