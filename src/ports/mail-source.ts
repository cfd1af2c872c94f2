import type { Result } from "../result";

/** Something that hangs on a mail; `mail` is another mail in it, `cloud` a link to a file that lies elsewhere. */
export interface MailAttachment {
  /** The mail program's own; holds for this visit only. */
  readonly id: string;
  readonly name: string;
  /** In bytes as the mail program tells; of a forwarded mail it may be some hundreds more than the file has. */
  readonly size: number;
  readonly kind: "file" | "mail" | "cloud";
}

/** Which mail it is. */
export interface MailIdentity {
  /** The mail program's own. */
  readonly id: string;
  /** The mail's «Message-ID»: the same at every visit. It comes from outside and is never stored as it is. Null when the mail program does not tell. */
  readonly messageId: string | null;
}

/** The mail that is open in the mail program. Nothing of its words is known here. */
export interface OpenMail extends MailIdentity {
  /** In the order of the mail; pictures that belong to its text, as a logo, are left out. */
  readonly attachments: readonly MailAttachment[];
}

/** Where an attachment lies in the user's own mailbox, in the ids by which the server knows it. */
export interface MailPlace {
  readonly mailId: string;
  readonly attachmentId: string;
}

/** Why an attachment was not read, or a mail not marked. */
export type MailError =
  /** This version of the mail program cannot do it. */
  | { readonly kind: "mail-unsupported" }
  /** Another mail is open now, or none. */
  | { readonly kind: "mail-not-open" }
  /** Only a link: the file lies elsewhere. */
  | { readonly kind: "mail-cloud" }
  /** A mail, an appointment or something else that is no file. */
  | { readonly kind: "mail-no-file" }
  /** Fewer bytes came than there should be; twice. */
  | { readonly kind: "mail-incomplete" }
  /** The mailbox does not have this category. */
  | { readonly kind: "mail-category-unknown" }
  /** The app may read this mail, and not change it. */
  | { readonly kind: "mail-not-permitted" }
  /** The mail program says no; `code` is its own. */
  | { readonly kind: "mail-refused"; readonly code: string }
  /** The mail program does not answer at all. */
  | { readonly kind: "mail-silent" };

/** Whether two are the same mail: one that is moved to another folder gets another id of the mail program. */
export const isSameMail = (one: MailIdentity, other: MailIdentity): boolean => one.id === other.id || (one.messageId !== null && one.messageId === other.messageId);

/** The mail that is open beside the app. */
export interface MailSource {
  /** Null when none is open, or several are chosen. */
  readonly openMail: () => OpenMail | null;
  /** Calls back when another mail may have been opened; the returned function stops that. */
  readonly onChange: (changed: () => void) => () => void;
  /**
   * The bytes of one attachment; they stay on this device. One is read at a time, however often it is called.
   *
   * @param signal aborted when nobody waits for it any more: the next need not wait for it either
   */
  readonly read: (mail: OpenMail, attachment: MailAttachment, signal: AbortSignal) => Promise<Result<File, MailError>>;
  /**
   * Where the server has an attachment of the mail that is open.
   *
   * @returns `elsewhere` for a mail in somebody else's mailbox; null where the mail program does not tell
   */
  readonly placeOf: (mail: OpenMail, attachment: MailAttachment) => MailPlace | "elsewhere" | null;
  /** Whether this mail program can put a category on a mail at all. */
  readonly canMark: () => boolean;
  /** Puts a category on this mail, wherever it was moved to; it must be open. Safe to repeat. */
  readonly mark: (mail: MailIdentity, category: string) => Promise<Result<void, MailError>>;
}
