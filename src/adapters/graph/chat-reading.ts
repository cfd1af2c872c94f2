import type { ChatError, ReadChat } from "../../ports/chat-source";
import type { SignIn } from "../../ports/sign-in";
import { err, ok } from "../../result";
import type { Result } from "../../result";
import { chatError } from "./chat-error";
import { openFiles } from "./chat-files";
import { chatFile, keptOfMessage } from "./chat-lines";
import type { GraphHttp } from "./http";
import { unexpected } from "./http-fault";
import { isObject, listAt, numberAt, textAt } from "./json-reading";
import type { JsonObject } from "./json-reading";
import { scopeOf } from "./permissions";

const READ = scopeOf("chat-messages");
/** Graph gives no more at once. @source learn.microsoft.com/graph/api/chat-list-messages */
const PAGE = 50;
/** A page of nothing but what came before may be chance; so many after each other are a circle. */
const MOST_BARREN = 3;
/** Without this, Graph calls every event «unknown». @source learn.microsoft.com/graph/best-practices-concept */
const EVERY_KIND = { Prefer: "include-unknown-enum-members" };

/** Everything that Graph gives of a chat: the chat, its members, all pages of its messages, and which files can be opened. */
export async function readChat(
  http: GraphHttp,
  signIn: Pick<SignIn, "account">,
  id: string,
  onMessages: (count: number) => void,
  signal: AbortSignal,
): Promise<Result<ReadChat, ChatError>> {
  const cancelled = whenAborted(signal);
  const ask = async (path: string): Promise<Result<unknown, ChatError>> => {
    const answer = await Promise.race([http.json({ method: "GET", path, scope: READ, headers: EVERY_KIND, signal }), cancelled]);
    if (answer === null) return err({ kind: "cancelled" });
    return answer.ok ? answer : err(chatError(answer.error));
  };
  const place = `/chats/${encodeURIComponent(id)}`;
  const chat = await ask(place);
  if (!chat.ok) return chat;
  // Known by then from the token itself.
  const account = await signIn.account();
  if (!account.ok) return account;
  const members = await allOf(ask, `${place}/members`, () => undefined);
  if (!members.ok) return members;
  const messages = await allOf(ask, `${place}/messages?$top=${PAGE}&$orderby=createdDateTime desc`, onMessages);
  if (!messages.ok) return messages;
  const oldestFirst = inOrder(messages.value.values.toReversed());
  const files = await Promise.race([openFiles(http, oldestFirst, signal), cancelled]);
  if (files === null) return err({ kind: "cancelled" });
  if (!files.ok) return files;
  const head = { chat: chat.value, members: members.value.values, files: files.value.open, readBy: account.value.id, saidCount: messages.value.said, isCut: messages.value.isCut };
  return ok({ file: chatFile(head, oldestFirst.map(keptOfMessage)), filesRefused: files.value.refused });
}

/** A wait for a throttling server may take minutes: who stops, waits no longer. */
const whenAborted = (signal: AbortSignal): Promise<null> =>
  new Promise((resolve) => {
    if (signal.aborted) resolve(null);
    signal.addEventListener("abort", () => { resolve(null); });
  });

interface All {
  /** Each once, also what came twice because something was written while the pages were turned. */
  readonly values: readonly JsonObject[];
  /** How many the pages say that they have. */
  readonly said: number;
  /** Graph went round in a circle: what comes after is not known. */
  readonly isCut: boolean;
}

async function allOf(ask: (path: string) => Promise<Result<unknown, ChatError>>, first: string, onCount: (count: number) => void): Promise<Result<All, ChatError>> {
  const values: JsonObject[] = [];
  const seen = new Set<string>();
  const asked = new Set<string>();
  let said = 0;
  let barren = 0;
  for (let path: string | null = first; path !== null; ) {
    if (asked.has(path) || barren === MOST_BARREN) return ok({ values, said, isCut: true });
    asked.add(path);
    const page: Result<unknown, ChatError> = await ask(path);
    if (!page.ok) return page;
    const value = listAt(page.value, "value");
    if (value === null) return err(unexpected("value"));
    const found = value.filter(isObject);
    const fresh = found.filter((one) => isNew(one, seen));
    values.push(...fresh);
    said += (numberAt(page.value, "@odata.count") ?? value.length) - (found.length - fresh.length);
    barren = found.length > 0 && fresh.length === 0 ? barren + 1 : 0;
    onCount(values.length);
    path = textAt(page.value, "@odata.nextLink");
  }
  return ok({ values, said, isCut: false });
}

function isNew(one: JsonObject, seen: Set<string>): boolean {
  const id = textAt(one, "id");
  if (id === null) return true;
  const before = seen.size;
  return seen.add(id).size > before;
}

/** By the time of making; what has none stays behind what it stood behind. Graph may hand its pages out in another order. */
function inOrder(messages: readonly JsonObject[]): readonly JsonObject[] {
  let last = 0;
  const timed = messages.map((message) => {
    const time = Date.parse(textAt(message, "createdDateTime") ?? "");
    if (!Number.isNaN(time)) last = time;
    return { message, time: last };
  });
  return timed.toSorted((one, other) => one.time - other.time).map(({ message }) => message);
}
