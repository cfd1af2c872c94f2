import type { FilingJournal, FilingState, JournalError } from "../ports/filing-journal";
import { ok } from "../result";
import type { Result } from "../result";

type Noted = Result<void, JournalError>;

/** How far one filing is: in memory at once, in the journal before the next step relies on it. */
export interface FilingLedger {
  readonly state: FilingState;
  /** An earlier run has sent something, and may have been stopped before it could note what. */
  readonly isResumed: boolean;
  /** Settles when the journal holds this change. Changes that come while the journal writes, go in one note together. */
  change(next: (state: FilingState) => FilingState): Promise<Noted>;
}

export function openLedger(start: FilingState, journal: FilingJournal): FilingLedger {
  let state = start;
  let writing: Promise<Noted> = Promise.resolve(ok(undefined));
  let waiting: Promise<Noted> | null = null;
  const writeAfter = async (earlier: Promise<Noted>): Promise<Noted> => {
    await earlier;
    waiting = null;
    writing = journal.note(state);
    return writing;
  };
  return {
    get state() {
      return state;
    },
    isResumed: start.folder !== null,
    change(next) {
      state = next(state);
      waiting ??= writeAfter(writing);
      return waiting;
    },
  };
}
