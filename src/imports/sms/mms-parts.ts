import type { MessageKind } from "../../conversation/conversation";
import { kindOfFile } from "../media-kind";
import { valueOf } from "./attributes";
import type { MmsAttachment } from "./backup-message";
import { type EncodedBytes, readBase64 } from "./base64";
import type { XmlElement } from "./fragment";

/** How the slides of an MMS are laid out: nobody's words. */
const LAYOUT = "application/smil";
const TEXT = "text/plain";

/** Ends of names that are made up for parts without one, by content type. */
const EXTENSIONS: ReadonlyMap<string, string> = new Map([
  ["image/jpeg", "jpg"],
  ["image/jpg", "jpg"],
  ["image/png", "png"],
  ["image/gif", "gif"],
  ["image/webp", "webp"],
  ["image/heic", "heic"],
  ["image/bmp", "bmp"],
  ["image/vnd.wap.wbmp", "wbmp"],
  ["video/mp4", "mp4"],
  ["video/3gpp", "3gp"],
  ["video/3gpp2", "3g2"],
  ["video/quicktime", "mov"],
  ["audio/amr", "amr"],
  ["audio/mpeg", "mp3"],
  ["audio/mp4", "m4a"],
  ["audio/aac", "aac"],
  ["audio/ogg", "ogg"],
  ["text/x-vcard", "vcf"],
  ["text/vcard", "vcf"],
  ["text/x-vcalendar", "vcs"],
  ["text/calendar", "ics"],
  ["text/html", "html"],
  [TEXT, "txt"],
  ["application/pdf", "pdf"],
]);

const typeOf = (part: XmlElement): string => (valueOf(part, "ct") ?? "").split(";", 1)[0]?.trim().toLowerCase() ?? "";

/**
 * The texts of an MMS, in the order of its parts and each on lines of its own.
 *
 * @source formats.md 2
 */
export const textOf = (parts: readonly XmlElement[]): string =>
  parts
    .map((part) => (typeOf(part) === TEXT ? (valueOf(part, "text") ?? "") : ""))
    .filter((text) => text !== "")
    .join("\n");

/** Every part that is neither layout nor text, in their order. */
export const attachmentsOf = (parts: readonly XmlElement[]): readonly MmsAttachment[] =>
  parts.flatMap((part, index) => (isAttachment(part) ? [attachmentOf(part, index)] : []));

function isAttachment(part: XmlElement): boolean {
  const type = typeOf(part);
  if (type === LAYOUT) return false;
  return type !== TEXT || (valueOf(part, "data") ?? "") !== "";
}

function attachmentOf(part: XmlElement, index: number): MmsAttachment {
  const type = typeOf(part);
  const name = nameOf(part) ?? `part-${index + 1}.${EXTENSIONS.get(type) ?? "bin"}`;
  return { name, kind: kindOf(type, name), bytes: bytesOf(part) };
}

/** Words of another type than plain text (a web page, a card) may stand where those of plain text do. */
function bytesOf(part: XmlElement): EncodedBytes | null {
  const data = valueOf(part, "data") ?? "";
  const text = valueOf(part, "text") ?? "";
  if (data !== "" || text === "") return readBase64(data);
  const written = new Blob([text]);
  return { size: written.size, blob: () => written };
}

/** Names in the order in which phones are to be believed; a content id stands in angle brackets. */
function nameOf(part: XmlElement): string | null {
  const names = ["cl", "name", "fn", "cid"].map((attribute) => (valueOf(part, attribute) ?? "").trim().replace(/^<([^]*)>$/, "$1"));
  return names.find((name) => name !== "") ?? null;
}

function kindOf(type: string, name: string): MessageKind {
  if (type === "text/x-vcard" || type === "text/vcard") return "contact";
  const family = type.split("/", 1)[0];
  return family === "image" || family === "video" || family === "audio" ? family : kindOfFile(name);
}
