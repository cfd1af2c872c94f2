import { readFile, stat } from "node:fs/promises";
import type { Message } from "@microsoft/microsoft-graph-types";
import type { Estate } from "../estate";
import { OPENABLE_MAILS, type OpenableMail } from "../seeds/open-mails";

type OpenableAttachment = OpenableMail["attachments"][number];

/** How an id stands in an address: two signs are written otherwise there. */
export const addressed = (id: string): string => id.replaceAll("/", "-").replaceAll("+", "_");

/** A mail of the signed-in person's own mailbox, by its id in an address; those of a shared one are not there. */
export const openableMail = (asked: string): OpenableMail | undefined => OPENABLE_MAILS.find(({ id, isShared }) => !isShared && addressed(id) === asked);

export const sizeOf = async ({ content }: OpenableAttachment): Promise<number> => {
  if (content === null) return 0;
  return "path" in content ? (await stat(content.path)).size : Buffer.byteLength(content.text);
};

/** Null of what has no bytes in the mail. */
export const bytesOf = async ({ content }: OpenableAttachment): Promise<Uint8Array | null> => {
  if (content === null) return null;
  return "path" in content ? readFile(content.path) : Buffer.from(content.text);
};

/** The mail as Graph tells of it, with a body of no importance. */
export function openableMessage(estate: Estate, { id, subject, from, sentAt, attachments }: OpenableMail): Message {
  const sender = { emailAddress: { name: from, address: null } };
  return {
    createdDateTime: sentAt,
    lastModifiedDateTime: sentAt,
    receivedDateTime: sentAt,
    sentDateTime: sentAt,
    hasAttachments: attachments.some(({ isInline }) => !isInline),
    internetMessageId: `<${id}@local-tenant>`,
    subject,
    importance: "normal",
    sender,
    from: sender,
    webLink: `${estate.origin}/outlook/${addressed(id)}`,
    bodyPreview: "Zie de bijlage.",
    body: { contentType: "text", content: "Zie de bijlage." },
    isDraft: false,
  };
}
