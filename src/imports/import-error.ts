/** A chat that may be chosen. */
export interface ChatChoice {
  /** What `ReadingAnswers.chat` names it by. */
  readonly id: string;
  /** As the file shows it; for the user only. */
  readonly name: string;
  /** Null where it was not counted. */
  readonly messageCount: number | null;
}

/** Why a file could not be read as a chat. `place` is an entry's name or a line number, for the user only. */
export type ImportError =
  | { readonly kind: "empty-file" }
  | { readonly kind: "not-a-chat" }
  /** A message of a mail program: the chat may be attached to it. */
  | { readonly kind: "is-a-mail" }
  | { readonly kind: "is-a-picture" }
  /** What an app keeps for itself: a backup that only it opens, or its database. */
  | { readonly kind: "is-a-backup" }
  /** Chats of an app of which this one reads no export: Messenger, Instagram. */
  | { readonly kind: "app-not-read" }
  /** Named as a zip, but its bytes are something else (a picture, a document). */
  | { readonly kind: "not-a-zip" }
  | { readonly kind: "damaged-zip"; readonly place: string | null }
  /** Ask again with `ReadingAnswers.password`. */
  | { readonly kind: "encrypted-zip" }
  /** The password does not open it, or its bytes are damaged: of what is encrypted nobody can tell which. Ask again. */
  | { readonly kind: "wrong-password" }
  /** Packed in a way that this app cannot unpack; the bytes may be sound. */
  | { readonly kind: "unknown-packing" }
  | { readonly kind: "no-chat-in-zip" }
  /** A person must say which; ask again with `ReadingAnswers.chat`. */
  | { readonly kind: "several-chats"; readonly chats: readonly ChatChoice[] }
  /** Pasted text that prints days without a year: ask again with `ReadingAnswers.year`. `example` is a date as printed. */
  | { readonly kind: "year-needed"; readonly example: string }
  /** An export of this app in a form that is only for looking at (Telegram's HTML); the app can write JSON too. */
  | { readonly kind: "unsupported-export" }
  /** Chosen as a screenshot, but its bytes are no picture. */
  | { readonly kind: "not-an-image"; readonly name: string }
  /** A screenshot for which nobody was entered, or an entry without its screenshot. */
  | { readonly kind: "screenshot-unmatched"; readonly name: string }
  /** No sender, or no time that exists, was entered; `name` is the screenshot, null for pasted text. */
  | { readonly kind: "entry-incomplete"; readonly field: "sender" | "time"; readonly name: string | null }
  /** XML with a DOCTYPE: no backup has one, and it may ask for other files or grow without measure. */
  | { readonly kind: "unsafe-xml" }
  /** A limit of `limits.ts` was passed, or one that the format itself sets; `limit` names it. */
  | { readonly kind: "over-limit"; readonly limit: "entries" | "size" | "ratio" | "line-length" | "nested-archive" | "overlap" | "same-name" }
  | { readonly kind: "unsupported-encoding"; readonly encoding: "windows-1252" }
  | { readonly kind: "unreadable-file" }
  | { readonly kind: "cancelled" };

/** Why one entry could not be read; every kind is an `ImportError` too. */
export type EntryError =
  | { readonly kind: "damaged-zip"; readonly place: string | null }
  | { readonly kind: "encrypted-zip" }
  | { readonly kind: "wrong-password" }
  | { readonly kind: "unknown-packing" }
  | { readonly kind: "unreadable-file" }
  | { readonly kind: "cancelled" };

/** Why the bytes of an attachment cannot be shown. */
export type MediaError =
  | { readonly kind: "media-missing" }
  | { readonly kind: "damaged-zip"; readonly place: string | null }
  | { readonly kind: "encrypted-zip" }
  | { readonly kind: "unknown-packing" }
  | { readonly kind: "unreadable-file" }
  /** It lies elsewhere (Teams), and did not come. */
  | { readonly kind: "not-fetched" }
  /** Teams does not give it: it is gone, or not for this user. Asking again does not help. */
  | { readonly kind: "not-in-teams" }
  /** Teams answers, and cannot give this one: later it may. */
  | { readonly kind: "fails-in-teams" };

/** Real progress: bytes of the export's text read so far, or bytes of the whole file of which the checksum is being made. */
export interface ReadingProgress {
  readonly step: "text" | "checksum";
  readonly readBytes: number;
  readonly totalBytes: number;
  readonly messageCount: number;
}
