import type { Attachment, MessageKind } from "../../conversation/conversation";
import { isObject, type JsonObject, listAt, parseJson, textAt } from "../json-value";
import { kindOfFile } from "../media-kind";
import type { BodyText } from "./body-text";
import { shareId } from "./share-id";

/** Something that hangs on a message. */
export interface ChatAttachment {
  readonly kind: MessageKind;
  readonly attachment: Attachment;
  /** Of a card: what it is, to be made a file when it is asked for. */
  readonly content: string | null;
}

/** What could be fetched when the chat was read: the size of each file that the reader may open, by its address. */
export type OpenFiles = ReadonlyMap<string, number | null>;

const HOSTED = /\/(chats\/[^/?#]+\/messages\/[^/?#]+\/hostedContents\/[^/?#]+\/\$value)$/;
const CARD = /^application\/vnd\.microsoft\.(?:teams\.)?card\./;
const VOICE = "application/vnd.microsoft.card.audio";
/** Quoted and forwarded messages are told beside the words. */
export const QUOTED = "messageReference";
export const FORWARDED = "forwardedMessageReference";

/**
 * What hangs on a message: pictures in its text, files, voice memos, cards. An entry is the path below Graph that gives the
 * bytes; null where nothing does.
 */
export function attachmentsOf(message: JsonObject, { pictures }: BodyText, files: OpenFiles): readonly ChatAttachment[] {
  const attached = listAt(message, "attachments").filter(isObject).flatMap((one) => attachmentOf(message, one, files));
  return [...pictures.map(({ source, name }) => pictureAt(source, name)), ...attached];
}

function pictureAt(source: string, name: string): ChatAttachment {
  const entry = hostedEntry(source);
  return { kind: "image", attachment: { name: name || (entry === null ? source : "image"), entry, size: null }, content: null };
}

const hostedEntry = (address: string): string | null => {
  const path = HOSTED.exec(address)?.[1];
  return path === undefined ? null : `/${path}`;
};

function attachmentOf(message: JsonObject, one: JsonObject, files: OpenFiles): readonly ChatAttachment[] {
  const type = textAt(one, "contentType");
  if (type === QUOTED || type === FORWARDED) return [];
  const name = textAt(one, "name") || textAt(one, "id");
  if (type === "reference") return [fileAt(textAt(one, "contentUrl"), name, files)];
  const content = textAt(one, "content");
  if (type === VOICE) return [voiceAt(parseJson(content), textAt(one, "name") || "audio")];
  if (content !== "") return [cardOf(textAt(message, "id"), one, content, CARD.test(type) ? "card" : "attachment")];
  return [{ kind: kindOfFile(name), attachment: { name, entry: hostedEntry(textAt(one, "contentUrl")), size: null }, content: null }];
}

function fileAt(url: string, name: string, files: OpenFiles): ChatAttachment {
  const isOpen = files.has(url);
  return { kind: kindOfFile(name), attachment: { name: name || url, entry: isOpen ? `/shares/${shareId(url)}` : null, size: files.get(url) ?? null }, content: null };
}

function voiceAt(card: unknown, name: string): ChatAttachment {
  const address = listAt(card, "media").map((one) => textAt(one, "url")).find((url) => url !== "") ?? "";
  return { kind: "audio", attachment: { name, entry: hostedEntry(address), size: null }, content: null };
}

/** A card stands whole in the message; as a file of its own it can be kept and opened. */
function cardOf(messageId: string, one: JsonObject, content: string, kind: string): ChatAttachment {
  const id = textAt(one, "id");
  const entry = `${kind}/${messageId}/${id}`;
  const name = textAt(one, "name") || `${kind}.json`;
  return { kind: "document", attachment: { name, entry, size: new TextEncoder().encode(content).length }, content };
}

const CARD_WORDS = new Set(["text", "title", "subtitle"]);
const DEEPEST_CARD = 12;

/** The words of a card, in its own order. */
export function cardWords(content: string): readonly string[] {
  const words: string[] = [];
  const walk = (value: unknown, depth: number): void => {
    if (depth > DEEPEST_CARD) return;
    if (Array.isArray(value)) for (const inner of value) walk(inner, depth + 1);
    if (!isObject(value)) return;
    for (const [key, inner] of Object.entries(value)) {
      if (typeof inner === "string" && CARD_WORDS.has(key) && inner.trim() !== "") words.push(inner);
      else walk(inner, depth + 1);
    }
  };
  walk(parseJson(content), 0);
  return words;
}
