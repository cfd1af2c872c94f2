import { addressBehind } from "../address-behind";
import { textAt } from "../json-value";

/** Text as the app writes it: a string, or a list of strings and of objects with a `text` (bold, link, mention …). */
export function plainText(value: unknown): string {
  if (typeof value === "string") return value;
  if (!Array.isArray(value)) return textAt(value, "text");
  return value.map((part: unknown) => (typeof part === "string" ? part : partText(part))).join("");
}

/** Of a link whose words are its writer's, the address stands behind them. */
function partText(part: unknown): string {
  const words = textAt(part, "text");
  return words + addressBehind(words, textAt(part, "href"));
}

/** What a message says. Some writers leave `text` out and give only its parts. */
export const bodyOf = (message: { readonly text?: unknown; readonly text_entities?: unknown }): string => plainText(message.text) || plainText(message.text_entities);
