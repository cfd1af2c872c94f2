import type { MailAttachment, OpenMail } from "../ports/mail-source";

/** An attachment that may be an export of a chat. */
export interface FoundExport {
  readonly export: MailAttachment;
  /** Files that are read with it: those that the chat app sent apart from its text; empty of a zip. */
  readonly beside: readonly MailAttachment[];
}

/** What of a mail concerns chats. Only names and kinds are looked at: its content is read when the user asks for it. */
export interface FoundInMail {
  readonly exports: readonly FoundExport[];
  /**
   * Everything that may be an export, read together: of two phones, or in parts. Of several with one name, as two phones give,
   * each after the first is numbered. Null of fewer than two, and where one has files beside it.
   */
  readonly together: FoundExport | null;
  /** Files whose names say nothing of a chat: only their content can tell. */
  readonly others: readonly MailAttachment[];
  /** Links to what may be an export: the file itself lies elsewhere. */
  readonly inCloud: readonly MailAttachment[];
  /** Mails that hang on this one, as a mail or as a file. */
  readonly mails: readonly MailAttachment[];
  /** Whether the mail itself is packed in one of them: encrypted, or signed in a way that nobody else can look into. */
  readonly isSealed: boolean;
  /** Whether the mail is about as large as mailboxes take: what did not fit, its sender left out. */
  readonly isNearLimit: boolean;
}

/** Ends of the names that chat apps give their exports. Content tells for sure, once it is read. */
const EXPORT_NAME = /\.(?:zip|txt|xml|jsonl?|csv|html?)$/iu;
const TEXT_NAME = /\.txt$/iu;
const MAIL_NAME = /\.(?:eml|msg)$/iu;
/** Of «Chat met dhr. De Vries» the last dot begins no ending. */
const SOME_ENDING = /\.[^.\s]{1,8}$/u;
/** As Exchange names what stood in the mail below an attachment, such as «Verstuurd vanaf mijn iPhone». */
const PART_OF_MAIL = /^ATT\d{5}\.\w+$/iu;
/** What an encrypted mail consists of: S/MIME, and Microsoft's own rights management. */
const SEALED_NAME = /\.(?:p7m|rpmsg)$/iu;
const ENDING = /(?:\.[^.]*)?$/u;

/** Mailboxes take 35 MB, and an attachment grows by a third on its way; some organisations allow less. @source learn.microsoft.com, Exchange Online limits */
const NEAR_LIMIT = 18_000_000;

const isOfMailItself = ({ name }: MailAttachment): boolean => PART_OF_MAIL.test(name);
const mayBeExport = (one: MailAttachment): boolean => (EXPORT_NAME.test(one.name) || !SOME_ENDING.test(one.name)) && !isOfMailItself(one);
const isSealed = ({ kind, name }: MailAttachment): boolean => kind === "file" && SEALED_NAME.test(name);
const isMail = ({ kind, name }: MailAttachment): boolean => kind === "mail" || (kind === "file" && MAIL_NAME.test(name));

/** Files that are read together are told apart by their names. */
function withOwnNames(attachments: readonly MailAttachment[]): readonly MailAttachment[] {
  const taken = new Set(attachments.map(({ name }) => name));
  return attachments.map((one, at) => {
    if (attachments.findIndex(({ name }) => name === one.name) === at) return one;
    const numbered = (part: number): string => one.name.replace(ENDING, ` (${String(part)})$&`);
    let part = 2;
    while (taken.has(numbered(part))) part += 1;
    taken.add(numbered(part));
    return { ...one, name: numbered(part) };
  });
}

/** Looks for exports of chats among the attachments of a mail, in its order. */
export function foundInMail({ attachments }: Pick<OpenMail, "attachments">): FoundInMail {
  const files = attachments.filter((one) => one.kind === "file" && !isMail(one) && !isSealed(one));
  const exports = files.filter(mayBeExport);
  const others = files.filter((file) => !mayBeExport(file));
  // Of one text the media lie beside it; with several nobody can tell which photo belongs to which.
  const media = others.filter((file) => !isOfMailItself(file));
  const texts = exports.filter(({ name }) => TEXT_NAME.test(name));
  const found = exports.map((one) => ({ export: one, beside: texts.length === 1 && one === texts[0] ? media : [] }));
  const [first, ...further] = withOwnNames(exports);
  const isEachWhole = found.every(({ beside }) => beside.length === 0);
  return {
    exports: found,
    together: first === undefined || further.length === 0 || !isEachWhole ? null : { export: first, beside: further },
    others,
    inCloud: attachments.filter((one) => one.kind === "cloud" && mayBeExport(one)),
    mails: attachments.filter(isMail),
    isSealed: attachments.some(isSealed),
    isNearLimit: exports.length > 0 && files.reduce((sum, { size }) => sum + size, 0) >= NEAR_LIMIT,
  };
}
