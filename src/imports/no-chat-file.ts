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

/**
 * What a chosen file is that is no chat, where its bytes tell something that helps to choose the right one: a message of a mail
 * program, which may have the chat attached, or a picture.
 */
export async function noChatIn({ name, blob }: ChosenFile): Promise<ImportError> {
  if (/\.zip$/i.test(name)) return { kind: "not-a-zip" };
  if ((await typedByBytes(blob)).type.startsWith("image/")) return { kind: "is-a-picture" };
  const bytes = new Uint8Array(await blob.slice(0, HEAD).arrayBuffer());
  if (COMPOUND_FILE.every((byte, at) => bytes[at] === byte) && OUTLOOK_NAME.test(name)) return { kind: "is-a-mail" };
  const head = new TextDecoder().decode(bytes);
  return FIRST_HEADER.test(head) && MIME_HEADER.test(head) ? { kind: "is-a-mail" } : { kind: "not-a-chat" };
}
