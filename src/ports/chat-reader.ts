import type { DateOrder } from "../conversation/completeness";
import type { Conversation } from "../conversation/conversation";
import type { ImportError as FileError, MediaError, ReadingProgress } from "../imports/import-error";
import type { Result } from "../result";

export type { MediaError, ReadingProgress } from "../imports/import-error";

/** Why a chat could not be opened: by the file, or because the part of the app that reads it could not be fetched. */
export type ImportError = FileError | { readonly kind: "unreachable" };

/** An export that is open: its conversation, and its media one entry at a time. */
export interface OpenExport {
  readonly conversation: Conversation;
  /** The bytes of one attachment's entry; its type is never taken from the file, so nothing renders by accident. */
  media(entry: string): Promise<Result<Blob, MediaError>>;
  /** Lets go of the worker and the file. */
  close(): void;
}

/** Reads a chat export from the files a person chose. Runs off the main thread; nothing leaves the device. */
export interface ChatReader {
  /** `dateOrder`: what the user answered when an earlier reading of these files said `ambiguous`. */
  open(
    files: readonly File[],
    onProgress: (progress: ReadingProgress) => void,
    signal: AbortSignal,
    dateOrder?: DateOrder | null,
  ): Promise<Result<OpenExport, ImportError>>;
}
