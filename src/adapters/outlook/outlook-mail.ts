import type { MailAttachment, MailError, MailSource, OpenMail } from "../../ports/mail-source";
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

const KINDS: Readonly<Record<string, MailAttachment["kind"]>> = { file: "file", cloud: "cloud" };

const attachmentOf = ({ id, name, size, attachmentType }: OfficeAttachment): MailAttachment => ({ id, name, size, kind: KINDS[attachmentType] ?? "mail" });

const mailOf = ({ itemId, internetMessageId, attachments = [] }: OfficeItem): OpenMail => ({
  id: itemId,
  messageId: internetMessageId ?? null,
  attachments: attachments.filter(({ isInline }) => !isInline).map(attachmentOf),
});

function reasonOf(refusal: OfficeRefusal | "not-permitted"): MailError {
  if (refusal === "not-permitted") return { kind: "mail-not-permitted" };
  switch (refusal.name) {
    case "InvalidCategory":
      return { kind: "mail-category-unknown" };
    case "AttachmentTypeNotSupported":
      return { kind: "mail-no-file" };
    case "InsufficientItemPermissionsError":
      return { kind: "mail-not-permitted" };
    default:
      return { kind: "mail-refused", code: [refusal.code ?? "", refusal.name].join(" ").trim() };
  }
}

/** The bytes as Outlook gives them, once. */
async function contentOf(item: OfficeItem, { id }: MailAttachment): Promise<Result<Blob, MailError>> {
  if (item.getAttachmentContentAsync === undefined) return err({ kind: "mail-unsupported" });
  // Called on the item itself: Outlook's own methods need to know of which one.
  const answer = await callOffice<OfficeContent>((callback) => item.getAttachmentContentAsync?.(id, callback));
  if (!answer.ok) return err(reasonOf(answer.error));
  const { content, format } = answer.value;
  if (format !== "base64") return err({ kind: format === "url" ? "mail-cloud" : "mail-no-file" });
  const blob = await base64Blob(content);
  return blob === null ? err({ kind: "mail-incomplete" }) : ok(blob);
}

/** Read twice when bytes are lacking: Outlook loses content now and then, and then the second time gives more. */
async function wholeContent(item: OfficeItem, attachment: MailAttachment): Promise<Result<Blob, MailError>> {
  const first = await contentOf(item, attachment);
  if (first.ok && first.value.size >= attachment.size) return first;
  if (!first.ok && first.error.kind !== "mail-incomplete") return first;
  const second = await contentOf(item, attachment);
  if (!second.ok) return second;
  const isWhole = second.value.size > 0 && second.value.size >= attachment.size - MOST_OVERHEAD;
  return isWhole ? second : err({ kind: "mail-incomplete" });
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
    read: (mail, attachment) =>
      inTurn(async () => {
        if (attachment.kind !== "file") return err({ kind: attachment.kind === "cloud" ? "mail-cloud" : "mail-no-file" });
        if (!isSupported) return err({ kind: "mail-unsupported" });
        const item = itemOf(mail.id);
        if (item === null) return err({ kind: "mail-not-open" });
        const content = await wholeContent(item, attachment);
        return content.ok ? ok(new File([content.value], attachment.name)) : content;
      }),
    placeOf: (mail, attachment) => {
      const item = itemOf(mail.id);
      return item === null ? null : placeIn(office, item, attachment);
    },
    canMark: () => isSupported,
    mark: async (mailId, category) => {
      if (!isSupported) return err({ kind: "mail-unsupported" });
      const item = itemOf(mailId);
      if (item === null) return err({ kind: "mail-not-open" });
      if (item.categories === undefined) return err({ kind: "mail-unsupported" });
      const answer = await callOffice<undefined>((callback) => item.categories?.addAsync([category], callback));
      return answer.ok ? ok(undefined) : err(reasonOf(answer.error));
    },
  };
}
