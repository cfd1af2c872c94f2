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

/**
 * What a chosen file is that is no chat, nor a mail as text, where its bytes tell something that helps to choose the right one: a
 * message of Outlook, which may have the chat attached, or a picture.
 */
export async function noChatIn({ name, blob }: ChosenFile): Promise<ImportError> {
  if (/\.zip$/i.test(name)) return { kind: "not-a-zip" };
  if ((await typedByBytes(blob)).type.startsWith("image/")) return { kind: "is-a-picture" };
  const bytes = new Uint8Array(await blob.slice(0, COMPOUND_FILE.length).arrayBuffer());
  const isOutlook = COMPOUND_FILE.every((byte, at) => bytes[at] === byte) && OUTLOOK_NAME.test(name);
  return { kind: isOutlook ? "is-a-mail" : "not-a-chat" };
}
