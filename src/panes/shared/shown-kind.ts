import type { Attachment, Message } from "../../conversation/conversation";
import { kindOfFile } from "../../imports/media-kind";

/** How a browser can show an attachment; `file` only as something to fetch. */
export type ShownKind = "image" | "audio" | "video" | "file";

const SHOWN_AS: ReadonlyMap<Message["kind"], ShownKind> = new Map<Message["kind"], ShownKind>([
  ["image", "image"],
  ["sticker", "image"],
  ["audio", "audio"],
  ["video", "video"],
]);

/** One attachment is what its message is. Of several, and in a message of text, each is what its own name tells. */
export function shownKind({ kind, attachments }: Pick<Message, "kind" | "attachments">, { name }: Pick<Attachment, "name">): ShownKind {
  const ofMessage = SHOWN_AS.get(kind) ?? "file";
  const isNamed = name.includes(".");
  if (isNamed && (attachments.length > 1 || kind === "text")) return SHOWN_AS.get(kindOfFile(name)) ?? "file";
  return ofMessage;
}
