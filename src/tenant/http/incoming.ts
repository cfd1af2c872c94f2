import type { IncomingHttpHeaders } from "node:http";
import type { Result } from "../../result";

/** A request as the handlers see it. */
export interface Incoming {
  readonly method: string;
  /** Path without query, as sent (still percent-encoded). */
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: IncomingHttpHeaders;
  readonly body: Body;
  readonly ids: RequestIds;
}

export interface RequestIds {
  readonly requestId: string;
  readonly clientRequestId: string;
}

export interface Body {
  /** From Content-Length; null when the client does not say. */
  readonly length: number | null;
  /** The bytes in order, once. Ends early with an exception when the connection breaks. */
  stream(): AsyncIterable<Uint8Array>;
  /** The body as JSON, up to 4 MiB; an absent body is an empty object. */
  json(): Promise<Result<unknown, "too-large" | "not-json">>;
}

/** One header's first value. */
export function header(incoming: Pick<Incoming, "headers">, name: string): string | null {
  const value = incoming.headers[name];
  return (Array.isArray(value) ? value[0] : value) ?? null;
}
