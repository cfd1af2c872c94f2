import type { Result } from "../result";
import type { ConversationMark, Party } from "./agreements";
import type { RecordColumns, RecordFolder, StoredFile, UploadPosition } from "./record-store";

/** Steps of a filing, in order; each is journaled before and after (record.md, «Filing, in this order»; S3 for `reported`). */
export const FILING_STEPS = ["planned", "uploaded", "verified", "described", "reported", "receipted"] as const;
export type FilingStep = (typeof FILING_STEPS)[number];

/** Whether the others can see in the list of agreements that this was kept; else why they cannot. */
export const REPORTED = [
  "seen",
  /** Nobody else of our own is known to the directory. */
  "nobody-known",
  /** The organisation has no list of agreements. */
  "no-list",
  "no-access",
  /** The list would not take it. */
  "refused",
] as const;
export type Reported = (typeof REPORTED)[number];

/** One file of the record, as planned. */
export interface PlannedFile {
  readonly path: string;
  readonly size: number;
  readonly sha256: string;
}

/** Everything that a later run needs to finish a filing, besides the files' bytes. */
export interface FilingPlan {
  readonly recordId: string;
  /** Entra object id of who files: another user of the machine neither sees nor resumes it. */
  readonly filedBy: string;
  readonly dossierId: string;
  readonly dossierName: string;
  readonly folderName: string;
  /** What the user sees it by: the subject they chose. */
  readonly subject: string;
  readonly keptMessageCount: number;
  /** In upload order: media first, `manifest.json` last. */
  readonly files: readonly PlannedFile[];
  readonly columns: RecordColumns;
  /** Which conversation the others know it by; null where no other of our own is known. */
  readonly about: ConversationMark | null;
  /** Who keeps: the filer, or for whom they file. */
  readonly keeper: Party;
  /** Numbers of agreements that are about another conversation, in the user's word. */
  readonly apart: readonly number[];
  readonly plannedAt: string;
}

export interface FilingState {
  readonly plan: FilingPlan;
  readonly reached: FilingStep;
  readonly folder: RecordFolder | null;
  /** By path: where an unfinished upload stands. */
  readonly positions: Readonly<Record<string, UploadPosition>>;
  /** By path: what lies in the DMS. */
  readonly stored: Readonly<Record<string, StoredFile>>;
  /** Null before the step `reported`. */
  readonly reported: Reported | null;
}

export type JournalError =
  /** The browser gives no storage (private mode, refused, evicted). */
  | { readonly kind: "storage-refused" }
  | { readonly kind: "storage-full" }
  /** Another tab of this browser is filing this record. */
  | { readonly kind: "in-use" }
  /** Kept by another version of the app, or damaged. */
  | { readonly kind: "journal-unreadable" };

/**
 * What is needed to finish a filing after a stop, on this device, encrypted, only while it is unfinished.
 * Everything is durable when its promise resolves. Safe to repeat.
 */
export interface FilingJournal {
  /** Whether a filing of this record outlives the page. False where it is in memory only: the screen must say so. */
  resumable(recordId: string): boolean;
  /** Keeps the bytes of one file of a record to come, replacing an earlier attempt. */
  keepFile(recordId: string, path: string, content: Blob): Promise<Result<void, JournalError>>;
  /** Reads bytes [from, to) of a kept file. */
  readFile(recordId: string, path: string, from: number, to: number): Promise<Result<Blob, JournalError>>;
  /** Notes how far a filing is. The first note makes it resumable. */
  note(state: FilingState): Promise<Result<void, JournalError>>;
  /**
   * Filings of this user that are not receipted and that no other tab is busy with, oldest first. Those that cannot be
   * read are not among them: `unreadable` counts them.
   * @errors `journal-unreadable` when there are no others
   * Files kept without a plan (stopped while preparing) are cleared here.
   */
  unfinished(filedBy: string): Promise<Result<readonly FilingState[], JournalError>>;
  /** How many filings of this user cannot be read any more: kept by another version of the app, or damaged. */
  unreadable(filedBy: string): Promise<Result<number, JournalError>>;
  /** Clears what cannot be read of this user; what can be read stays. */
  clearUnreadable(filedBy: string): Promise<Result<void, JournalError>>;
  /** Clears everything of one filing; called after its receipt, or when the user gives it up. */
  clear(recordId: string): Promise<Result<void, JournalError>>;
}
