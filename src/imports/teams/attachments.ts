import type { Attachment, MessageKind } from "../../conversation/conversation";
import { isObject, type JsonObject, listAt, parseJson, textAt } from "../json-value";
import { kindOfFile } from "../media-kind";
import { type BodyText, bodyText } from "./body-text";
import { cardOf } from "./card";
import { fileAddress, LOOP } from "./file-address";
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
/** A recorded voice memo: its sound is hosted by Teams. */
const VOICE = "application/vnd.microsoft.card.audio";
/** Code that was pasted: its words are hosted by Teams, as a picture is. */
const CODE = "application/vnd.microsoft.card.codesnippet";
/** Stands beside a Loop component for apps that cannot show one: it holds nothing. */
const PLACEHOLDER = "FLUID_PLACEHOLDER_CARD";
/** Quoted and forwarded messages are told beside the words. */
export const QUOTED = "messageReference";
export const FORWARDED = "forwardedMessageReference";

/**
 * What hangs on a message: pictures in its text, files, voice memos, cards. An entry is the path below Graph that gives the
 * bytes, or of a card the place where it stands in the chat; null where nothing does.
 *
 * @param number of the message; the ids of messages and cards are their senders' words, and need not be one of a kind
 */
export function attachmentsOf(message: JsonObject, number: number, { media }: BodyText, files: OpenFiles): readonly ChatAttachment[] {
  const attached = listAt(message, "attachments").filter(isObject).flatMap((one, place) => attachmentOf(one, `${String(number)}/${String(place + 1)}`, files));
  return [...media.map(mediaAt), ...attached];
}

/** A picture, sound or film that stands in the words. */
function mediaAt({ kind, source, name }: BodyText["media"][number]): ChatAttachment {
  const entry = hostedEntry(source);
  return { kind, attachment: { name: name || (entry === null ? source : kind), entry, size: null }, content: null };
}

const pictureAt = (source: string): ChatAttachment => mediaAt({ kind: "image", source, name: "" });

const hostedEntry = (address: string): string | null => {
  const path = HOSTED.exec(address)?.[1];
  return path === undefined ? null : `/${path}`;
};

function attachmentOf(one: JsonObject, placeInChat: string, files: OpenFiles): readonly ChatAttachment[] {
  const type = textAt(one, "contentType");
  if (type === QUOTED || textAt(one, "teamsAppId") === PLACEHOLDER) return [];
  if (type === FORWARDED) return bodyText(textAt(parseJson(textAt(one, "content")), "originalMessageContent")).media.map(mediaAt);
  const name = textAt(one, "name") || textAt(one, "id");
  const address = fileAddress(one);
  if (address !== null) return [fileAt(address, textAt(one, "name") || (type === LOOP ? "Loop.loop" : lastPartOf(address)), files)];
  const content = textAt(one, "content");
  if (type === VOICE) return [voiceAt(parseJson(content), textAt(one, "name") || "audio")];
  if (type === CODE) return [codeAt(parseJson(content))];
  if (content !== "") return [cardFile(placeInChat, one, content, CARD.test(type) ? "card" : "attachment"), ...cardOf(content).pictures.map(pictureAt)];
  return [{ kind: kindOfFile(name), attachment: { name, entry: hostedEntry(textAt(one, "contentUrl")), size: null }, content: null }];
}

function fileAt(url: string, name: string, files: OpenFiles): ChatAttachment {
  const isOpen = files.has(url);
  return { kind: kindOfFile(name), attachment: { name, entry: isOpen ? `/shares/${shareId(url)}` : null, size: files.get(url) ?? null }, content: null };
}

/** What a file is called in its own address. */
function lastPartOf(url: string): string {
  const part = /([^/?#]+)\/?(?:[?#]|$)/.exec(url)?.[1] ?? url;
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

function voiceAt(card: unknown, name: string): ChatAttachment {
  const address = listAt(card, "media").map((one) => textAt(one, "url")).find((url) => url !== "") ?? "";
  return { kind: "audio", attachment: { name, entry: hostedEntry(address), size: null }, content: null };
}

function codeAt(snippet: unknown): ChatAttachment {
  const address = textAt(snippet, "codeSnippetUrl");
  return { kind: "document", attachment: { name: textAt(snippet, "name") || "code.txt", entry: hostedEntry(address), size: null }, content: null };
}

/** A card stands whole in the message; as a file of its own it can be kept and opened. */
function cardFile(placeInChat: string, one: JsonObject, content: string, kind: string): ChatAttachment {
  const entry = `${kind}/${placeInChat}`;
  const name = textAt(one, "name") || `${kind}.json`;
  return { kind: "document", attachment: { name, entry, size: new TextEncoder().encode(content).length }, content };
}
