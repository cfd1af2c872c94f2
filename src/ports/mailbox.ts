import type { Result } from "../result";
import type { MailPlace } from "./mail-source";
import type { Refused } from "./refused";
import type { SignInError } from "./sign-in";

/** Why the mailbox gave no attachment. */
export type MailboxError =
  | SignInError
  /** It is not in the user's own mailbox, or not any more. */
  | { readonly kind: "mail-gone" }
  /** The connection broke, over and over. */
  | { readonly kind: "interrupted" }
  | { readonly kind: "unexpected-response"; readonly field: string }
  | Refused;

/** The user's own mailbox on the server: for what the mail program itself does not give. It only reads. */
export interface Mailbox {
  /** The bytes of one file that hangs on a mail. Scope Mail.Read: consent may be asked. Safe to repeat. */
  readonly attachment: (place: MailPlace) => Promise<Result<Blob, MailboxError>>;
}
