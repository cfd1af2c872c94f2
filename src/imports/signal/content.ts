import type { MessageKind } from "../../conversation/conversation";
import { eventText, type Naming } from "../event-text";
import { at, idAt, isObject, type JsonObject, listAt, numberAt, textAt } from "../json-value";
import { pollText } from "../poll-text";
import { kindOfPointer, pointersIn } from "./attachments";
import { bodyText } from "./body";
import type { People } from "./people";

/** What a chat item says. */
export interface Content {
  readonly kind: MessageKind;
  readonly text: string;
  /** File pointers of its attachments. */
  readonly pointers: readonly unknown[];
  /** False when the item is of a kind that this app does not know. */
  readonly known: boolean;
}

type Reader = (item: JsonObject, people: People) => Omit<Content, "known">;

/** One row for each kind of item, by the key that the format gives it. */
const KINDS: readonly (readonly [key: string, read: Reader])[] = [
  ["standardMessage", standardMessage],
  ["contactMessage", contactMessage],
  ["stickerMessage", ({ sticker }) => ({ kind: "sticker", text: textAt(sticker, "emoji"), pointers: [at(sticker, "data")].filter(isObject) })],
  ["remoteDeletedMessage", () => ({ kind: "deleted", text: "", pointers: [] })],
  // Not whoever wrote it took it back.
  ["adminDeletedMessage", ({ adminId }, people) => ({ kind: "deleted", text: eventText("adminDeletedMessage", { adminId }, namingIn(people)), pointers: [] })],
  ["updateMessage", updateMessage],
  ["paymentNotification", ({ amountMob, note }) => ({ kind: "text", text: eventText("paymentNotification", { amountMob, note }), pointers: [] })],
  ["giftBadge", ({ state }) => ({ kind: "text", text: eventText("giftBadge", { state }), pointers: [] })],
  ["viewOnceMessage", ({ attachment }) => ({ kind: "view-once", text: "", pointers: pointersIn([attachment]) })],
  ["directStoryReplyMessage", storyReply],
  ["poll", poll],
];

const UNKNOWN: Content = { kind: "text", text: "", pointers: [], known: false };

/** The part of a chat item that tells what it is; null for an item of an unknown kind. */
export function itemIn(chatItem: JsonObject): JsonObject | null {
  const item = KINDS.map(([key]) => at(chatItem, key)).find(isObject);
  return item ?? null;
}

/** @source libsignal, Backup.proto (ChatItem); formats.md 2 */
export function contentOf(chatItem: JsonObject, people: People): Content {
  for (const [key, read] of KINDS) {
    const item = at(chatItem, key);
    if (isObject(item)) return { ...read(item, people), known: true };
  }
  return UNKNOWN;
}

function standardMessage({ text, attachments, longText }: JsonObject, people: People): Omit<Content, "known"> {
  const pointers = pointersIn(Array.isArray(attachments) ? attachments : []);
  const captions = pointers.map((pointer) => textAt(pointer, "caption")).filter((caption) => caption !== "");
  const [first] = pointers;
  const voice = textAt(listAt({ attachments }, "attachments")[0], "flag") === "VOICE_MESSAGE";
  return {
    kind: first === undefined ? "text" : voice ? "audio" : kindOfPointer(first),
    text: [bodyText(text, people), ...captions].filter((part) => part !== "").join("\n"),
    // A very long body goes on in a file of its own.
    pointers: isObject(longText) ? [...pointers, longText] : pointers,
  };
}

/** Older files have a list of contacts, newer ones the one that was sent. */
function contactMessage({ contact }: JsonObject): Omit<Content, "known"> {
  const contacts = Array.isArray(contact) ? contact : [contact];
  return {
    kind: "contact",
    text: contacts.map(contactText).join("\n"),
    pointers: contacts.map((one) => at(one, "avatar")).filter(isObject),
  };
}

