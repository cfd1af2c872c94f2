import { canonicalBytes } from "../../record/canonical-json";
import type { JsonValue } from "../../record/canonical-json";
import type { JsonObject } from "./json-reading";
import { isObject, textAt } from "./json-reading";

/** What is kept of a message: all that Graph gives, but for addresses of Teams' own and what is the same in every message. */
const KEPT = new Set(
  "id replyToId messageType createdDateTime lastModifiedDateTime lastEditedDateTime deletedDateTime subject summary importance locale from body attachments mentions reactions eventDetail policyViolation messageHistory".split(" "),
);

const KEPT_OF_CHAT = new Set("id topic chatType createdDateTime".split(" "));
const KEPT_OF_MEMBER = new Set("displayName userId email roles visibleHistoryStartDateTime tenantId".split(" "));

export const keptOfMessage = (message: JsonObject): JsonValue => kept(message, KEPT);

/** What the first line tells. */
export interface ChatHead {
  readonly chat: unknown;
  readonly members: readonly JsonObject[];
  /** Files that can be opened, with their size. */
  readonly files: readonly { readonly url: string; readonly size: number }[];
  /** Id of the user. */
  readonly readBy: string;
  readonly saidCount: number;
  /** The oldest messages may not have come. */
  readonly isCut: boolean;
}

/** All that was read, as one text: canonical JSON, a line for the chat and one for each message. */
export function chatFile({ chat, members, files, readBy, saidCount, isCut }: ChatHead, messages: readonly JsonValue[]): File {
  const head: JsonValue = {
    bewaarwijzer: "teams-chat",
    version: 1,
    chat: isObject(chat) ? kept(chat, KEPT_OF_CHAT) : null,
    members: members.map((one) => kept(one, KEPT_OF_MEMBER)),
    files: files.map(({ url, size }) => ({ url, size })),
    readBy,
    saidCount,
    isCut,
  };
  const lines = [head, ...messages].flatMap((value) => [new Uint8Array(canonicalBytes(value)), "\n"]);
  return new File(lines, nameOf(chat), { type: "application/x-ndjson" });
}

const nameOf = (chat: unknown): string => `Teams ${(textAt(chat, "topic") ?? "chat").replace(/[^\p{L}\p{N} .-]+/gu, " ").trim() || "chat"}.jsonl`;

const kept = (value: JsonObject, names: ReadonlySet<string>): JsonValue =>
  Object.fromEntries(Object.entries(value).filter(([name]) => names.has(name)).map(([name, inner]) => [name, asJson(inner)]));

/** What came as JSON is JSON; anything else cannot be. */
function asJson(value: unknown): JsonValue {
  if (Array.isArray(value)) return value.map(asJson);
  if (isObject(value)) return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, asJson(inner)]));
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean" ? value : null;
}
