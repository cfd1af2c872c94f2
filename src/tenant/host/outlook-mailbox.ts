import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { bytesOf, sizeOf } from "../graph/openable-mails";
import { bytes, json, refuse, type Answer } from "../http/answer";
import type { Incoming } from "../http/incoming";
import { REFUSALS } from "../http/refusals";
import { MAIL_CATEGORIES, OPENABLE_MAILS } from "../seeds/open-mails";

const MANIFEST = join(__dirname, "../../../manifest/manifest.json");

/** What the manifest may ask for, smallest first: Office.js counts them so. */
const PERMISSIONS = ["MailboxItem.Restricted.User", "MailboxItem.Read.User", "MailboxItem.ReadWrite.User", "Mailbox.ReadWrite.User"];

/** Everything that the stand-in for office.js knows: the mails with their attachments, and what the app's own manifest permits. */
export async function mailbox(): Promise<Answer> {
  const manifest = await readFile(MANIFEST, "utf8");
  const permissionLevel = PERMISSIONS.findLastIndex((name) => manifest.includes(`"${name}"`));
  const mails = await Promise.all(
    OPENABLE_MAILS.map(async ({ attachments, ...mail }) => ({
      ...mail,
      attachments: await Promise.all(attachments.map(async (one) => ({ id: one.id, name: one.name, attachmentType: one.attachmentType, isInline: one.isInline, contentType: one.contentType, size: await sizeOf(one) }))),
    })),
  );
  return json(200, { permissionLevel: Math.max(0, permissionLevel), categories: MAIL_CATEGORIES, mails });
}

/** The bytes of one attachment. */
export async function attachment({ query }: Incoming): Promise<Answer> {
  const found = OPENABLE_MAILS.flatMap(({ attachments }) => attachments).find(({ id }) => id === query.get("id"));
  const content = found === undefined ? null : await bytesOf(found);
  return content === null ? refuse(REFUSALS.itemNotFound) : bytes(200, "application/octet-stream", content);
}
