import type { ImportProblem } from "../conversation/completeness";
import type { Result } from "../result";
import type { EntryError } from "./import-error";
import type { MediaFile } from "./media-index";
import type { FileContent } from "./packed-file";

/** How reading is watched: it can be stopped, and tells the bytes it has read. */
export interface Watch {
  readonly signal: AbortSignal;
  readonly onBytes: (read: number) => void;
  /** Told once, as soon as this many bytes (or all of a smaller file) are there, long before the rest, which waits until it settles; it never rejects. */
  readonly head: { readonly bytes: number; readonly onHead: (head: Uint8Array) => Promise<void> } | null;
}

/** The files of one export, from a zip or chosen one by one. Read one at a time, when asked for. */
export interface Bundle {
  /** Files that may be read, in the order of the zip or of the choice. */
  readonly files: readonly MediaFile[];
  /** A person chose each of the files, so that no name tells which of them matters. */
  readonly isChosen: boolean;
  /** Files that were left out, and why. */
  readonly problems: readonly ImportProblem[];
  /** The limit that some of those files passed; when no chat is found it may be one of them. Null when none did. */
  readonly leftOutFor: "ratio" | "overlap" | null;
  /** All bytes of one of `files`; the checksum of the zip has been compared. */
  read(file: MediaFile, watch: Watch): Promise<Result<Blob, EntryError>>;
  /** The same for who reads it through from its beginning. */
  readAsItLies(file: MediaFile): Promise<Result<FileContent, EntryError>>;
}

export const UNWATCHED: Watch = { signal: new AbortController().signal, onBytes: () => undefined, head: null };
