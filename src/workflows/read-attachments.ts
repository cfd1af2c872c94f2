import type { MailAttachment, MailError, MailSource, OpenMail } from "../ports/mail-source";
import type { Mailbox, MailboxError } from "../ports/mailbox";
import { err, ok } from "../result";
import type { Result } from "../result";
import type { FoundExport } from "./found-in-mail";

/** Why attachments were not read. */
export type AttachmentError =
  | MailError
  | MailboxError
  /** The mail program does not hand it over, and it is not in the user's own mailbox. */
  | { readonly kind: "mail-elsewhere" };

const OF_THE_FILE: ReadonlySet<AttachmentError["kind"]> = new Set(["mail-cloud", "mail-no-file", "mail-incomplete", "mail-refused", "mail-gone", "refused", "unexpected-response"]);

/** Whether it is about this one file: without it the others can be read, and asking again seldom helps. */
export const isOfTheFile = ({ kind }: AttachmentError): boolean => OF_THE_FILE.has(kind);

/** What was read of the open mail until now: it need not be fetched again. */
export type ReadBefore = Pick<WeakMap<MailAttachment, File>, "get" | "set">;

/** What the mailbox itself can help with. */
export type MailboxReason = Extract<MailError["kind"], "mail-unsupported" | "mail-incomplete" | "mail-refused" | "mail-no-file" | "mail-silent">;

export interface AttachmentPorts {
  readonly source: Pick<MailSource, "read" | "placeOf">;
  readonly mailbox: Mailbox;
}

const reasonIn = ({ kind }: MailError): MailboxReason | null =>
  kind === "mail-unsupported" || kind === "mail-incomplete" || kind === "mail-refused" || kind === "mail-no-file" || kind === "mail-silent" ? kind : null;

/** @param onMailbox told when the mailbox is asked, with the reason */
async function readOne(
  mail: OpenMail,
  attachment: MailAttachment,
  { source, mailbox }: AttachmentPorts,
  onMailbox: (because: MailboxReason) => void,
  signal: AbortSignal,
): Promise<Result<File, AttachmentError>> {
  const read = await source.read(mail, attachment, signal);
  if (read.ok || signal.aborted) return read;
  const because = reasonIn(read.error);
  if (because === null || attachment.kind !== "file") return read;
  const place = source.placeOf(mail, attachment);
  if (place === null) return read;
  if (place === "elsewhere") return err({ kind: "mail-elsewhere" });
  onMailbox(because);
  const bytes = await mailbox.attachment(place);
  if (!bytes.ok) return bytes;
  if (bytes.value.size === 0 && attachment.size > 0) return err({ kind: "mail-incomplete" });
  return ok(new File([bytes.value], attachment.name));
}

/**
 * Fetches an export out of the open mail, with what belongs to it: one file after the other. What the mail program does not
 * hand over, is fetched from the user's own mailbox; whether the app may look there is asked as any permission is.
 *
 * @param onFile number of the file that is fetched now, from 1, and why the mailbox is asked for it; null where it is not
 * @param before  what an earlier call, that ended in an error, had read; it is added to
 * @returns every file, or the first error; null when the user stopped it
 */
export async function readAttachments(
  mail: OpenMail,
  { export: chat, beside }: FoundExport,
  ports: AttachmentPorts,
  onFile: (number: number, because: MailboxReason | null) => void,
  signal: AbortSignal,
  before: ReadBefore = new WeakMap(),
): Promise<Result<readonly File[], AttachmentError> | null> {
  const files: File[] = [];
  const isStopped = () => signal.aborted;
  for (const [at, attachment] of [chat, ...beside].entries()) {
    if (isStopped()) return null;
    const known = before.get(attachment);
    if (known !== undefined) {
      files.push(known);
      continue;
    }
    const tell = (because: MailboxReason | null) => {
      if (!isStopped()) onFile(at + 1, because);
    };
    tell(null);
    const read = await readOne(mail, attachment, ports, tell, signal);
    if (!read.ok) return isStopped() ? null : read;
    before.set(attachment, read.value);
    files.push(read.value);
  }
  return isStopped() ? null : ok(files);
}
