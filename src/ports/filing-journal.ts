import type { FileContent } from "../imports/packed-file";
import type { PendingPart, RegisterContent, RegisterHead } from "../record/register-content";
import type { Result } from "../result";
import type { ConversationMark, Party } from "./agreements";
import type { RecordColumns, RecordFolder, StoredFile, UploadPosition } from "./record-store";

/** Steps of a filing, in order; each is journaled before and after (record.md, «Filing, in this order»; S3 for `reported`). */
export const FILING_STEPS = ["planned", "uploaded", "verified", "described", "labelled", "locked", "registered", "reported", "receipted"] as const;
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

/** Why no line of the register tells of a record. */
export const UNREGISTERED = [
  /** The organisation has no register. */
  "no-list",
  "no-access",
  /** The register would not take it. */
  "refused",
  /** It was planned by an earlier version of the app, which knew of no register. */
  "earlier-app",
] as const;
export type Unregistered = (typeof UNREGISTERED)[number];

/** The line of the register that tells of a record; else why there is none. */
export type Registered = RegisterHead | Unregistered;

/** What the register is told of a record, but for the moment and what is known only then. */
export type PlannedEntry = Omit<RegisterContent, "entryId" | "event" | "at" | "webUrl" | "pending" | "to">;

/** Lines of the register that a filing may come to. Their ids are fixed with the plan, so that a repeat adds none. */
export interface PlannedLines {
  readonly says: PlannedEntry;
  readonly ids: { readonly filed: string; readonly quarantined: string; readonly settled: string };
}

/** Stored bytes differ from what was sent: a person must look. */
export interface Quarantine {
  /** The file that differs. */
  readonly path: string;
  /** Whether the register tells of it, or has nothing to tell it in. */
  readonly isEntered: boolean;
}

/** One file of the record, as planned. */
export interface PlannedFile {
  readonly path: string;
  readonly size: number;
  readonly sha256: string;
}

/** How far it was looked for records of the same messages before these were planned. */
export interface LookedBefore {
  /** UUIDs of the records of this chat that the user knew of. */
  readonly known: readonly string[];
  /** Line of the register up to which it was looked. */
  readonly upTo: number;
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
  /** Retention label and lock, by the policy that was in force when it was planned. */
  readonly retention: { readonly label: string | null; readonly lock: boolean };
  /** Null for what an earlier version of the app planned. */
  readonly lines: PlannedLines | null;
  /** Not there in what an earlier version of the app planned. */
  readonly looked?: LookedBefore;
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
  /** What policy asks and is not there yet; told to the user, and looked for at later starts. */
  readonly pending: readonly PendingPart[];
  /** Null before the step `registered`. */
  readonly registered: Registered | null;
  /** Null while nothing differs. */
  readonly quarantine: Quarantine | null;
  /** Null before the step `reported`. */
  readonly reported: Reported | null;
}

/** How far one file of a filing is. */
export interface FileProgress {
  readonly path: string;
  /** Null when nothing of it is under way: a session's address is a secret, kept no longer than it serves. */
  readonly position: UploadPosition | null;
  /** Null while it does not lie in the DMS. */
  readonly stored: StoredFile | null;
}

/** The state when these files are so far. */
export function withFiles(state: FilingState, files: Iterable<FileProgress>): FilingState {
  const [positions, stored] = [new Map(Object.entries(state.positions)), new Map(Object.entries(state.stored))];
  for (const { path, position, stored: lies } of files) {
    if (position === null) positions.delete(path);
    else positions.set(path, position);
    if (lies === null) stored.delete(path);
    else stored.set(path, lies);
  }
  return { ...state, positions: Object.fromEntries(positions), stored: Object.fromEntries(stored) };
}

/** Why the register does not know of a filed record yet, where it may still come to know; else null. */
export const notYetRegistered = ({ registered }: Pick<FilingState, "registered">): Exclude<Unregistered, "earlier-app"> | null =>
  typeof registered === "string" && registered !== "earlier-app" ? registered : null;

