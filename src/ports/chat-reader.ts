import type { DateOrderFinding } from "../conversation/completeness";
import type { Conversation, Message } from "../conversation/conversation";
import type { ImportError as FileError, MediaError as AttachmentFault, ReadingProgress } from "../imports/import-error";
import type { FileContent } from "../imports/packed-file";
import type { ReadingAnswers } from "../imports/reading-answers";
import type { Result } from "../result";
import type { WithoutToken } from "./sign-in";

export type { ChatChoice, MediaError as AttachmentFault, ReadingProgress } from "../imports/import-error";
export type { EnteredScreenshot, ReadingAnswers } from "../imports/reading-answers";

/** Why a chat could not be opened: by the file, or because the part of the app that reads it could not be fetched. */
export type ImportError = FileError | { readonly kind: "unreachable" };

/** Why the bytes of an attachment do not come: by the attachment, or because who asks for them has no permission now. */
export type MediaError = AttachmentFault | WithoutToken;

/** An export that is open: its conversation, and its media one entry at a time. */
export interface OpenExport {
  readonly conversation: Conversation;
  /** The bytes of one attachment's entry; its type is never taken from the file, so nothing renders by accident. */
  media(entry: string): Promise<Result<Blob, MediaError>>;
  /** The same for who reads it through from its beginning: a large file that is packed stays so until it is read. */
  contents(entry: string): Promise<Result<FileContent, MediaError>>;
  /** Lets go of the worker and the file. */
  close(): void;
}

/** What is told while an export is being read. */
export interface ReadingWatch {
  readonly onProgress: (progress: ReadingProgress) => void;
  /**
   * The first messages (up to 60), long before the rest of a large export. With `ambiguous` their days may be wrong, and
   * the rest may still settle it.
   */
  readonly onFirst: (messages: readonly Message[], order: DateOrderFinding["order"]) => void;
}

/** Reads a chat export from the files a person chose. Runs off the main thread; nothing leaves the device. */
export interface ChatReader {
  /** @param answers what the user said after an earlier reading of these files; `NO_ANSWERS` the first time */
  open(files: readonly File[], watch: ReadingWatch, signal: AbortSignal, answers: ReadingAnswers): Promise<Result<OpenExport, ImportError>>;
}
