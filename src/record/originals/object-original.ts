import { UNDATED } from "../../conversation/local-time";
import { decodedEntities } from "../../imports/html-pieces";
import { at, isObject, type JsonObject, listAt, numberAt, parseJson, textAt } from "../../imports/json-value";
import { canBeSeen } from "../../imports/seen-name";
import { isTime } from "../../imports/telegram/message";
import { objectIn } from "../../imports/telegram/message-object";
import { plainText } from "../../imports/telegram/plain-text";
import { plainName } from "../../imports/whatsapp/marks";
import { isOtherInstant } from "./other-instant";
import type { SaidOfMessage } from "./said-of-message";

/** Whether an object of an export in JSON says something else than is told of it: of each format only what stands in it as it is. */

/** What a message of Telegram may hold beside words and files, and is told in words. */
const TELEGRAM_TOLD = ["poll", "contact_information", "location_information", "place_name", "game_title", "invoice_information", "todo_list", "giveaway_information", "giveaway_results", "paid_stars_amount", "sticker_emoji"];

export function telegramContradicts(said: SaidOfMessage): boolean {
  const { value: message } = objectIn(said.original, { start: 0, end: said.original.length });
  if (message === null) return true;
  if (textAt(message, "type") !== "message") return false;
  const [date, from] = [textAt(message, "date"), textAt(message, "from")];
  if (isTime(date) && said.time.local !== date && said.time.local !== UNDATED.local) return true;
  if (canBeSeen(plainName(from)) && plainName(said.author ?? "") !== plainName(from)) return true;
  const written = telegramTexts(message);
  return !TELEGRAM_TOLD.some((key) => Object.hasOwn(message, key)) && written !== null && !written.includes(said.text);
}

/** With the addresses of links behind their words, and without, as older versions had it; null where there are no words. */
function telegramTexts({ text }: JsonObject): readonly string[] | null {
  if (typeof text === "string") return text === "" ? null : [text];
  const parts: readonly unknown[] = Array.isArray(text) ? text : [];
  const written = [plainText(parts), parts.map((part) => (typeof part === "string" ? part : textAt(part, "text"))).join("")];
  return written.includes("") ? null : written;
}

/** Stands in a body of Signal where somebody is mentioned. */
const PLACE_OF_MENTION = "\ufffc";

export function signalContradicts(said: SaidOfMessage): boolean {
  const item = at(parseJson(said.original), "chatItem");
  if (!isObject(item)) return true;
  if (isOtherInstant(said, numberAt(item, "dateSent"))) return true;
  const message = at(item, "standardMessage");
  const body = textAt(message, "text", "body");
  if (body === "" || listAt(message, "attachments").some((one) => textAt(one, "caption") !== "" || textAt(one, "pointer", "caption") !== "")) return false;
  const [first = "", ...others] = body.split(PLACE_OF_MENTION);
  return others.length === 0 ? said.text !== body : !said.text.startsWith(first) || !said.text.endsWith(others.at(-1) ?? "");
}

/** Of a page, what has no words of its own and leaves none out. */
const PLAIN_MARKUP = /<\/?(?:p|div|br|b|strong|i|em|u|span)(?:\s[^<>]*)?\/?>|&(?:nbsp|amp|lt|gt|quot);/gi;
const isPlainPage = (content: string): boolean => !/[<>&]/.test(content.replace(PLAIN_MARKUP, " "));

export function teamsContradicts(said: SaidOfMessage): boolean {
  const message = parseJson(said.original);
  if (!isObject(message) || isOtherInstant(said, Date.parse(textAt(message, "createdDateTime")))) return true;
  if (textAt(message, "messageType") !== "message" || isObject(message["eventDetail"])) return false;
  if (textAt(message, "deletedDateTime") !== "" || textAt(message, "subject") !== "" || listAt(message, "attachments").length > 0) return false;
  const content = textAt(message, "body", "content");
  if (textAt(message, "body", "contentType") !== "html") return said.text !== content;
  return isPlainPage(content) && bare(said.text) !== bare(wordsOf(content));
}

const wordsOf = (page: string): string => decodedEntities(page.replace(/<[^<>]*>/g, " "));
const bare = (text: string): string => text.replace(/\s+/g, "");