function contactText(contact: unknown): string {
  const names = ["prefix", "givenName", "middleName", "familyName", "suffix"].map((part) => textAt(contact, "name", part)).filter((part) => part !== "");
  const reached = [...listAt(contact, "number"), ...listAt(contact, "email")].map((one) => textAt(one, "value"));
  const addresses = listAt(contact, "address").map((one) => ADDRESS.map((part) => textAt(one, part)).filter((part) => part !== "").join(", "));
  return [names.join(" ") || textAt(contact, "name", "nickname"), textAt(contact, "organization"), ...reached, ...addresses].filter((line) => line !== "").join("\n");
}

const ADDRESS = ["street", "pobox", "neighborhood", "postcode", "city", "region", "country"];

function storyReply({ textReply, emoji }: JsonObject, people: People): Omit<Content, "known"> {
  const longText = at(textReply, "longText");
  const text = isObject(textReply) ? bodyText(at(textReply, "text"), people) : textAt({ emoji }, "emoji");
  return { kind: "text", text, pointers: isObject(longText) ? [longText] : [] };
}

function poll({ question, options }: JsonObject): Omit<Content, "known"> {
  const choices = listAt({ options }, "options").map((option) => ({ text: textAt(option, "option"), votes: listAt(option, "votes").length }));
  return { kind: "poll", text: pollText(textAt({ question }, "question"), choices), pointers: [] };
}

/** Stand where somebody's message did not arrive whole, or is of a kind that the exporting app did not know. */
const LOST: ReadonlySet<string> = new Set(["BAD_DECRYPT", "UNSUPPORTED_PROTOCOL_MESSAGE"]);
export const isLost = (chatItem: JsonObject): boolean => LOST.has(textAt(chatItem, "updateMessage", "simpleUpdate", "type"));

const CALLS: ReadonlySet<string> = new Set(["individualCall", "groupCall"]);
/** Keys that hold account ids or numbers of recipients, by their ends. */
const ACI_KEY = /(?:Aci|ServiceId|^aci)$/;
const RECIPIENT_KEY = /(?:RecipientId|^authorId|^adminId)$/;
const namingIn = (people: People): Naming => (key, value) => (ACI_KEY.test(key) ? people.nameOfAci(value) : RECIPIENT_KEY.test(key) ? people.nameOf(value) : null);

/** Joining, leaving, renaming, calls: the app keeps the facts of these, no sentence. */
function updateMessage(update: JsonObject, people: People): Omit<Content, "known"> {
  const [[name, content] = ["updateMessage", null]] = Object.entries(update);
  const naming = namingIn(people);
  const updates = name === "groupChange" ? listAt(content, "updates").filter(isObject) : [];
  const text = updates.length === 0 ? eventText(name, content, naming) : updates.flatMap((one) => Object.entries(one).map(([kind, facts]) => eventText(kind, facts, naming))).join("\n");
  return { kind: CALLS.has(name) ? "call" : isLost({ updateMessage: update }) ? "text" : "system", text, pointers: [] };
}

/** Who reacted, and with what, in the order of the file. */
export const reactionsIn = (item: JsonObject, people: People): readonly { readonly by: string | null; readonly emoji: string }[] =>
  listAt(item, "reactions").map((reaction) => ({ by: nameOrNull(idAt(reaction, "authorId"), people), emoji: textAt(reaction, "emoji") }));

/** The message that an item answers; null when it answers none. */
export function quoteIn({ quote }: JsonObject, people: People): { readonly author: string | null; readonly text: string } | null {
  if (!isObject(quote)) return null;
  const files = listAt(quote, "attachments").map((attachment) => textAt(attachment, "fileName") || textAt(attachment, "contentType"));
  return { author: nameOrNull(idAt(quote, "authorId"), people), text: bodyText(quote.text, people) || files.join(", ") };
}

const nameOrNull = (id: string, people: People): string | null => (id === "" ? null : people.nameOf(id));

/** When an item was sent, in milliseconds since 1970; NaN when the file tells none. */
export const sentAt = (chatItem: unknown): number => numberAt(chatItem, "dateSent");
