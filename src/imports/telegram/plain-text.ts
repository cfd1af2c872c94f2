import { addressBehind } from "../address-behind";
import { textAt } from "../json-value";
import { struckOut } from "../struck-out";

/** Text as the app writes it: a string, or a list of strings and of objects with a `text` (bold, link, mention …). What is struck out stands between tildes. */
export function plainText(value: unknown): string {
  if (typeof value === "string") return value;
  if (!Array.isArray(value)) return textAt(value, "text");
  return value.map((part: unknown) => (typeof part === "string" ? part : partText(part))).join("");
}

function partText(part: unknown): string {
  const words = wordsOf(part);
  return textAt(part, "type") === "strikethrough" ? struckOut(words) : words;
}

/** Of a link whose words are its writer's, the address stands behind them. */
export function wordsOf(part: unknown): string {
  const words = textAt(part, "text");
  return words + addressBehind(words, textAt(part, "href"));
}

/** What a message says. Some writers leave `text` out and give only its parts. */
export const bodyOf = (message: { readonly text?: unknown; readonly text_entities?: unknown }): string => plainText(message.text) || plainText(message.text_entities);
