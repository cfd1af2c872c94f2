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
  /** A limit of `limits.ts` was passed; `limit` names it. */
  | { readonly kind: "over-limit"; readonly limit: "entries" | "size" | "ratio" | "line-length" | "nested-archive" | "overlap" }
  | { readonly kind: "unsupported-encoding"; readonly encoding: "utf-16" | "windows-1252" }
  | { readonly kind: "unreadable-file" }
  | { readonly kind: "cancelled" };

/** Why one entry could not be read; every kind is an `ImportError` too. */
export type EntryError =
  | { readonly kind: "damaged-zip"; readonly place: string | null }
  | { readonly kind: "encrypted-zip" }
  | { readonly kind: "unreadable-file" }
  | { readonly kind: "cancelled" };

/** Why the bytes of an attachment cannot be shown. */
export type MediaError =
  | { readonly kind: "media-missing" }
  | { readonly kind: "damaged-zip"; readonly place: string | null }
  | { readonly kind: "unreadable-file" };

/** Real progress: bytes of the export's text read so far. */
export interface ReadingProgress {
  readonly readBytes: number;
  readonly totalBytes: number;
  readonly messageCount: number;
}
