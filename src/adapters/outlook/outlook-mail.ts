import { isSameMail } from "../../ports/mail-source";
import type { MailAttachment, MailError, MailIdentity, MailSource, OpenMail } from "../../ports/mail-source";
import { err, ok } from "../../result";
import type { Result } from "../../result";
import { base64Blob } from "./base64-blob";
import { callOffice } from "./office-call";
import { officeEvent } from "./office-event";
import type { OfficeRefusal } from "./office-call";
import type { OfficeAttachment, OfficeContent, OfficeItem, OfficeLibrary } from "./office-library";
import { handsOverFiles } from "./office-support";
import { placeIn } from "./outlook-place";

/** Outlook names a size that may be larger than the file: of a forwarded mail by some hundreds of bytes. @source OfficeDev/office-js issue 6155 */
const MOST_OVERHEAD = 4096;
/** A file of 25 MB still comes over a line of 2 Mbit/s. */
const READ_SECONDS = 120;
const MARK_SECONDS = 30;
/** Once more while each gives another number of bytes. */
const MOST_READINGS = 3;

const KINDS: Readonly<Record<string, MailAttachment["kind"]>> = { file: "file", cloud: "cloud" };

const PICTURE_OR_NAMELESS = /\.(?:png|jpe?g|gif|bmp|svg|webp|tiff?|heic)$|^[^.]*$/iu;
/** As WhatsApp names a photo: nobody's logo is called so. */
const PHOTO_OF_CHAT = /-WA\d{4,}\.|-PHOTO-/u;

/** A mail program that sets attachments within the text, as on a Mac and an iPhone, does so with a zip too. */
const belongsToText = ({ isInline, attachmentType, name }: OfficeAttachment): boolean =>
  isInline && attachmentType === "file" && PICTURE_OR_NAMELESS.test(name) && !PHOTO_OF_CHAT.test(name);

const attachmentOf = ({ id, name, size, attachmentType }: OfficeAttachment): MailAttachment => ({ id, name, size, kind: KINDS[attachmentType] ?? "mail" });

const identityOf = ({ itemId, internetMessageId }: OfficeItem): MailIdentity => ({ id: itemId, messageId: internetMessageId ?? null });

const mailOf = (item: OfficeItem): OpenMail => ({
  ...identityOf(item),
  attachments: (item.attachments ?? []).filter((one) => !belongsToText(one)).map(attachmentOf),
});

/** What a refusal means: of a call that is not permitted, and of those that Outlook has a name for. */
interface Meanings {
  readonly notPermitted: MailError;
  readonly named: ReadonlyMap<string, MailError>;
}

/** The mailbox on the server may still give what Outlook does not permit. */
const OF_READING: Meanings = { notPermitted: { kind: "mail-unsupported" }, named: new Map([["AttachmentTypeNotSupported", { kind: "mail-no-file" }]]) };
const OF_MARKING: Meanings = { notPermitted: { kind: "mail-not-permitted" }, named: new Map([["InvalidCategory", { kind: "mail-category-unknown" }]]) };

function reasonOf({ why, name, code }: OfficeRefusal, { notPermitted, named }: Meanings): MailError {
  if (why === "silent") return { kind: "mail-silent" };
  if (why === "not-permitted") return notPermitted;
  return named.get(name) ?? { kind: "mail-refused", code: [code ?? "", name].join(" ").trim() };
}

/** The bytes as Outlook gives them, once. */
async function contentOf(item: OfficeItem, { id }: MailAttachment, signal: AbortSignal): Promise<Result<Blob, MailError>> {
  if (item.getAttachmentContentAsync === undefined) return err({ kind: "mail-unsupported" });
  // Called on the item itself: Outlook's own methods need to know of which one.
  const answer = await callOffice<OfficeContent>((callback) => item.getAttachmentContentAsync?.(id, callback), READ_SECONDS, signal);
  if (!answer.ok) return err(reasonOf(answer.error, OF_READING));
  const { content, format } = answer.value;
  if (format !== "base64") return err({ kind: format === "url" ? "mail-cloud" : "mail-no-file" });
  const blob = await base64Blob(content);
  return blob === null ? err({ kind: "mail-incomplete" }) : ok(blob);
}

