import type { Attachment, MessageKind } from "../../conversation/conversation";
import { type JsonObject, textAt } from "../json-value";
import { kindOfFile } from "../media-kind";
import type { MediaIndex } from "../media-index";

/** The file of a message. */
export interface MessageFile {
  readonly kind: MessageKind;
  readonly attachment: Attachment;
  /** True when whoever made the export left the file out, or the app did: in its place stands why. */
  readonly isLeftOut: boolean;
}

/** What a file is, by the word that the app has for it. */
const MEDIA_TYPES = new Map<string, MessageKind>([
  ["sticker", "sticker"],
  ["voice_message", "audio"],
  ["audio_file", "audio"],
  ["video_message", "video"],
  ["video_file", "video"],
  ["animation", "video"],
]);

/**
 * The files of a message: its photo or document, a contact's card, and a thumbnail where that is all there is. Paths go
 * from the folder of `result.json`.
 *
 * @source formats.md 2 (Telegram); tdesktop, export_output_json (pushPath)
 */
export function filesOf(message: JsonObject, media: MediaIndex): readonly MessageFile[] {
  const photo = fileAt(message, "photo", "", "image", media);
  const document = fileAt(message, "file", textAt(message, "file_name"), documentKind(message), media);
  const card = fileAt(message, "contact_vcard", "", "contact", media);
  const thumbnail = document?.attachment.entry === null ? fileAt(message, "thumbnail", "", document.kind, media) : null;
  const seen = thumbnail?.attachment.entry === null ? null : thumbnail;
  return [photo, document, seen, card].filter((file) => file !== null);
}

/** Entry of the thumbnail of a file; null when there is none. */
export const thumbnailOf = (message: JsonObject, media: MediaIndex): string | null => {
  const shown = textAt(message, "thumbnail");
  return shown === "" ? null : media.find(shown).entry;
};

function fileAt(message: JsonObject, key: string, fileName: string, kind: MessageKind, media: MediaIndex): MessageFile | null {
  const shown = textAt(message, key);
  if (shown === "") return null;
  const found = media.find(shown);
  const isLeftOut = found.entry === null && isReason(shown);
  return { kind, isLeftOut, attachment: isLeftOut && fileName !== "" ? { ...found, name: fileName } : found };
}

/** `(File not included. Change data exporting settings to download.)` and its like are no path. */
const isReason = (shown: string): boolean => shown.endsWith(")") && !shown.includes("/");

function documentKind(message: JsonObject): MessageKind {
  const known = MEDIA_TYPES.get(textAt(message, "media_type"));
  if (known !== undefined) return known;
  const [family] = textAt(message, "mime_type").split("/");
  if (family === "image" || family === "audio" || family === "video") return family;
  return family === "" ? kindOfFile(textAt(message, "file_name") || textAt(message, "file")) : "document";
}
