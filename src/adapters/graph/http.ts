import type { SignIn } from "../../ports/sign-in";
import { err, ok } from "../../result";
import type { Result } from "../../result";
import { graphAddress, openJsonSender } from "./graph-client";
import type { GraphAddress, JsonRequest } from "./graph-client";
import { unexpected } from "./http-fault";
import type { HttpFault } from "./http-fault";
import { listAt, textAt } from "./json-reading";
import type { Waiting } from "./persistence";
import { readBytes, readJson, requestPersistently } from "./request";
import type { Ask, Settle, Take } from "./request";
import { createServerTime } from "./server-time";
import type { Monotonic, ServerTime } from "./server-time";

/** What the adapter needs from outside. */
export interface Surroundings extends Waiting {
  readonly fetch: typeof fetch;
  readonly signIn: Pick<SignIn, "token">;
  /** Aborts after so many seconds. */
  deadline(seconds: number): AbortSignal;
}

export interface JsonCall extends Partial<Pick<JsonRequest, "headers" | "body">> {
  readonly method: JsonRequest["method"];
  /** Path and query below Graph's version, or an `@odata.nextLink` as it came. */
  readonly path: string;
  /** The permission that this operation needs; a few need two together, with a space between. */
  readonly scope: string;
  /** Ends the asking and the waiting; what comes back then means nothing. */
  readonly signal?: AbortSignal;
}

export interface PutCall {
  readonly path: string;
  readonly scope: string;
  readonly body: Blob;
}

/** Bytes that stand behind a token. */
export interface BytesCall {
  readonly path: string;
  readonly scope: string;
}

/** A request to an address that carries its own permission: an upload session, a download. Never with a token. */
export interface PlainCall {
  readonly method: "GET" | "PUT" | "POST";
  readonly url: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: Blob;
}

/** The one place for tokens, retry, throttling and claims. Values come back unread; errors come back as values. */
export interface GraphHttp extends Waiting {
  json(call: JsonCall): Promise<Result<unknown, HttpFault>>;
  /** All values of a collection, its pages followed as they come. @errors `unexpected-response` where they lead round in a circle: what comes after is not known */
  list(call: JsonCall): Promise<Result<readonly unknown[], HttpFault>>;
  bytes(call: BytesCall): Promise<Result<Blob, HttpFault>>;
  /** Bytes in one PUT; before it is repeated, `settle` looks whether that is needed. Gives null when it was not. */
  put(call: PutCall, settle: Settle): Promise<Result<unknown, HttpFault>>;
  /** One attempt; null when no answer came. */
  plain(call: PlainCall): Promise<Response | null>;
  readonly serverTime: ServerTime;
}

const JSON_SECONDS = 60;
/** A fragment of 10 MiB still arrives over 0.3 Mbit/s. */
const BYTES_SECONDS = 300;

/** @param graphUrl Graph's address, its version included: `https://graph.microsoft.com/v1.0` */
export function createGraphHttp(graphUrl: string, around: Surroundings, monotonic: Monotonic = () => performance.now()): GraphHttp {
  const address = graphAddress(graphUrl);
  const serverTime = createServerTime(monotonic);
  // What is read may be the text of a chat: it belongs in no cache on the disk, whatever the server allows.
  const fetchUnkept: typeof fetch = (input, init) => around.fetch(input, { ...init, cache: "no-store" });
  const sender = once(() => openJsonSender(address, fetchUnkept));
  const send = (scope: string, ask: Ask, settle: Settle | null, take: Take = readJson, signal?: AbortSignal) =>
    requestPersistently({ ...around, serverTime, scopes: scope.split(" "), ask, settle, take, signal });

  const json: GraphHttp["json"] = ({ method, path, scope, headers = {}, body = null, signal }) => {
    const below = pathBelow(address, path);
    if (below === null) return Promise.resolve(err(unexpected("@odata.nextLink")));
    const ask: Ask = async (token) =>
      (await sender())({ method, path: below, headers, body }, token, around.deadline(JSON_SECONDS));
    return send(scope, ask, null, readJson, signal);
  };

  return {
    json,
    list: (call) => followPages(json, call),
    bytes: async ({ path, scope }) => {
      const ask: Ask = (token) =>
        fetchUnkept(base(address) + path, { headers: { Authorization: `Bearer ${token}` }, signal: around.deadline(BYTES_SECONDS) });
      const answer = await send(scope, ask, null, readBytes);
      if (!answer.ok) return answer;
      return answer.value instanceof Blob ? ok(answer.value) : err(unexpected("$value"));
    },
    put: ({ path, scope, body }, settle) => {
      const ask: Ask = (token) =>
        fetchUnkept(base(address) + path, {
          method: "PUT",
          headers: { Authorization: `Bearer ${token}`, "Content-Type": "application/octet-stream" },
          body,
          signal: around.deadline(BYTES_SECONDS),
        });
      return send(scope, ask, settle);
    },
    plain: async ({ method, url, headers = {}, body = null }) => {
      const response = await fetchUnkept(url, { method, headers, body, credentials: "omit", signal: around.deadline(BYTES_SECONDS) })
        .catch(() => null);
      serverTime.note(response?.headers.get("Date") ?? null);
      return response;
    },
    serverTime,
    sleep: (...asked) => around.sleep(...asked),
    random: () => around.random(),
  };
}

async function followPages(json: GraphHttp["json"], call: JsonCall): Promise<Result<readonly unknown[], HttpFault>> {
  const values: unknown[] = [];
  const asked = new Set<string>();
  for (let path: string | null = call.path; path !== null; ) {
    if (asked.has(path)) return err(unexpected("@odata.nextLink"));
    asked.add(path);
    const page: Result<unknown, HttpFault> = await json({ ...call, path });
    if (!page.ok) return page;
    const value = listAt(page.value, "value");
    if (value === null) return err(unexpected("value"));
    values.push(...value);
    path = textAt(page.value, "@odata.nextLink");
  }
  return ok(values);
}

/** A path below Graph's version; null for a link that leads elsewhere, where a token must not go. */
function pathBelow(address: GraphAddress, path: string): string | null {
  if (path.startsWith("/")) return path;
  const start = base(address);
  return path.startsWith(`${start}/`) ? path.slice(start.length) : null;
}

const base = ({ origin, folder, version }: GraphAddress): string => `${origin}${folder.replace(/\/$/, "")}/${version}`;

/** Makes a thing once, when first asked; a failure is not remembered. */
function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | null = null;
  return () => {
    made ??= make().catch((reason: unknown) => {
      made = null;
      throw reason;
    });
    return made;
  };
}
