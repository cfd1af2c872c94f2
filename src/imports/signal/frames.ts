import { beginningOfLine, type ByteLine } from "../byte-lines";
import { idAt, isObject, type JsonObject } from "../json-value";

/** Lines that hold no message and that nothing has to be said about. */
const WITHOUT_MESSAGES: ReadonlySet<string> = new Set(["stickerPack", "adHocCall", "notificationProfile", "chatFolder"]);

/** What one line of the export is. `unknown`: an object of a kind that this app does not know. */
export type Frame =
  | { readonly kind: "header" | "account" | "recipient" | "chat" | "chatItem"; readonly content: JsonObject }
  | { readonly kind: "nothing" }
  | { readonly kind: "unknown"; readonly name: string };

/** @param value the JSON value of a line */
export function frameOf(value: JsonObject): Frame {
  for (const kind of ["account", "recipient", "chat", "chatItem"] as const) {
    const content = value[kind];
    if (isObject(content)) return { kind, content };
  }
  if (Object.hasOwn(value, "backupTimeMs") || Object.hasOwn(value, "version")) return { kind: "header", content: value };
  const names = Object.keys(value);
  return names.some((name) => WITHOUT_MESSAGES.has(name)) ? { kind: "nothing" } : { kind: "unknown", name: names[0] ?? "{}" };
}

/** Whether text that begins so may be this export: some line of it is one of its frames. */
export const looksLikeFrames = (head: string): boolean => /^\s*\{\s*"(?:account|recipient|chat|chatItem)"\s*:\s*\{/m.test(head) || /^\s*\{[^{}]*"backupTimeMs"/.test(head);

/** Bytes of a line in which the chat of an item is found. */
const PEEKED = 96;
const CHAT_OF_ITEM = /^\s*\{\s*"chatItem"\s*:\s*\{\s*"chatId"\s*:\s*(?:"([^"\\]*)"|(\d+))\s*[,}]/;

/** The chat of an item, without reading what the item says; null where the beginning of the line does not tell. */
export function peekChat(line: ByteLine): string | null {
  const match = CHAT_OF_ITEM.exec(beginningOfLine(line, PEEKED));
  return match === null ? null : (match[1] ?? match[2] ?? null);
}

/** The format leaves out numbers that are zero. */
export const chatOf = (chatItem: JsonObject): string => idAt(chatItem, "chatId") || "0";

/** The phone that wrote the export, by the version of the app that its first line names; null for a computer. */
export function platformIn(header: JsonObject): "android" | "iphone" | null {
  const version = idAt(header, "currentAppVersion");
  return /^android/i.test(version) ? "android" : /^ios/i.test(version) ? "iphone" : null;
}
