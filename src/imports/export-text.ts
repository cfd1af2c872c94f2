import type { ImportProblem } from "../conversation/completeness";
import type { Conversation, MessageSequence } from "../conversation/conversation";
import type { Result } from "../result";
import type { ImportError } from "./import-error";
import type { MediaIndex } from "./media-index";
import type { ReadingAnswers } from "./reading-answers";

/** A text that may be a chat, with what a format needs to read it. */
export interface ExportText {
  /** Its bytes, for a format that is read in a stream; the others take `text`. */
  readonly blob: Blob;
  /**
   * The whole of it, decoded once.
   *
   * @errors `over-limit`, `unsupported-encoding`, `unreadable-file`
   */
  readonly text: () => Promise<Result<string, ImportError>>;
  /** Name of the text: the file itself, or an entry of the zip. */
  readonly textName: string;
  /** Name of the file as it was opened; it may tell the chat's name and the phone's language. */
  readonly fileName: string;
  readonly media: MediaIndex;
  /** What was already found wrong: unsafe entries, and after `text` replaced bytes. */
  readonly problems: () => readonly ImportProblem[];
  readonly answers: ReadingAnswers;
  /** True while only the beginning is read, for the first rows on screen: what it lacks is no fault of the file. */
  readonly isBeginning: boolean;
  /** SHA-256, lower-case hexadecimal: Signal names the files of an export by it. */
  readonly sha256: (blob: Blob, signal: AbortSignal) => Promise<string>;
  readonly signal: AbortSignal;
  /** Told now and then while reading, in messages. */
  readonly onMessages: (count: number) => void;
}

/** A conversation before its sources (name, size, checksum) are added. */
export type ReadConversation = Omit<ConversationInFile, "sources" | "merge">;

/** A conversation whose messages may still lie in its file. */
export type ConversationInFile = Omit<Conversation, "messages"> & { readonly messages: MessageSequence };

/** A conversation that was read from a text, and the media that the text itself holds. */
export interface TextReading {
  readonly conversation: ReadConversation;
  /** By `Attachment.entry`; decoded when asked for. Media in files of their own are not among them. */
  readonly embedded: ReadonlyMap<string, () => Blob>;
  /** Set where lines hold data of any length (an attachment as base64): how long one is tells nothing then. */
  readonly linesHoldData?: true;
  /**
   * Entries that the text names without a message having them as attachment (thumbnails); `"unknown"` where chats that
   * were not read have files of their own. Nothing is said about those.
   */
  readonly otherFiles?: ReadonlySet<string> | "unknown";
}

/** What a format makes of a text: a conversation, or why not; null when it is not of that format. */
export type FormatReading = Result<TextReading, ImportError> | null;

/** One format of text. */
export interface TextFormat {
  /**
   * Whether a text that begins so may be of this format. Cheap and generous: `read` decides.
   *
   * @param head the first characters (up to 4,096), leniently decoded, a byte order mark left out
   */
  readonly mayBe: (head: string) => boolean;
  readonly read: (text: ExportText) => Promise<FormatReading>;
}
