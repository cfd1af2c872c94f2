import type { ImportError } from "./import-error";
import type { ChosenFile } from "./loose-files";
import { typedByBytes } from "./media-type";

/** Characters in which the headers of an e-mail begin. */
const HEAD = 4_096;
/** How Outlook stores a message: a compound file, as old Office documents are too. */
const COMPOUND_FILE = [0xd0, 0xcf, 0x11, 0xe0];
const OUTLOOK_NAME = /\.(?:msg|oft)$/i;
/** Lines that open every e-mail, whoever sent it. */
const FIRST_HEADER = /^(?:from|to|subject|date|received|return-path|delivered-to|message-id|mime-version|content-type|dkim-signature|authentication-results|x-[\w-]+):/i;
const MIME_HEADER = /^(?:mime-version|content-type|message-id):/im;
/** Stands before each e-mail of a mailbox that was saved as one file. */
const MAILBOX_LINE = /^From \S[^\n]*\n/;
const BLANK_LINE = /\r?\n\r?\n/;

/**
 * Whether a text is an e-mail as mail programs save it. Lines of a chat in it, or attached to it, are not as the app wrote them:
 * accents stand there in a code of the mail's own, and long lines are broken.
 *
 * @source RFC 5322, 2.1; RFC 2045, 6.7
 */
export async function isMail(blob: Blob): Promise<boolean> {
  const [headers = ""] = new TextDecoder().decode(await blob.slice(0, HEAD).arrayBuffer()).replace(MAILBOX_LINE, "").split(BLANK_LINE, 1);
  return FIRST_HEADER.test(headers) && MIME_HEADER.test(headers);
}

/** How WhatsApp and Signal on Android name the backups that only they can open. */
const BACKUP_NAME = /\.(?:crypt\d+|backup)$/i;
/** Begins what an app keeps its chats in on a device. @source sqlite.org/fileformat.html, 1.3 */
const DATABASE = "SQLite format 3\0";
/** Two keys that every message of Messenger and Instagram has, in what Meta gives of an account. */
const META_KEYS = [/"sender_name"\s*:/, /"timestamp_ms"\s*:\s*\d/] as const;
/** How Meta names the pages of one chat, whatever lies around them. */
const META_PAGE = /(?:^|\/)message_\d+\.(?:json|html)$/;

/** What a zip is in which no chat lies, by the names in it. */
export const noChatAmong = (names: readonly string[]): ImportError => {
  if (names.some((name) => META_PAGE.test(name))) return { kind: "app-not-read" };
  return names.some((name) => /\.zip$/i.test(name)) ? { kind: "over-limit", limit: "nested-archive" } : { kind: "no-chat-in-zip" };
};

/**
 * What a chosen file is that is no chat, nor a mail as text, where it tells something that helps to choose the right one: a
 * message of Outlook, which may have the chat attached, a picture, a backup, or what an app gives that is not read here.
 */
export async function noChatIn({ name, blob }: ChosenFile): Promise<ImportError> {
  if (/\.zip$/i.test(name)) return { kind: "not-a-zip" };
  if ((await typedByBytes(blob)).type.startsWith("image/")) return { kind: "is-a-picture" };
  const bytes = new Uint8Array(await blob.slice(0, HEAD).arrayBuffer());
  const head = new TextDecoder().decode(bytes);
  if (BACKUP_NAME.test(name) || head.startsWith(DATABASE)) return { kind: "is-a-backup" };
  if (META_KEYS.every((key) => key.test(head))) return { kind: "app-not-read" };
  const isOutlook = COMPOUND_FILE.every((byte, at) => bytes[at] === byte) && OUTLOOK_NAME.test(name);
  return { kind: isOutlook ? "is-a-mail" : "not-a-chat" };
}
