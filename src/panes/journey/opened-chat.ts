import type { OpenExport } from "../../ports/chat-reader";
import type { MailIdentity } from "../../ports/mail-source";
import type { OnRead, ReadFrom } from "../reading/use-reading";

/** An export that is open, with what it was read from: another answer of the user reads it anew. */
export interface OpenedChat {
  readonly opened: OpenExport;
  readonly readFrom: ReadFrom;
  /** The mail that it was attached to; left out or null when it came from elsewhere. */
  readonly mail?: MailIdentity | null;
}

/** Begins with a chat that was opened, or lets go of it and says why not. */
export type OnOpened = OnRead<OpenedChat>;
