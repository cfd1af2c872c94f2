import type { MessageKind } from "../../conversation/conversation";
import { eventText } from "../event-text";
import { at, idAt, isObject, type JsonObject, listAt, numberAt, textAt } from "../json-value";
import type { MediaIndex } from "../media-index";
import { pollText } from "../poll-text";
import { canBeSeen } from "../seen-name";
import { plainName } from "../whatsapp/marks";
import { filesOf, type MessageFile } from "./files";
import { bodyOf, plainText } from "./plain-text";

/** What a message says and brings. */
export interface Content {
  readonly kind: MessageKind;
  readonly text: string;
  readonly files: readonly MessageFile[];
  /** False when it has content of a kind that this app does not know, or none at all. */
  readonly known: boolean;
}

/** Content that is no text and no file, by the key that tells it. */
const OTHER_CONTENT: readonly (readonly [key: string, kind: MessageKind, lines: (message: JsonObject) => readonly string[]])[] = [
  ["poll", "poll", ({ poll }) => [pollText(plainText(at(poll, "question")), listAt(poll, "answers").map((answer) => ({ text: plainText(at(answer, "text")), votes: numberAt(answer, "voters") })))]],
  ["contact_information", "contact", ({ contact_information: contact }) => [["first_name", "last_name"].map((part) => textAt(contact, part)).filter((part) => part !== "").join(" "), textAt(contact, "phone_number")]],
  ["location_information", "location", placeLines],
  ["place_name", "location", placeLines],
  ["game_title", "text", (message) => [textAt(message, "game_title"), textAt(message, "game_description"), textAt(message, "game_link")]],
  ["invoice_information", "text", ({ invoice_information: invoice }) => [textAt(invoice, "title"), textAt(invoice, "description"), eventText("invoice", { amount: at(invoice, "amount"), currency: at(invoice, "currency") })]],
];

function placeLines(message: JsonObject): readonly string[] {
  const latitude = at(message, "location_information", "latitude");
  const longitude = at(message, "location_information", "longitude");
  const place = typeof latitude === "number" && typeof longitude === "number" ? `${latitude}, ${longitude}` : "";
  return [textAt(message, "place_name"), textAt(message, "address"), place];
}

const CALLS: ReadonlySet<string> = new Set(["phone_call", "group_call", "conference_call"]);

/** What every message has, and what stands elsewhere in the conversation: none of it is content. */
const FRAME: ReadonlySet<string> = new Set(
  "id type date date_unixtime edited edited_unixtime from from_id author forwarded_from forwarded_from_id saved_from via_bot reply_to_message_id reply_to_peer_id text text_entities reactions inline_bot_buttons width height actor_id action photo_file_size".split(" "),
);

/** @source formats.md 2 (Telegram); tdesktop, export_output_json */
export function contentOf(message: JsonObject, media: MediaIndex): Content {
  const files = filesOf(message, media);
  if (textAt(message, "type") === "service") return { kind: isCall(message) ? "call" : "system", text: serviceText(message), files, known: true };
  const other = OTHER_CONTENT.find(([key]) => Object.hasOwn(message, key));
  const said = [bodyOf(message), ...(other?.[2](message) ?? [])].filter((line) => line !== "");
  const kind = files[0]?.kind ?? other?.[1] ?? "text";
  if (said.length === 0 && files.length === 0) return unknownContent(message);
  const text = said.length === 0 && kind === "sticker" ? textAt(message, "sticker_emoji") : said.join("\n");
  return { kind: Object.hasOwn(message, "self_destruct_period_seconds") ? "view-once" : kind, text, files, known: !Object.entries(message).some(isUnknownPart) };
}

/** A caption or a file does not make a list or a draw beside it known; a flag or a number says nothing that anybody wrote. */
const isUnknownPart = ([key, value]: readonly [string, unknown]): boolean =>
  (isObject(value) || (Array.isArray(value) && value.length > 0)) && !FRAME.has(key) && !OTHER_CONTENT.some(([known]) => known === key);

const isCall = (message: JsonObject): boolean => CALLS.has(textAt(message, "action"));

/** The facts of an event in the file's own words; the app keeps no sentence for it. */
function serviceText(message: JsonObject): string {
  const facts = factsOf(message, new Set(["photo"]));
  const event = eventText(textAt(message, "action") || textAt(message, "type"), facts);
  return [event, bodyOf(message)].filter((line) => line !== "").join("\n");
}

/** A message of a kind that is not in the table is told by its own keys. */
function unknownContent(message: JsonObject): Content {
  const facts = factsOf(message, new Set());
  const text = Object.keys(facts).length === 0 ? "" : eventText(textAt(message, "type"), facts);
  return { kind: "text", text, files: [], known: false };
}

const factsOf = (message: JsonObject, others: ReadonlySet<string>): JsonObject => Object.fromEntries(Object.entries(message).filter(([key]) => !FRAME.has(key) && !others.has(key)));

/** Reactions: whoever the file names, and the rest of each kind together as `👍 ×3`. */
export function reactionsIn(message: JsonObject): readonly { readonly by: string | null; readonly emoji: string }[] {
  return listAt(message, "reactions")
    .filter(isObject)
    .flatMap((reaction) => {
      const emoji = textAt(reaction, "emoji") || textAt(reaction, "type");
      const named = listAt(reaction, "recent").map((recent) => ({ by: [textAt(recent, "from"), idAt(recent, "from_id")].map(plainName).find(canBeSeen) ?? null, emoji }));
      const others = (numberAt(reaction, "count") || 0) - named.length;
      return others > 0 ? [...named, { by: null, emoji: others === 1 ? emoji : `${emoji} ×${others}` }] : named;
    });
}
