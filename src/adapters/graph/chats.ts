import type { ChatError, ChatPage, ChatSource, ListedChat } from "../../ports/chat-source";
import type { SignIn } from "../../ports/sign-in";
import { err, ok } from "../../result";
import type { Result } from "../../result";
import { chatError } from "./chat-error";
import { fetchChatMedia } from "./chat-media";
import { readChat } from "./chat-reading";
import type { GraphHttp } from "./http";
import type { HttpFault } from "./http-fault";
import { unexpected } from "./http-fault";
import { isObject, listAt, objectAt, textAt } from "./json-reading";
import { scopeOf } from "./permissions";

/** Shows who is in a chat, and nothing of what was said. */
const BASIC = scopeOf("chat-list");
const PAGE = 50;
/** Graph expands no more members than this, whatever is asked. @source learn.microsoft.com/graph/api/chat-list */
const MOST_EXPANDED = 25;
/** What Graph writes for «never». */
const NEVER = "0001-01-01T00:00:00Z";

/** The user's own chats through Graph. @source learn.microsoft.com/graph/api/chat-list */
export function createChats(http: GraphHttp, signIn: Pick<SignIn, "account">): ChatSource {
  const read = async <T>(answer: Result<unknown, HttpFault>, parse: (answer: unknown, me: string) => T | null): Promise<Result<T, ChatError>> => {
    if (!answer.ok) return err(chatError(answer.error));
    // Known by then from the token itself.
    const account = await signIn.account();
    if (!account.ok) return account;
    const value = parse(answer.value, account.value.id);
    return value === null ? err(unexpected("value")) : ok(value);
  };
  return {
    list: async (next) => {
      const path = next ?? `/me/chats?$expand=members&$orderby=lastMessagePreview/createdDateTime desc&$top=${PAGE}`;
      return read(await http.json({ method: "GET", path, scope: BASIC }), parsePage);
    },
    find: async (id) => {
      const place = `/chats/${encodeURIComponent(id)}`;
      const answer = await http.json({ method: "GET", path: `${place}?$expand=members`, scope: BASIC });
      if (!answer.ok || (listAt(answer.value, "members") ?? []).length < MOST_EXPANDED) return read(answer, parseChat);
      const members = await http.list({ method: "GET", path: `${place}/members`, scope: BASIC });
      return read(members.ok ? ok({ ...(isObject(answer.value) ? answer.value : {}), members: members.value }) : members, parseChat);
    },
    read: (id, onMessages, signal) => readChat(http, signIn, id, onMessages, signal),
    media: (entry) => fetchChatMedia(http, entry),
  };
}

function parsePage(answer: unknown, me: string): ChatPage | null {
  const value = listAt(answer, "value");
  const chats = value?.map((chat) => parseChat(chat, me)).filter((chat) => chat !== null);
  return chats === undefined ? null : { chats, next: textAt(answer, "@odata.nextLink") };
}

function parseChat(chat: unknown, me: string): ListedChat | null {
  const id = textAt(chat, "id");
  if (id === null) return null;
  const members = (listAt(chat, "members") ?? []).filter(isObject);
  const others = members.filter((one) => textAt(one, "userId") !== me);
  const read = textAt(objectAt(chat, "viewpoint"), "lastMessageReadDateTime");
  return {
    id,
    title: textAt(chat, "topic"),
    others: others.flatMap((one) => textAt(one, "displayName") ?? textAt(one, "email") ?? []),
    isAlone: others.length === 0,
    people: members.flatMap((one) => textAt(one, "userId") ?? []),
    shape: textAt(chat, "chatType") === "oneOnOne" ? "one-to-one" : "group",
    lastRead: read === NEVER ? null : read,
  };
}
