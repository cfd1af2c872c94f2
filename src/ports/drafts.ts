import type { Draft } from "../review/draft";

/**
 * What this user is busy with, kept on this device, encrypted, for 30 days after the last change. Of two windows on one
 * chat, each message keeps the answer that was given last. A memory that cannot be read is an empty one: nobody is stopped by it.
 */
export interface Drafts {
  /** Whether what is kept would outlive the page: false where the browser gives no storage. Known before anything was kept. */
  outlivesPage(): Promise<boolean>;
  /** Newest first; what is past its time is cleared. @param userId Entra object id */
  recall(userId: string): Promise<readonly Draft[]>;
  /**
   * Keeps how a chat stands. Safe to repeat.
   *
   * @param before what this window kept or recalled last of the same chat; null when nothing: what differs from it is
   *   what was answered here, and goes before what another window kept meanwhile
   * @param messageId «Message-ID» of the mail that the chat hung on; left out or null when it came from elsewhere. Of it no more lies
   *   on the disk than a code that only this device can make
   * @returns whether it outlives the page; false where the browser gives no storage
   */
  keep(userId: string, draft: Draft, before: Draft | null, messageId?: string | null): Promise<boolean>;
  /** What this user is busy with of chats that hung on this mail. Newest first. */
  recallOfMail(userId: string, messageId: string): Promise<readonly Draft[]>;
  /** Clears what is kept of one reading of a chat. */
  forget(userId: string, reading: Draft["reading"]): Promise<void>;
  /** «Wis mijn voortgang»: clears everything that is kept for this user. */
  forgetAll(userId: string): Promise<void>;
}
