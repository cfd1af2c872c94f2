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
  /** Path of the entry (or name of the loose file, or path below Graph) that gives its bytes; null when the export lacks it. */
  readonly entry: string | null;
  /** Size in bytes; null when the bytes are missing, or not known before they are fetched (Teams). */
  readonly size: number | null;
}

/**
 * What the application wrote beside or inside a body; the body itself stays as it is. `draft`, `waiting` and `failed`
 * (SMS): written on this phone, and never sent, not sent yet, or not delivered. `important`, `urgent` (Teams): what its writer
 * called it. `blocked`, `blocked-outside` (Teams): a rule of the organisation kept it from its readers, or from those outside.
 */
export type MessageMark = "edited" | "forwarded" | "media-omitted" | "pending" | "draft" | "waiting" | "failed" | "important" | "urgent" | "blocked" | "blocked-outside" | "unknown-content";

/** What the export tells beside a message; WhatsApp's tells nothing of the kind. */
export type Aside =
  | { readonly kind: "reaction"; /** As shown. */ readonly by: string | null; readonly emoji: string }
  /** The message that this one answers, as far as the export quotes it. */
  | { readonly kind: "quote"; readonly author: string | null; readonly text: string }
  /** What an edited message said before. */
  | { readonly kind: "earlier-version"; readonly time: LocalTime; readonly text: string };

export interface Message {
  /** Position in the export, from 1. Never sorted, never de-duplicated. */
  readonly number: number;
  /**
   * First and last line in the export's text, from 1. Two numbers and no list: of a million messages the lists were 64 MB, and
   * a tenth of the time that reading takes.
   */
  readonly firstLine: number;
  readonly lastLine: number;
  /**
   * The line(s) of the export exactly, line terminators inside included, the last terminator left out. Of formats that
   * are no lines of text: the element (XML), row (CSV) or object (JSON) exactly, but for the bytes of attachments in it.
   */
  readonly original: string;
  readonly time: LocalTime;
  /** Author as shown, direction marks left out; null for a system line. */
  readonly author: string | null;
  readonly kind: MessageKind;
  /** Body as written, the application's own markers included. */
  readonly text: string;
  /** In the order of the export. WhatsApp and Telegram give at most one, an MMS or Signal message several. */
  readonly attachments: readonly Attachment[];
  readonly marks: readonly MessageMark[];
  readonly asides: readonly Aside[];
}

/**
 * Messages in the order of the export. A list is one; of a chat of any length they may also be made when they are looked at:
 * a million at once fill the memory, and take longer to clear away than to read.
 */
export interface MessageSequence extends Iterable<Message> {
  readonly length: number;
  /** From place `from` up to, not with, place `to`. */
  readonly slice: (from: number, to: number) => readonly Message[];
}

/** Stands as author of what was sent from the exporting phone, where the export does not name its owner. */
export const EXPORTER = "Ik";

/** Somebody who wrote in, or is named by, the conversation; known only as the export shows it. */
export interface Participant {
  /** Name or number as shown; the key by which messages refer to it. */
  readonly shownAs: string;
  readonly messageCount: number;
  /** Entra object id, where the source itself tells it (Teams). */
  readonly directoryId?: string;
}

/** What wrote the file that a conversation was read from; a person who pasted text or entered screenshots included. */
export type ExportFormat =
  | "whatsapp-text"
  | "sms-backup-restore-xml"
  | "imazing-csv"
  | "signal-jsonl"
  | "telegram-json"
  /** Web pages, only ever looked at: no record is made of them. */
  | "telegram-html"
  | "threema-text"
  /** Read by this app itself through Microsoft Graph. */
  | "teams-graph"
  | "pasted-text"
  | "screenshots";

/**
 * How strong the source is as evidence: an app's own export, text that a person copied, or pictures of a screen of
 * which a person entered the sender and the time.
 */
export type Evidence = "export" | "pasted" | "screenshots";

/** A message as one of several merged exports shows it. */
export interface Sighting {
  /** Place of the export in `Conversation.sources`, from 0. */
  readonly source: number;
  /** The message's number, lines, words and so on in that export. */
  readonly number: number;
  readonly firstLine: number;
  readonly lastLine: number;
  readonly original: string;
  readonly author: string | null;
  readonly time: LocalTime;
}

/** Messages around one place that only one export has where both should: by number in the merged conversation. */
export interface UnmatchedStretch {
  /** One list for each of `Conversation.sources`, in its order. */
  readonly bySource: readonly (readonly number[])[];
}

/** How one of several merged exports was read: what `Conversation` says of it when it stands alone. */
export type SourceReading = Pick<Conversation, "platform" | "locale" | "format" | "evidence" | "exporter">;

/** How several exports of one chat were brought together; nothing is lost and nothing is made up. */
export interface Merge {
  /** For each message, in order: every export that shows it, first the one that its words were taken from. */
  readonly sightings: readonly (readonly Sighting[])[];
  /** Messages that more than one export shows. */
  readonly matchedCount: number;
  /** Numbers of matched messages that the exports tell differently: edited, or emptied by its sender, in one of them. */
  readonly differing: readonly number[];
  /** Numbers of matched messages that the exports have in another order; they stand where the first export has them. */
  readonly reordered: readonly number[];
  /** Of each of `Conversation.sources`: how many minutes its clock runs ahead of that of the first (a phone in another zone). */
  readonly clockOffsets: readonly number[];
  /** Only the stretches where two exports overlap in time and differ; what only goes on longer is not among them. */
  readonly unmatched: readonly UnmatchedStretch[];
  /** Of each of `Conversation.sources`. */
  readonly readings: readonly [SourceReading, ...SourceReading[]];
  /** The completeness statement of each export by itself. */
  readonly statements: readonly [Completeness, ...Completeness[]];
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
  /** Of merged exports, null where they differ. */
  readonly platform: Platform;
  /** Language of the application's own words, as a BCP 47 tag (`nl`, `en`); null when unknown. */
  readonly locale: string | null;
  /** Name of the chat, from the file name or a system line; null when unknown. */
  readonly title: string | null;
  /** Of merged exports, that of the first. */
  readonly format: ExportFormat;
  /** Of merged exports, the strongest that every message has at least. */
  readonly evidence: Evidence;
  /**
   * Author under whose name the messages stand of whoever made the export, where the format tells (SMS: `EXPORTER`,
   * Signal: the account's name); null where it does not (WhatsApp).
   */
  readonly exporter: string | null;
  /** One file, or the several exports of one chat that were merged. */
  readonly sources: readonly [ExportSource, ...ExportSource[]];
  /** Null when there was one. */
  readonly merge: Merge | null;
  readonly participants: readonly Participant[];
  readonly messages: readonly Message[];
  readonly completeness: Completeness;
}
