import type { Result } from "../result";

export const READING_COPY = "transcript.pdf";

/** A line of a list of facts. */
export interface CopyFact {
  readonly label: string;
  readonly value: string;
}

/** A picture that stands in place. */
export interface CopyPicture {
  /** File of the record that holds it. */
  readonly path: string;
  /** Bytes. */
  readonly size: number;
  /** What stands in its place where it cannot be shown, and is read aloud where it is. */
  readonly named: string;
}

/** Why a picture is not in the copy: it could not be read, is damaged or of a kind that no PDF holds, is too large, or came when the room for pictures was used up. */
export const NOT_SHOWN = ["unread", "unsuitable", "too-large", "no-room"] as const;
export type NotShown = (typeof NOT_SHOWN)[number];

/** A filed message, as the copy shows it: its strings stand below each other in this order. */
export interface CopiedMessage {
  readonly kind: "message";
  readonly number: number;
  /** Message number and time. */
  readonly head: string;
  readonly author: string;
  /** As written, line breaks included; may be empty. */
  readonly text: string;
  /** What it is: kind, role, marks. */
  readonly about: string;
  /** What stands beside the text: quotes, reactions, earlier versions. */
  readonly asides: readonly string[];
  readonly attachments: readonly CopiedAttachment[];
  /** Why it is here. */
  readonly reasons: readonly string[];
}

export interface CopiedAttachment {
  readonly line: string;
  /** Null where it is no picture. */
  readonly picture: CopyPicture | null;
}

export type CopyBlock =
  | { readonly kind: "heading"; readonly text: string }
  | { readonly kind: "paragraph"; readonly text: string }
  | { readonly kind: "facts"; readonly facts: readonly CopyFact[] }
  | { readonly kind: "list"; readonly items: readonly string[] }
  | { readonly kind: "table"; readonly head: readonly string[]; readonly rows: readonly (readonly string[])[] }
  /** Where the copy says how many characters it shows as code. */
  | { readonly kind: "shown-as-code" }
  | CopiedMessage;

/** What `transcript.pdf` shows, in reading order. */
export interface ReadingCopy {
  /** `CB-2026-3F9A1C`; stands on every page. */
  readonly number: string;
  /** ISO 8601 UTC instant; the copy's date of making. */
  readonly created: string;
  readonly title: string;
  readonly subtitle: string;
  readonly blocks: readonly CopyBlock[];
}

/** A copy that says what it should: that was looked at before it was given. */
export interface MadeReadingCopy {
  /** Megabytes, where there are pictures in it: the browser keeps them, and nobody needs them all at once. */
  readonly pdf: Blob;
  /** How many characters it shows as code, as no letter type that is embedded has them. */
  readonly shownAsCode: number;
}

export type ReadingCopyFault =
  /** What was read back from the copy is not what it should say, first at the message of this number; zero for what is no message, and for a copy that could not be made. */
  | { readonly kind: "reading-copy-differs"; readonly message: number }
  /** The part of the app that makes it could not be fetched: call again. */
  | { readonly kind: "interrupted" }
  /** It was at work, and had no room or was ended by the browser or the system: call again. */
  | { readonly kind: "broke-down" };

/** How far the making of a copy is: messages that are drawn, and then pages that are read back. */
export interface CopyProgress {
  readonly doing: "drawing" | "checking";
  readonly done: number;
  /** Zero while it is not known. */
  readonly total: number;
}

/** The bytes of a picture of the record, which whoever asks takes for itself; null where it cannot be read. */
export type PictureAt = (picture: Pick<CopyPicture, "path" | "size">) => Promise<Uint8Array | null>;

/**
 * Makes the copy as PDF/A-2a, the same bytes for the same copy, and reads it back.
 *
 * @param onProgress told now and then; of what is done last, nothing may be told any more
 * @errors `ReadingCopyFault`
 */
export type MakeReadingCopy = (copy: ReadingCopy, pictureAt: PictureAt, onProgress?: (progress: CopyProgress) => void) => Promise<Result<MadeReadingCopy, ReadingCopyFault>>;
