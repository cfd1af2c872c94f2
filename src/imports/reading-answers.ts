import type { ChatApp } from "../conversation/conversation";
import type { DateOrder } from "../conversation/completeness";

/** A picture of a screen, with what a person says that it shows. */
export interface EnteredScreenshot {
  /** Name of the chosen file. */
  readonly fileName: string;
  readonly sender: string;
  /** Local time of the message as the person reads it, `2026-03-12T09:14`. */
  readonly local: string;
}

/** Who wrote a pasted text that does not say so itself, and when. */
export interface EnteredMessage {
  readonly app: ChatApp;
  readonly sender: string;
  /** Local time of the message as the person reads it, `2026-03-12T09:14`. */
  readonly local: string;
}

/** What a person said about the files, where the files themselves cannot tell. */
export interface ReadingAnswers {
  /** After a reading that said `ambiguous`. */
  readonly dateOrder: DateOrder | null;
  /** After `several-chats`: the `id` of the choice, or `EVERY_CHAT` for all of them together. */
  readonly chat: string | null;
  /** After `year-needed`: the year of the last pasted message. */
  readonly year: number | null;
  /** After `unsupported-encoding`: read the bytes so all the same. */
  readonly encoding: "windows-1252" | null;
  /** After `encrypted-zip` or `wrong-password`. Held in memory only, as long as the chat is open. */
  readonly password: string | null;
  /** The files are screenshots, of this app. */
  readonly screenshots: { readonly app: ChatApp; readonly images: readonly EnteredScreenshot[] } | null;
  /** A person pasted the text: it is weaker evidence, and may have the forms that copying gives. */
  readonly pasted: boolean;
  /** Id of the chat that this app itself has just read from Teams: what hangs on its messages can be fetched. Null for any other file. */
  readonly fromTeams: string | null;
  /**
   * Read also what no record is made of: web pages of Telegram, which tell less than its JSON, and answers of Graph about a
   * Teams chat, of which nobody knows who wrote them.
   */
  readonly forLook: boolean;
  /** After a pasted text that is `not-a-chat`: all of it is this one message. */
  readonly entered: EnteredMessage | null;
}

/** Read every chat of the file as one conversation, in the order of the file: for a look at all of it, never for a record. */
export const EVERY_CHAT = "*";

export const NO_ANSWERS: ReadingAnswers = {
  dateOrder: null,
  chat: null,
  year: null,
  encoding: null,
  password: null,
  screenshots: null,
  pasted: false,
  fromTeams: null,
  forLook: false,
  entered: null,
};
