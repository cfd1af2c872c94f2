import { err, ok, type Result } from "../../result";
import { bytes, refuse, type Answer } from "../http/answer";
import { REFUSALS } from "../http/refusals";
import type { OpenableMail } from "../seeds/open-mails";
import { param, type Call, type Handler } from "./call";
import { oneEntity, wholeCollection } from "./entity-answer";
import { mailboxOf, restId } from "./mailbox";
import { addressed, bytesOf, openableMail, sizeOf } from "./openable-mails";

type Attachment = OpenableMail["attachments"][number];

const KINDS = { file: "#microsoft.graph.fileAttachment", item: "#microsoft.graph.itemAttachment", cloud: "#microsoft.graph.referenceAttachment" } as const;

/** What hangs on one e-mail of the own mailbox. @source learn.microsoft.com/graph/api/message-list-attachments */
export const listAttachments: Handler = async (call, estate) => {
  const mail = attachedTo(call);
  if (!mail.ok) return mail.error;
  return wholeCollection(call, estate, contextOf(call), await Promise.all(mail.value.attachments.map((one) => attachmentView(one, mail.value))));
};

export const getAttachment: Handler = async (call, estate) => {
  const found = findAttachment(call);
  if (!found.ok) return found.error;
  return oneEntity(call, estate, `${contextOf(call)}/$entity`, await attachmentView(found.value.attachment, found.value.mail));
};

/** The bytes themselves: of a file as it is, of a mail its text; a link has none. @source learn.microsoft.com/graph/api/attachment-get, «raw contents» */
export const attachmentValue: Handler = async (call) => {
  const found = findAttachment(call);
  if (!found.ok) return found.error;
  const content = await bytesOf(found.value.attachment);
  return content === null ? refuse(REFUSALS.methodNotAllowed) : bytes(200, found.value.attachment.contentType, content);
};

const contextOf = (call: Call): string => `users('${call.person.id}')/messages('${param(call, "message")}')/attachments`;

/** Mails without anything that can be opened beside the app have no attachments here. */
function attachedTo(call: Call): Result<Pick<OpenableMail, "attachments" | "sentAt">, Answer> {
  const asked = param(call, "message");
  const opened = openableMail(asked);
  if (opened !== undefined) return ok(opened);
  const other = mailboxOf(call.person.id).find((one) => restId(call.person.id, one) === asked);
  return other === undefined ? err(refuse(REFUSALS.mailNotFound)) : ok({ attachments: [], sentAt: other.sentAt });
}

function findAttachment(call: Call): Result<{ readonly attachment: Attachment; readonly mail: Pick<OpenableMail, "sentAt"> }, Answer> {
  const mail = attachedTo(call);
  if (!mail.ok) return mail;
  const attachment = mail.value.attachments.find(({ id }) => addressed(id) === param(call, "attachment"));
  return attachment === undefined ? err(refuse(REFUSALS.mailNotFound)) : ok({ attachment, mail: mail.value });
}

async function attachmentView(attachment: Attachment, { sentAt }: Pick<OpenableMail, "sentAt">): Promise<object> {
  const { id, name, attachmentType, isInline, contentType } = attachment;
  const content = await bytesOf(attachment);
  const shared = { "@odata.type": KINDS[attachmentType], id: addressed(id), lastModifiedDateTime: sentAt, name, contentType, size: await sizeOf(attachment), isInline };
  if (attachmentType !== "file" || content === null) return shared;
  return { ...shared, "@odata.mediaContentType": contentType, contentId: null, contentLocation: null, contentBytes: Buffer.from(content).toString("base64") };
}
