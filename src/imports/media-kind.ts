import type { MessageKind } from "../conversation/conversation";

/** What a file in a chat is, by the end of its name; anything else is a document. */
const EXTENSIONS: readonly (readonly [kind: MessageKind, extensions: string])[] = [
  ["image", "jpg jpeg png heic heif webp bmp tif tiff"],
  ["video", "mp4 mov 3gp mkv avi webm gif m4v"],
  ["audio", "opus ogg m4a mp3 aac amr wav caf"],
  ["contact", "vcf"],
];

const KIND_OF = new Map(EXTENSIONS.flatMap(([kind, extensions]) => extensions.split(" ").map((extension) => [extension, kind] as const)));

/** Names that WhatsApp gives: `STK-…` on Android, `…-STICKER-…` on an iPhone, `WhatsApp Sticker …` in a browser. */
const STICKER = /^STK-|^\d+-STICKER-|^WhatsApp Sticker \d/;
const ANIMATION = /^\d+-GIF-/;

export function kindOfFile(name: string): MessageKind {
  if (STICKER.test(name)) return "sticker";
  if (ANIMATION.test(name)) return "video";
  const dot = name.lastIndexOf(".");
  return KIND_OF.get(name.slice(dot + 1).toLowerCase()) ?? "document";
}
