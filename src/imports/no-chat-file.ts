import { hexadecimal } from "../hexadecimal";
import type { ImportError } from "./import-error";
import type { ChosenFile } from "./loose-files";
import { typedByBytes } from "./media-type";

/** Bytes that tell what a file is. Each server on its way adds to the headers of an e-mail, and the last of them tell that it is one. */
const HEAD = 64 * 1024;
/** How Outlook stores a message: a compound file, as old Office documents are too. */
const COMPOUND_FILE = "d0cf11e0";
const OUTLOOK_NAME = /\.(?:msg|oft)$/i;
/** How a mail program without Outlook's form stores what came in it, the attachments too: `winmail.dat`. */
const OUTLOOK_PARCEL = "789f3e22";
/** Lines that every e-mail begins with, whoever sent it; one goes on behind a space. */
const HEADER_LINE = /^(?:[!-9;-~]+:|[ \t])/;
const MIME_HEADER = /^(?:mime-version|content-type|message-id):/im;
/** Stands before each e-mail of a mailbox that was saved as one file. */
const MAILBOX_LINE = /^From \S[^\n]*\n/;
const BLANK_LINE = /\r?\n\r?\n/;

/**
 * Whether a text is an e-mail as mail programs save it. Lines of a chat in it, or attached to it, are not as the app wrote them:
 * accents stand there in a code of the mail's own, and long lines are broken.
 *
 * @param beginning of its bytes, all headers included
 * @source RFC 5322, 2.1; RFC 2045, 6.7
 */
export function isMail(beginning: Uint8Array): boolean {
  const [headers = ""] = new TextDecoder().decode(beginning).replace(MAILBOX_LINE, "").split(BLANK_LINE, 1);
  return MIME_HEADER.test(headers) && headers.split("\n").every((line) => HEADER_LINE.test(line));
}

/** How WhatsApp and Signal on Android name the backups that only they can open. */
const BACKUP_NAME = /\.(?:crypt\d+|backup)$/i;
/** Begins what an app keeps its chats in on a device. @source sqlite.org/fileformat.html, 1.3 */
const DATABASE = "SQLite format 3\0";
/** Two keys that every message of Messenger and Instagram has, in what Meta gives of an account. */
const META_KEYS = [/"sender_name"\s*:/, /"timestamp_ms"\s*:\s*\d/] as const;
/** How Meta names the pages of one chat, whatever lies around them. */
const META_PAGE = /(?:^|\/)message_\d+\.(?:json|html)$/;

/** A document of Word, Excel or LibreOffice is a zip too, which nobody who made one knows. */
const PARTS_OF_DOCUMENT: ReadonlySet<string> = new Set(["[Content_Types].xml", "mimetype"]);
/** 7-Zip, RAR and gzip: others than a zip, in which the chat may be all the same. */
const OTHER_PACKINGS = ["377abcaf", "52617221", "1f8b"];
/** A tar has no signature at its start: this stands behind the name and size of its first file. @source POSIX.1, ustar */
const TAR = { at: 257, mark: "ustar" };

/** What a zip is in which no chat lies, by the names in it. */
export const noChatAmong = (names: readonly string[]): ImportError => {
  if (names.some((name) => META_PAGE.test(name))) return { kind: "app-not-read" };
  if (names.some((name) => PARTS_OF_DOCUMENT.has(name))) return { kind: "not-a-chat" };
  return names.some((name) => /\.zip$/i.test(name)) ? { kind: "over-limit", limit: "nested-archive" } : { kind: "no-chat-in-zip" };
};

/**
 * What a chosen file is that is no chat, nor a mail as text, where it tells something that helps to choose the right one: a
 * message of Outlook, which may have the chat attached, a picture, a backup, or what an app gives that is not read here.
 */
export async function noChatIn({ name, blob }: ChosenFile): Promise<ImportError> {
  const bytes = new Uint8Array(await blob.slice(0, HEAD).arrayBuffer());
  const start = hexadecimal(bytes.subarray(0, 4));
  if (OTHER_PACKINGS.some((signature) => start.startsWith(signature))) return { kind: "unknown-packing" };
  if (/\.zip$/i.test(name)) return { kind: "not-a-zip" };
  if ((await typedByBytes(blob)).type.startsWith("image/")) return { kind: "is-a-picture" };
  const head = new TextDecoder().decode(bytes);
  if (new TextDecoder().decode(bytes.subarray(TAR.at, TAR.at + TAR.mark.length)) === TAR.mark) return { kind: "unknown-packing" };
  if (BACKUP_NAME.test(name) || head.startsWith(DATABASE)) return { kind: "is-a-backup" };
  if (META_KEYS.every((key) => key.test(head))) return { kind: "app-not-read" };
  const isOutlook = start === OUTLOOK_PARCEL || (start === COMPOUND_FILE && OUTLOOK_NAME.test(name));
  return { kind: isOutlook || isMail(bytes) ? "is-a-mail" : "not-a-chat" };
}