/** Read again when bytes are lacking: Outlook loses content now and then. What comes twice alike is whole, where the size may be told too large. */
async function wholeContent(read: () => Promise<Result<Blob, MailError>>, { size }: MailAttachment): Promise<Result<Blob, MailError>> {
  let before: number | null = null;
  for (let reading = 0; reading < MOST_READINGS; reading += 1) {
    const now = await read();
    if (!now.ok && now.error.kind !== "mail-incomplete") return now;
    const given = now.ok ? now.value.size : 0;
    if (now.ok && (given >= size || (given === before && given > 0 && given >= size - MOST_OVERHEAD))) return now;
    if (given === before) break;
    before = given;
  }
  return err({ kind: "mail-incomplete" });
}

/**
 * The mail that is open in Outlook, and its attachments. Reading needs `ReadItem`, the category `ReadWriteItem`.
 *
 * @source learn.microsoft.com/office/dev/add-ins/outlook/get-attachments-of-an-outlook-item; platform.md, Outlook
 */
export function outlookMail(office: OfficeLibrary): MailSource {
  const { context, EventType } = office;
  const { mailbox } = context;
  const isSupported = handsOverFiles(context);
  const itemChanged = officeEvent(mailbox, EventType?.ItemChanged);
  const itemOf = (id: string): OfficeItem | null => (mailbox?.item?.itemId === id ? mailbox.item : null);
  // Side by side, Outlook gives one attachment the content of another.
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(act: () => Promise<T>): Promise<T> => {
    const turn = last.then(act);
    last = turn.catch(() => undefined);
    return turn;
  };
  return {
    openMail: () => (mailbox?.item?.itemId === undefined ? null : mailOf(mailbox.item)),
    onChange: (changed) => {
      itemChanged.listen(changed);
      // A pinned pane is not always told.
      window.addEventListener("focus", changed);
      return () => {
        itemChanged.leave(changed);
        window.removeEventListener("focus", changed);
      };
    },
    read: (mail, attachment, signal) =>
      inTurn(async () => {
        if (signal.aborted) return err({ kind: "mail-silent" });
        if (attachment.kind !== "file") return err({ kind: attachment.kind === "cloud" ? "mail-cloud" : "mail-no-file" });
        if (!isSupported) return err({ kind: "mail-unsupported" });
        const read = async (): Promise<Result<Blob, MailError>> => {
          const item = itemOf(mail.id);
          return item === null ? err({ kind: "mail-not-open" }) : contentOf(item, attachment, signal);
        };
        const content = await wholeContent(read, attachment);
        if (content.ok) return ok(new File([content.value], attachment.name));
        // Asked for while another mail was opened, Outlook says that it has no such attachment.
        return itemOf(mail.id) === null ? err({ kind: "mail-not-open" }) : content;
      }),
    placeOf: (mail, attachment) => {
      const item = itemOf(mail.id);
      return item === null ? null : placeIn(office, item, attachment);
    },
    canMark: () => isSupported,
    mark: async (mail, category) => {
      if (!isSupported) return err({ kind: "mail-unsupported" });
      const item = mailbox?.item ?? null;
      if (item === null || !isSameMail(identityOf(item), mail)) return err({ kind: "mail-not-open" });
      if (item.categories === undefined) return err({ kind: "mail-not-permitted" });
      const answer = await callOffice<undefined>((callback) => item.categories?.addAsync([category], callback), MARK_SECONDS, null);
      return answer.ok ? ok(undefined) : err(reasonOf(answer.error, OF_MARKING));
    },
  };
}
