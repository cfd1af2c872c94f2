import { type FileProgress, type FilingJournal, type FilingPlan, type FilingState, type JournalError, withFiles } from "../ports/filing-journal";
import type { StoredFile, UploadPosition } from "../ports/record-store";
import { ok } from "../result";
import type { Result } from "../result";

type Noted = Result<void, JournalError>;

/** How far one filing is: in memory at once, in the journal before the next step relies on it. */
export interface FilingLedger {
  readonly plan: FilingPlan;
  /** Brought together when it is asked for: for one file there are `positionOf` and `storedAs`. */
  readonly state: FilingState;
  /** An earlier run has sent something, and may have been stopped before it could note what. */
  readonly isResumed: boolean;
  positionOf(path: string): UploadPosition | null;
  /** Null while the file does not lie in the DMS. */
  storedAs(path: string): StoredFile | null;
  /** Settles when the journal holds this change. Changes that come while the journal writes, go in one note together. */
  change(next: (state: FilingState) => FilingState): Promise<Noted>;
  /** The same for one file; such changes are noted without the others. */
  changeFile(file: FileProgress): Promise<Noted>;
}

export function openLedger(start: FilingState, journal: FilingJournal): FilingLedger {
  return new OpenLedger(start, journal);
}

class OpenLedger implements FilingLedger {
  readonly plan: FilingPlan;
  readonly isResumed: boolean;
  private settled: FilingState;
  /** By path: changes that `settled` has not taken in. */
  private readonly ahead = new Map<string, FileProgress>();
  /** By path: changes of files that the next note must hold. */
  private unnoted = new Map<string, FileProgress>();
  private isWholeUnnoted = false;
  private writing: Promise<Noted> = Promise.resolve(ok(undefined));
  private waiting: Promise<Noted> | null = null;

  constructor(
    start: FilingState,
    private readonly journal: FilingJournal,
  ) {
    this.settled = start;
    this.plan = start.plan;
    this.isResumed = start.folder !== null;
  }

  get state(): FilingState {
    if (this.ahead.size > 0) {
      this.settled = withFiles(this.settled, this.ahead.values());
      this.ahead.clear();
    }
    return this.settled;
  }

  positionOf(path: string): UploadPosition | null {
    const changed = this.ahead.get(path);
    return changed === undefined ? (this.settled.positions[path] ?? null) : changed.position;
  }

  storedAs(path: string): StoredFile | null {
    const changed = this.ahead.get(path);
    return changed === undefined ? (this.settled.stored[path] ?? null) : changed.stored;
  }

  change(next: (state: FilingState) => FilingState): Promise<Noted> {
    this.settled = next(this.state);
    this.isWholeUnnoted = true;
    return this.noted();
  }

  changeFile(file: FileProgress): Promise<Noted> {
    this.ahead.set(file.path, file);
    this.unnoted.set(file.path, file);
    return this.noted();
  }

  private noted(): Promise<Noted> {
    this.waiting ??= this.writeAfter(this.writing);
    return this.waiting;
  }

  private async writeAfter(earlier: Promise<Noted>): Promise<Noted> {
    await earlier;
    const [files, isWhole] = [[...this.unnoted.values()], this.isWholeUnnoted];
    this.unnoted = new Map();
    this.isWholeUnnoted = false;
    this.waiting = null;
    this.writing = isWhole ? this.journal.note(this.state) : this.journal.noteFiles(this.plan.recordId, files, () => this.state);
    return this.writing;
  }
}
