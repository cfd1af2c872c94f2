import type { MailAttachment, OpenMail } from "../ports/mail-source";

/** An attachment that may be an export of a chat. */
export interface FoundExport {
  readonly export: MailAttachment;
  /** Files that belong to it when the chat app sent its text and media apart; empty of a zip. */
  readonly beside: readonly MailAttachment[];
}

/** What of a mail concerns chats. Only names and kinds are looked at: its content is read when the user asks for it. */
export interface FoundInMail {
  readonly exports: readonly FoundExport[];
  /** Links to what may be an export: the file itself lies elsewhere. */
  readonly inCloud: readonly MailAttachment[];
  /** Whether another mail hangs on this one. */
  readonly hasMail: boolean;
}

/** Ends of the names that chat apps give their exports. Content tells for sure, once it is read. */
const EXPORT_NAME = /\.(?:zip|txt|xml|jsonl?|csv|html?)$/iu;
const TEXT_NAME = /\.txt$/iu;
const NO_ENDING = /^[^.]+$/u;

const mayBeExport = ({ name }: MailAttachment): boolean => EXPORT_NAME.test(name) || NO_ENDING.test(name);

/** Looks for exports of chats among the attachments of a mail, in its order. */
export function foundInMail({ attachments }: OpenMail): FoundInMail {
  const files = attachments.filter(({ kind }) => kind === "file");
  const exports = files.filter(mayBeExport);
  const others = files.filter((file) => !mayBeExport(file));
  // Of one text the media lie beside it; with several nobody can tell which photo belongs to which.
  const texts = exports.filter(({ name }) => TEXT_NAME.test(name));
  return {
    exports: exports.map((one) => ({ export: one, beside: texts.length === 1 && one === texts[0] ? others : [] })),
    inCloud: attachments.filter((one) => one.kind === "cloud" && mayBeExport(one)),
    hasMail: attachments.some(({ kind }) => kind === "mail"),
  };
}
