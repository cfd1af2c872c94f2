import type { Attachment, MessageKind } from "../../conversation/conversation";
import { bytesOfHexadecimal, hexadecimal } from "../../hexadecimal";
import type { ExportText } from "../export-text";
import { at, isObject, textAt } from "../json-value";
import { kindOfFile } from "../media-kind";

/** What is needed to find the files of an export. */
export type Files = Pick<ExportText, "media" | "sha256" | "signal">;

const HASH_BYTES = 32;
/** Stands for the name of a file that has none, and that was never on the exporting device. */
const UNNAMED = "attachment";

/**
 * A file pointer of Signal, with the file that it points at. The app names files `files/<2 hex>/<hash>.<extension>`,
 * where the hash is SHA-256 of the hash of the content and the key that the content was stored under on that device.
 *
 * @source libsignal, Backup.proto (FilePointer); Signal-Desktop, mediaId; formats.md 2
 */
export async function attachmentOf(pointer: unknown, files: Files): Promise<Attachment> {
  const hash = bytesIn(textAt(pointer, "locatorInfo", "plaintextHash"));
  const key = bytesIn(textAt(pointer, "locatorInfo", "localKey"));
  const stems = hash === null ? [] : [hexadecimal(hash), ...(key === null ? [] : [await files.sha256(new Blob([hash, key]), files.signal)])];
  const file = stems.map((stem) => files.media.findStem(stem)).find((found) => found !== null) ?? null;
  const shown = textAt(pointer, "fileName");
  const entry = file?.name ?? null;
  const name = shown || entry?.slice(entry.lastIndexOf("/") + 1) || `${stems.at(-1) ?? UNNAMED}${extensionOf(textAt(pointer, "contentType"))}`;
  return { name, entry, size: file?.size ?? null };
}

/** What a pointer shows, by the type that the sender's phone gave it. */
export function kindOfPointer(pointer: unknown): MessageKind {
  const type = textAt(pointer, "contentType").toLowerCase();
  const [family] = type.split("/");
  if (family === "image" || family === "audio" || family === "video") return family;
  if (type === "text/vcard" || type === "text/x-vcard") return "contact";
  return type === "" ? kindOfFile(textAt(pointer, "fileName")) : "document";
}

/** The pointers of a message's attachments, in the order of the file. */
export const pointersIn = (attachments: readonly unknown[]): readonly unknown[] => attachments.map((attachment) => at(attachment, "pointer")).filter(isObject);

/** `.jpeg` of `image/jpeg`. */
function extensionOf(contentType: string): string {
  const [, kind] = contentType.split("/");
  return kind === undefined || kind === "" ? "" : `.${kind.replace(/^x-/, "")}`;
}

/** Bytes that the file writes in base64 (or, by other writers, in hexadecimal); null when they are none. */
function bytesIn(text: string): Uint8Array<ArrayBuffer> | null {
  if (text.length === 2 * HASH_BYTES && /^[\da-f]+$/i.test(text)) return bytesOfHexadecimal(text);
  try {
    return text === "" ? null : Uint8Array.from(atob(text.replace(/-/g, "+").replace(/_/g, "/")), (character) => character.charCodeAt(0));
  } catch {
    return null;
  }
}