/** Nothing is left to do: there is a receipt, nothing is pending, and the register knows, or never will. */
export const isEnded = (state: FilingState): boolean => state.reached === "receipted" && state.pending.length === 0 && notYetRegistered(state) === null;

/** A filing as it was noted last. */
export interface FilingUnderWay {
  readonly state: FilingState;
  /** Another tab of this browser is busy with it. */
  readonly isElsewhere: boolean;
}

export type JournalError =
  /** The browser gives no storage (private mode, refused, evicted). */
  | { readonly kind: "storage-refused" }
  | { readonly kind: "storage-full" }
  /** Another tab of this browser is filing this record, or this chat. */
  | { readonly kind: "in-use" }
  /** Kept by another version of the app, or damaged. */
  | { readonly kind: "journal-unreadable" };

/**
 * What is needed to finish a filing after a stop, on this device, encrypted, only while it is unfinished.
 * Everything is durable when its promise resolves. Safe to repeat.
 */
export interface FilingJournal {
  /**
   * Keeps other tabs of this browser from filing a chat, until it is let go or this tab ends. Taking it twice is fine.
   * @param chat what it is known by, the same in every tab
   * @errors `in-use` while another tab has it
   */
  reserve(chat: string): Promise<Result<void, JournalError>>;
  letGo(chat: string): Promise<Result<void, JournalError>>;
  /** Whether a filing of this record outlives the page. False where it is in memory only: the screen must say so. */
  resumable(recordId: string): boolean;
  /** Keeps the bytes of one file of a record to come, replacing an earlier attempt. */
  keepFile(recordId: string, path: string, content: FileContent): Promise<Result<void, JournalError>>;
  /** Reads bytes [from, to) of a kept file. */
  readFile(recordId: string, path: string, from: number, to: number): Promise<Result<Blob, JournalError>>;
  /** All bytes of a kept file, for who works with them: as Blobs, those of thousands would stay in the browser until they are collected. */
  readBytes(recordId: string, path: string, size: number): Promise<Result<Uint8Array<ArrayBuffer>, JournalError>>;
  /** Notes how far a filing is. The first note makes it resumable. */
  note(state: FilingState): Promise<Result<void, JournalError>>;
  /**
   * Notes how far some files of a noted filing are, whatever the number of the others: a whole note for each of thousands
   * of files would take longer than sending them.
   *
   * @param whole the state with these files in it, for a journal that has lost the rest
   */
  noteFiles(recordId: string, files: readonly FileProgress[], whole: () => FilingState): Promise<Result<void, JournalError>>;
  /**
   * Filings of this user that have not ended and that no other tab is busy with, oldest first. Those that cannot be
   * read are not among them: `unreadable` counts them.
   * @errors `journal-unreadable` when there are no others
   * Files kept without a plan (stopped while preparing) are cleared here.
   */
  unfinished(filedBy: string): Promise<Result<readonly FilingState[], JournalError>>;
  /** Filings of this user that have not ended, in whichever tab, oldest first. What cannot be read is not among them. */
  underWay(filedBy: string): Promise<Result<readonly FilingUnderWay[], JournalError>>;
  /** How many filings of this user cannot be read any more: kept by another version of the app, or damaged. */
  unreadable(filedBy: string): Promise<Result<number, JournalError>>;
  /** Clears what cannot be read of this user; what can be read stays. */
  clearUnreadable(filedBy: string): Promise<Result<void, JournalError>>;
  /** Clears the files of a filing, and keeps its last note: its record is in the DMS, and something of it is pending, or the register does not know of it. */
  clearFiles(recordId: string): Promise<Result<void, JournalError>>;
  /** Clears everything of one filing; called after its receipt, or when the user gives it up. */
  clear(recordId: string): Promise<Result<void, JournalError>>;
}
