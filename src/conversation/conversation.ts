import type { Completeness } from "./completeness";
import type { LocalTime } from "./local-time";

/** The application that the conversation was held in. */
export type ChatApp = "whatsapp" | "sms" | "signal" | "telegram" | "threema" | "teams";

/** The phone system that wrote the export; null when the file does not tell. */
export type Platform = "android" | "iphone" | null;

/** What a message is, in the words of table M (`instruction/`). An e-mail or stand-alone document is `email`. */
export type MessageKind =
  | "text"
  | "image"
  | "audio"
  | "video"
  | "document"
  | "location"
  | "contact"
  | "poll"
  | "sticker"
  | "reaction"
  | "system"
  | "deleted"
  | "view-once"
  | "call"
  | "email";

/** A file that belongs to a message. */
export interface Attachment {
  /** File name as the export's text shows it. */
  readonly name: string;
  /** Path of the entry (or name of the loose file) that holds its bytes; null when the export lacks it. */
  readonly entry: string | null;
  /** Size in bytes; null when the bytes are missing. */
  readonly size: number | null;
}

/** What the application wrote beside or inside a body; the body itself stays as it is. */
export type MessageMark = "edited" | "forwarded" | "media-omitted" | "pending";

export interface Message {
  /** Position in the export, from 1. Never sorted, never de-duplicated. */
  readonly number: number;
  /** First and last line in the export's text, from 1. */
  readonly lines: readonly [first: number, last: number];
  /** The line(s) of the export exactly, line terminators inside included, the last terminator left out. */
  readonly original: string;
  readonly time: LocalTime;
  /** Author as shown, direction marks left out; null for a system line. */
  readonly author: string | null;
  readonly kind: MessageKind;
  /** Body as written, the application's own markers included. */
  readonly text: string;
  readonly attachment: Attachment | null;
  readonly marks: readonly MessageMark[];
}

/** Somebody who wrote in, or is named by, the conversation; known only as the export shows it. */
export interface Participant {
  /** Name or number as shown; the key by which messages refer to it. */
  readonly shownAs: string;
  readonly messageCount: number;
}

/** The file that the conversation was read from. */
export interface ExportSource {
  readonly fileName: string;
  /** Size in bytes of the file as it was opened (the zip, not its inside). */
  readonly size: number;
  /** SHA-256 of that file, lower-case hexadecimal. */
  readonly sha256: string;
  /** Name of the text that held the chat: the file itself, or an entry of the zip. */
  readonly textName: string;
}

export interface Conversation {
  readonly app: ChatApp;
  readonly platform: Platform;
  /** Language of the application's own words, as a BCP 47 tag (`nl`, `en`); null when unknown. */
  readonly locale: string | null;
  /** Name of the chat, from the file name or a system line; null when unknown. */
  readonly title: string | null;
  readonly source: ExportSource;
  readonly participants: readonly Participant[];
  readonly messages: readonly Message[];
  readonly completeness: Completeness;
}
