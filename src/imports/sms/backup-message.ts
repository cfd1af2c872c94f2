import type { MessageKind, MessageMark } from "../../conversation/conversation";
import type { EncodedBytes } from "./base64";

/** Where the phone keeps a message. */
export type Box = "incoming" | "sent" | "draft" | "waiting" | "failed" | "unknown";

/** A part of an MMS that is no text. */
export interface MmsAttachment {
  readonly name: string;
  readonly kind: MessageKind;
  /** Null when the backup lacks them, or they are damaged. */
  readonly bytes: EncodedBytes | null;
}

/** A message of the backup, before it is known whom its numbers belong to. */
export interface BackupMessage {
  readonly box: Box;
  /** Everybody but the exporter, as the element writes them; none where it names nobody. */
  readonly addresses: readonly string[];
  /** Names of `addresses` as the phone knew them; null when it did not. */
  readonly contactName: string | null;
  /** Who sent an incoming message, where the element says so apart from `addresses`. */
  readonly sender: string | null;
  /** Since 1970; NaN when the element has no such number. */
  readonly milliseconds: number;
  /** That number as the element writes it. */
  readonly date: string;
  readonly text: string;
  readonly attachments: readonly MmsAttachment[];
  /** Beside the mark of its box. */
  readonly marks: readonly MessageMark[];
}
