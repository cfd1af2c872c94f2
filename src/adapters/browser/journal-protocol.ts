import type { FileProgress, FilingJournal, JournalError } from "../../ports/filing-journal";
import type { Result } from "../../result";

/** What of a journal is done on the disk. Whether a filing outlives the page, only the page knows. */
export interface DiskJournal extends Omit<FilingJournal, "resumable" | "noteFiles"> {
  /** Nothing is noted of a filing that is not there (any more). */
  noteFiles(recordId: string, files: readonly FileProgress[]): Promise<Result<void, JournalError>>;
}

type Asks = { readonly [What in keyof DiskJournal]: { readonly what: What; readonly given: Parameters<DiskJournal[What]> } };
export type JournalAsk = Asks[keyof DiskJournal];

/** What the page asks of the worker: files go over as handles, their bytes are read in the worker. */
export interface JournalRequest {
  readonly request: number;
  readonly ask: JournalAsk;
}

export interface JournalReply {
  readonly request: number;
  readonly result: Result<unknown, JournalError>;
}

type Fields = Readonly<Record<string, unknown>>;
const isRecord = (value: unknown): value is Fields => typeof value === "object" && value !== null;

/** Both sides are our own script; a stray message (a browser extension's) is not taken for one of ours. */
export const isJournalRequest = (value: unknown): value is JournalRequest =>
  isRecord(value) && typeof value["request"] === "number" && isRecord(value["ask"]) && typeof value["ask"]["what"] === "string" && Array.isArray(value["ask"]["given"]);

export const isJournalReply = (value: unknown): value is JournalReply =>
  isRecord(value) && typeof value["request"] === "number" && isRecord(value["result"]) && typeof value["result"]["ok"] === "boolean";
