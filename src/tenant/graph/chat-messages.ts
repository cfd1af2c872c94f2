import type { ChatMessage } from "@microsoft/microsoft-graph-types";
import { json, refuse, type Answer } from "../http/answer";
import { REFUSALS, worded } from "../http/refusals";
import { PAGES, readOptions, type Options } from "../odata/options";
import { nextLink, windowOf } from "../odata/page";
import { pageBody } from "../odata/shape";
import type { Handler } from "./call";
import { shownMessage } from "./chat-view";
import { asksForAll } from "./chats";
import { findChat, visibleTo } from "./find-chat";

const MOST = 50;
type Moment = "createdDateTime" | "lastModifiedDateTime";
const MOMENTS: readonly Moment[] = ["lastModifiedDateTime", "createdDateTime"];

/**
 * The messages of a chat, newest first, fifty at most. A filter counts only beside an order on the same property.
 *
 * @source learn.microsoft.com/graph/api/chat-list-messages
 */
export const listChatMessages: Handler = (call, estate) => {
  const options = readOptions(call.query, ["$filter", "$orderby", ...PAGES]);
  if (!options.ok) return options.error;
  const order = orderOf(call.query.get("$orderby"));
  if (order === "unsupported") return refused("Only descending order on createdDateTime or lastModifiedDateTime is supported.");
  const unfit = faultIn(options.value);
  if (unfit !== null) return unfit;
  const chat = findChat(call, estate);
  if (!chat.ok) return chat.error;
  const by = order ?? "lastModifiedDateTime";
  const passes = call.query.has("$orderby") ? withinOf(options.value.filter, by) : always;
  if (passes === null) return refused("The filter is not supported.");
  const found = visibleTo(chat.value, call.person.id)
    .filter((one) => passes(one[by] ?? ""))
    .toSorted((one, other) => (other[by] ?? "").localeCompare(one[by] ?? ""));
  const window = windowOf(options.value, 20, MOST);
  const end = window.skip + window.limit;
  const value = found.slice(window.skip, end).map((one: ChatMessage) => shownMessage(one, asksForAll(call)));
  const page = pageBody(estate.origin, `chats('${chat.value.id}')/messages`, value, nextLink(estate.origin, call.path, call.query, window, found.length > end));
  return json(200, { ...page, "@odata.count": value.length });
};

const faultIn = ({ top }: Options): Answer | null =>
  top !== null && (top === 0 || top > MOST) ? refused(`The limit of '${String(MOST)}' for Top query has been exceeded.`) : null;

function orderOf(text: string | null): Moment | null | "unsupported" {
  if (text === null) return null;
  const [, name, direction] = /^(\w+)\s+(\w+)$/.exec(text.trim()) ?? [];
  return (direction === "desc" ? MOMENTS.find((moment) => moment === name) : undefined) ?? "unsupported";
}

type Passes = (moment: string) => boolean;
const always: Passes = () => true;

/** Reads `createdDateTime gt 2026-01-01T00:00:00Z and createdDateTime lt …`; null when it is no such filter. */
function withinOf(filter: string | null, by: Moment): Passes | null {
  if (filter === null) return always;
  const bounds = filter.split(/\s+and\s+/).map((part) => /^(\w+)\s+(gt|lt)\s+(\S+Z)$/.exec(part.trim()));
  if (bounds.some((bound) => bound?.[3] === undefined || Number.isNaN(Date.parse(bound[3])))) return null;
  if (bounds.some((bound) => bound?.[1] !== by)) return always;
  return (moment) => bounds.every((bound) => (bound?.[2] === "gt" ? Date.parse(moment) > Date.parse(bound[3] ?? "") : Date.parse(moment) < Date.parse(bound?.[3] ?? "")));
}

const refused = (message: string): Answer => refuse(worded(REFUSALS.noSuchPath, message));
