import type { DateOrder, ImportProblem } from "../conversation/completeness";
import type { Conversation } from "../conversation/conversation";
import type { MediaIndex } from "./media-index";

/** The text of an export, decoded, with what a format needs to read it. */
export interface ExportText {
  readonly text: string;
  /** Name of the text: the file itself, or an entry of the zip. */
  readonly textName: string;
  /** Name of the file as it was opened; it may tell the chat's name and the phone's language. */
  readonly fileName: string;
  readonly media: MediaIndex;
  /** What was already found wrong: replaced bytes, unsafe entries. */
  readonly problems: readonly ImportProblem[];
  /** What the user answered when the file could not tell. */
  readonly dateOrder: DateOrder | null;
  /** Told now and then while reading, in messages. */
  readonly onMessages: (count: number) => void;
}

/** A conversation before its source (name, size, checksum) is added. */
export type ReadConversation = Omit<Conversation, "source">;
