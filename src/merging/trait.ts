import type { Conversation, Message, MessageKind, Sighting } from "../conversation/conversation";
import { caption, folded, titleOrWords } from "../conversation/own-words";
import { clockSeconds } from "./clock-seconds";

/** What a message is compared by with those of another export. */
export interface Trait {
  readonly message: Message;
  /** `text`: a person's words; `media`: a file, there or left out; `empty`: words of the application only. */
  readonly group: "text" | "media" | "empty" | "system";
  /** Two messages can be one only where these are equal. */
  readonly key: string;
  /** Folded, and without what the application wrote in them; of `empty`, none. */
  readonly words: string;
  /** On the clock of the export, or of the first one where it was merged; `time.instant` where both exports have those. */
  readonly seconds: number;
  /** False where the clock shows minutes only. */
  readonly exact: boolean;
}

const MEDIA: ReadonlySet<MessageKind> = new Set(["image", "audio", "video", "document", "sticker", "contact"] as const);
const EMPTY: ReadonlySet<MessageKind> = new Set(["deleted", "view-once", "call"] as const);

/** Traits of all messages, in their order. */
export function traitsOf(conversation: Conversation, byInstant: boolean): readonly Trait[] {
  return conversation.messages.map((message, index) => traitOf(message, byInstant, conversation.merge?.sightings[index] ?? [], conversation.merge?.clockOffsets ?? []));
}

function traitOf(message: Message, byInstant: boolean, sightings: readonly Sighting[], offsets: readonly number[]): Trait {
  const group = groupOf(message);
  const words = wordsOf(message, group);
  return { message, group, words, key: keyOf(message, group, words), ...clockOf(message, byInstant, sightings, offsets) };
}

function groupOf({ kind, marks, attachments }: Message): Trait["group"] {
  if (kind === "system") return "system";
  if (attachments.length > 0 || marks.includes("media-omitted") || MEDIA.has(kind)) return "media";
  return EMPTY.has(kind) || marks.includes("pending") ? "empty" : "text";
}

/** Media are compared by more than equal words: a caption may be left out with its file. No folded text holds a tab. */
function keyOf({ kind }: Message, group: Trait["group"], words: string): string {
  if (group === "text") return words;
  return group === "system" ? `\t${words}` : group === "empty" ? `\t\t${kind}` : "\t\tmedia";
}

const EDITED = /[\u200e\u200f]?<[^<>]{1,160}>\s*$/u;

function wordsOf(message: Message, group: Trait["group"]): string {
  if (group === "empty") return "";
  const text = message.marks.includes("edited") ? message.text.replace(EDITED, "") : message.text;
  if (group === "media") return captionOf(message, text);
  if (message.kind === "location") return folded(text.slice(Math.max(text.indexOf("http"), 0)));
  return message.kind === "poll" ? folded(text.split("\n", 2)[1] ?? "") : withoutMention(folded(text));
}

/** Somebody who is named in a text: each phone writes the name of its own contacts. */
const withoutMention = (words: string): string => (words.includes("@") ? words.replace(/@\+?\d{8,}/gu, "@") : words);

function captionOf({ marks, attachments: [attachment] }: Message, text: string): string {
  if (attachment !== undefined) return caption(folded(text), attachment.name);
  return marks.includes("media-omitted") ? titleOrWords(folded(besideOmitted(text))) : folded(text);
}

/** An iPhone marks its own words and puts them last; Android gives them the first line. */
function besideOmitted(text: string): string {
  const mark = Math.max(text.lastIndexOf("\u200e"), text.lastIndexOf("\u200f"));
  if (mark > 0) return text.slice(0, mark);
  const newline = text.indexOf("\n");
  return newline === -1 ? "" : text.slice(newline + 1);
}

/** The finest clock that shows the message, put on the first export's time. */
function clockOf({ time }: Message, byInstant: boolean, sightings: readonly Sighting[], offsets: readonly number[]): Pick<Trait, "seconds" | "exact"> {
  if (byInstant && time.instant !== null) return { seconds: clockSeconds(time.instant), exact: true };
  const [first] = sightings;
  const seen = sightings.find((one) => one.time.precision === "second") ?? first;
  const { local, precision } = seen?.time ?? time;
  return { seconds: clockSeconds(local) - (seen === undefined ? 0 : (offsets[seen.source] ?? 0) * 60), exact: precision === "second" };
}
