import type { SaidByMessage } from "./shown-message";

type Members = Readonly<Record<string, unknown>>;
const isObject = (value: unknown): value is Members => typeof value === "object" && value !== null && !Array.isArray(value);

function messageText(value: unknown): SaidByMessage | null {
  if (!isObject(value)) return null;
  const { number, time, author, text, kind } = value;
  if (typeof number !== "number" || typeof text !== "string" || typeof kind !== "string" || !isObject(time) || typeof time["local"] !== "string") return null;
  const shownAs = isObject(author) ? author["shownAs"] : null;
  return {
    number,
    time: { local: time["local"], precision: time["precision"] === "second" ? "second" : "minute" },
    author: typeof shownAs === "string" ? shownAs : null,
    text,
    kind,
  };
}

/** Every message of a transcript, context included, in order; null for what is no transcript. */
export function readFiledMessages(transcript: Uint8Array): readonly SaidByMessage[] | null {
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(transcript));
  } catch {
    return null;
  }
  if (!isObject(value) || !Array.isArray(value["messages"])) return null;
  const messages = value["messages"].map(messageText);
  return messages.every((one) => one !== null) ? messages : null;
}
