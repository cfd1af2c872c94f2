import type { Result } from "../result";
import type { ConversationMark } from "../review/conversation-mark";
import type { MediaError } from "./chat-reader";
import type { Refused } from "./refused";
import type { SignInError } from "./sign-in";

/** A chat that the user takes part in; nothing of what was said in it is known. */
export interface ListedChat {
  readonly id: string;
  /** What its members called it; null when it has no name. */
  readonly title: string | null;
  /** Names of the other members, or their e-mail addresses; Teams does not tell them of everybody. */
  readonly others: readonly string[];
  /** Nobody else is in it. */
  readonly isAlone: boolean;
  /** Entra object ids of its members, the user among them; in a list of chats, of no more than 25 of each. */
  readonly people: readonly string[];
  readonly shape: ConversationMark["shape"];
  /** When the user last read a message in it (UTC instant); null when that is not known. */
  readonly lastRead: string | null;
}

/** Some of the user's chats, the latest first. */
export interface ChatPage {
  readonly chats: readonly ListedChat[];
  /** Hands on to the next page; null when this was the last. */
  readonly next: string | null;
}

export type ChatError =
  | SignInError
  | Refused
  /** There is no such chat, or the user is not in it any more. */
  | { readonly kind: "chat-gone" }
  /** Of this chat Teams lets the user read nothing, though they allowed the app to ask. */
  | { readonly kind: "chat-closed" }
  | { readonly kind: "cancelled" }
  | { readonly kind: "unexpected-response"; readonly field: string };

/** A chat that was read whole. */
export interface ReadChat {
  /** All that was read, a line for each message, oldest first: read it with `ReadingAnswers.fromTeams`. It stays on this device. */
  readonly file: File;
  /** Why no file of the chat can be fetched, its pictures and voice memos apart; null when they can, or there are none. */
  readonly filesRefused: SignInError | null;
}

/** The user's chats in Teams, read with their own rights. It only reads; safe to repeat. */
export interface ChatSource {
  /** Scope Chat.ReadBasic. @param next of the page before; null for the first */
  readonly list: (next: string | null) => Promise<Result<ChatPage, ChatError>>;
  /** The one chat. Scope Chat.ReadBasic. */
  readonly find: (id: string) => Promise<Result<ListedChat, ChatError>>;
  /**
   * Every message of a chat that the user may see, and which of its files they may open. Scopes Chat.Read, and Files.Read
   * where there are files.
   *
   * @param onMessages messages read so far
   */
  readonly read: (id: string, onMessages: (count: number) => void, signal: AbortSignal) => Promise<Result<ReadChat, ChatError>>;
  /** The bytes of a picture, voice memo or file of a chat that was read. @param entry as `Attachment.entry` names it */
  readonly media: (entry: string) => Promise<Result<Blob, MediaError>>;
}
