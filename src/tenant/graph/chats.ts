import type { Estate } from "../estate";
import { bytes, json, refuse, type Answer } from "../http/answer";
import { header } from "../http/incoming";
import { REFUSALS, worded } from "../http/refusals";
import { PAGES, readOptions, type Options } from "../odata/options";
import { nextLink, windowOf } from "../odata/page";
import { entityBody, pageBody, selected, withExpanded } from "../odata/shape";
import type { SeededChat } from "../seeds/chats/chat";
import { param, type Call, type Handler } from "./call";
import { chatEntity, lastVisible, memberEntity, previewOf } from "./chat-view";
import { findChat, isMember } from "./find-chat";

const MOST_CHATS = 50;
/** A known issue of the real one. @source learn.microsoft.com/graph/api/chat-list */
const MOST_EXPANDED = 25;
const LATEST_FIRST = "lastmessagepreview/createddatetime desc";
const ALONE = { members: {} };
/** A preview is given in the list alone. */
const LISTED = { ...ALONE, lastMessagePreview: {} };
const READS_MESSAGES: readonly string[] = ["Chat.Read", "Chat.ReadWrite"];

/** The signed-in person's chats. @source learn.microsoft.com/graph/api/chat-list */
export const listChats: Handler = (call, estate) => {
  const options = readOptions(call.query, ["$select", "$expand", "$orderby", ...PAGES], LISTED);
  if (!options.ok) return options.error;
  const unfit = listFault(call, options.value);
  if (unfit !== null) return unfit;
  const own = estate.chats.filter((chat) => isMember(chat, call.person.id));
  const time = (chat: SeededChat): string => lastVisible(chat, call.person.id)?.createdDateTime ?? "";
  const ordered = call.query.has("$orderby") ? own.toSorted((one, other) => time(other).localeCompare(time(one))) : own;
  const window = windowOf(options.value, 20, MOST_CHATS);
  const end = window.skip + window.limit;
  const value = ordered.slice(window.skip, end).map((chat) => shownChat(call, estate, chat, options.value));
  return json(200, pageBody(estate.origin, "chats", value, nextLink(estate.origin, call.path, call.query, window, ordered.length > end)));
};

export const getChat: Handler = (call, estate) => {
  const options = readOptions(call.query, ["$select", "$expand"], ALONE);
  if (!options.ok) return options.error;
  const chat = findChat(call, estate);
  if (!chat.ok) return chat.error;
  return json(200, entityBody(estate.origin, "chats/$entity", shownChat(call, estate, chat.value, options.value)));
};

export const listChatMembers: Handler = (call, estate) => {
  const options = readOptions(call.query, PAGES);
  if (!options.ok) return options.error;
  const chat = findChat(call, estate);
  if (!chat.ok) return chat.error;
  const { members, id } = chat.value;
  const window = windowOf(options.value, 100, 999);
  const end = window.skip + window.limit;
  const value = members.slice(window.skip, end).map((one) => memberEntity(estate, chat.value, one));
  const page = pageBody(estate.origin, `chats('${id}')/members`, value, nextLink(estate.origin, call.path, call.query, window, members.length > end));
  return json(200, { ...page, "@odata.count": value.length });
};

/** The bytes of a picture or voice memo. */
export const getHostedContent: Handler = (call, estate) => {
  const chat = findChat(call, estate);
  if (!chat.ok) return chat.error;
  const message = chat.value.messages().find(({ id }) => id === param(call, "message"));
  const content = chat.value.hosted.get(param(call, "content"));
  const isThere = message?.deletedDateTime === null && JSON.stringify(message).includes(`/hostedContents/${param(call, "content")}/`);
  return content === undefined || !isThere ? refuse(REFUSALS.chatNotFound) : bytes(200, "application/octet-stream", content());
};

function listFault(call: Call, { top, expand }: Options): Answer | null {
  if (top !== null && (top === 0 || top > MOST_CHATS)) return refused(`Invalid value for $top: it is 1 to ${String(MOST_CHATS)}.`);
  const order = call.query.get("$orderby");
  if (order !== null && order.toLowerCase() !== LATEST_FIRST) return refused("Only '$orderby=lastMessagePreview/createdDateTime desc' is supported.");
  const reads = call.scopes.some((scope) => READS_MESSAGES.includes(scope));
  return expand.some(({ name }) => name === "lastMessagePreview") && !reads ? refuse(REFUSALS.chatDenied) : null;
}

function shownChat(call: Call, estate: Estate, chat: SeededChat, { expand, select }: Options): object {
  const last = lastVisible(chat, call.person.id);
  const inside = new Map<string, () => unknown>([
    ["members", () => chat.members.slice(0, MOST_EXPANDED).map((one) => memberEntity(estate, chat, one))],
    ["lastMessagePreview", () => previewOf(last, asksForAll(call))],
  ]);
  const expanded = Object.fromEntries(expand.map(({ name }) => [name, inside.get(name)?.()]));
  return selected({ ...chatEntity(chat, last), ...expanded }, withExpanded(select, expand));
}

export const asksForAll = (call: Call): boolean => (header(call, "prefer") ?? "").toLowerCase().includes("include-unknown-enum-members");

const refused = (message: string): Answer => refuse(worded(REFUSALS.noSuchPath, message));
