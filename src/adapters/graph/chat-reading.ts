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
    const answer = await Promise.race([http.json({ method: "GET", path, scope: READ, headers: EVERY_KIND }), cancelled]);
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
  const oldestFirst = eachOnce(messages.value.values).reverse();
  const files = await Promise.race([openFiles(http, oldestFirst, signal), cancelled]);
  if (files === null) return err({ kind: "cancelled" });
  if (!files.ok) return files;
  const head = { chat: chat.value, members: members.value.values, files: files.value.open, readBy: account.value.id, saidCount: messages.value.said };
  return ok({ file: chatFile(head, oldestFirst.map(keptOfMessage)), filesRefused: files.value.refused });
}

/** A wait for a throttling server may take minutes: who stops, waits no longer. */
const whenAborted = (signal: AbortSignal): Promise<null> =>
  new Promise((resolve) => {
    if (signal.aborted) resolve(null);
    signal.addEventListener("abort", () => { resolve(null); });
  });

interface All {
  readonly values: readonly JsonObject[];
  /** How many the pages say that they have. */
  readonly said: number;
}

async function allOf(ask: (path: string) => Promise<Result<unknown, ChatError>>, first: string, onCount: (count: number) => void): Promise<Result<All, ChatError>> {
  const values: JsonObject[] = [];
  let said = 0;
  for (let path: string | null = first; path !== null; ) {
    const page: Result<unknown, ChatError> = await ask(path);
    if (!page.ok) return page;
    const value = listAt(page.value, "value");
    if (value === null) return err(unexpected("value"));
    values.push(...value.filter(isObject));
    said += numberAt(page.value, "@odata.count") ?? value.length;
    onCount(values.length);
    path = textAt(page.value, "@odata.nextLink");
  }
  return ok({ values, said });
}

/** A message that came twice, because one was written while the pages were turned, is one message. */
function eachOnce(values: readonly JsonObject[]): JsonObject[] {
  const seen = new Set<string>();
  return values.filter((one) => {
    const id = textAt(one, "id");
    if (id === null) return true;
    const isNew = !seen.has(id);
    seen.add(id);
    return isNew;
  });
}
