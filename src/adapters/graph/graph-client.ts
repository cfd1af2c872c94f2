import type { Client, Context, Middleware } from "@microsoft/microsoft-graph-client";

/** The token of one request, handed to the client's chain beside it. */
class Bearer {
  constructor(readonly token: string) {}
}

export interface GraphAddress {
  /** `https://graph.microsoft.com` */
  readonly origin: string;
  /** What stands before the version: `/`, or a path where Graph is served below one. */
  readonly folder: string;
  /** `v1.0` */
  readonly version: string;
}

/** Splits Graph's address: everything before the last part, and the version. */
export function graphAddress(url: string): GraphAddress {
  const { origin, pathname } = new URL(url);
  const parts = pathname.split("/").filter((part) => part !== "");
  const version = parts.pop() ?? "v1.0";
  return { origin, folder: `/${parts.join("/")}`, version };
}

/** One JSON request to a path below Graph's address. */
export interface JsonRequest {
  readonly method: "GET" | "POST" | "PATCH";
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: object | null;
}

export type JsonSender = (request: JsonRequest, token: string, signal: AbortSignal) => Promise<Response>;

/** Adds the token where it belongs and nowhere else: the exact origin of Graph. */
class TokenForGraphOnly implements Middleware {
  private next: Middleware | null = null;

  constructor(private readonly origin: string) {}

  setNext(next: Middleware): void {
    this.next = next;
  }

  async execute(context: Context): Promise<void> {
    const url = typeof context.request === "string" ? context.request : context.request.url;
    const bearer: unknown = context.middlewareControl?.getMiddlewareOptions(Bearer);
    if (bearer instanceof Bearer && new URL(url).origin === this.origin) {
      const headers = new Headers(context.options?.headers);
      headers.set("Authorization", `Bearer ${bearer.token}`);
      context.options = { ...context.options, headers };
    }
    await this.next?.execute(context);
  }
}

/** Ends the chain with the `fetch` that was passed in. */
class Transport implements Middleware {
  constructor(private readonly send: typeof fetch) {}

  async execute(context: Context): Promise<void> {
    context.response = await this.send(context.request, context.options);
  }
}

/** Microsoft's client for JSON requests. It rejects where the network does; every answer comes back as it is. */
export async function openJsonSender(address: GraphAddress, send: typeof fetch): Promise<JsonSender> {
  // Not needed before the first request, so not in the first chunk.
  const { Client: GraphClient, ResponseType } = await import("@microsoft/microsoft-graph-client");
  const client: Client = GraphClient.initWithMiddleware({
    baseUrl: address.origin + address.folder,
    defaultVersion: address.version,
    middleware: [new TokenForGraphOnly(address.origin), new Transport(send)],
  });
  return async ({ method, path, headers, body }, token, signal) => {
    const request = client
      .api(path)
      .headers(headers)
      .options({ signal })
      .middlewareOptions([new Bearer(token)])
      .responseType(ResponseType.RAW);
    const answer: unknown =
      method === "GET" ? await request.get() : method === "POST" ? await request.post(body) : await request.patch(body);
    return answer instanceof Response ? answer : Response.error();
  };
}
