import type { Conversation } from "../conversation/conversation";
import type { Result } from "../result";

/** Why a file could not be read as a chat. `place` is an entry's name or a line number, for the user only. */
export type ImportError =
  | { readonly kind: "empty-file" }
  | { readonly kind: "not-a-chat" }
  /** Named as a zip, but its bytes are something else (a picture, a document). */
  | { readonly kind: "not-a-zip" }
  | { readonly kind: "damaged-zip"; readonly place: string | null }
  | { readonly kind: "encrypted-zip" }
  | { readonly kind: "no-chat-in-zip" }
  | { readonly kind: "several-chats"; readonly names: readonly string[] }
  /** A limit of `imports/archive.ts` was passed; `limit` names it. */
  | { readonly kind: "over-limit"; readonly limit: "entries" | "size" | "ratio" | "line-length" | "nested-archive" | "overlap" }
  | { readonly kind: "unsupported-encoding"; readonly encoding: "utf-16" | "windows-1252" }
  | { readonly kind: "unreadable-file" }
  | { readonly kind: "cancelled" };

export type MediaError =
  | { readonly kind: "media-missing" }
  | { readonly kind: "damaged-zip"; readonly place: string | null }
  | { readonly kind: "over-limit"; readonly limit: "size" | "ratio" }
  | { readonly kind: "unreadable-file" };

/** Real progress: bytes of the export's text read so far. */
export interface ReadingProgress {
  readonly readBytes: number;
  readonly totalBytes: number;
  readonly messageCount: number;
}

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
  open(
    files: readonly File[],
    onProgress: (progress: ReadingProgress) => void,
    signal: AbortSignal,
  ): Promise<Result<OpenExport, ImportError>>;
}
