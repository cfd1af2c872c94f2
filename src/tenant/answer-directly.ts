import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { answerOrFault } from "./answer-or-fault";
import type { Controls } from "./control";
import type { Estate } from "./estate";
import { faultSubject } from "./faults/fault-subject";
import { statusOf, type Answer } from "./http/answer";
import type { Body, Incoming, RequestIds } from "./http/incoming";
import { bodyOfBytes } from "./http/body";
import { bodyText } from "./http/send";
import { templateOf } from "./route";

/**
 * Answers as over the network, without one: for a test that asks hundreds of thousands of times. Every fault strikes here too,
 * but for a slow line.
 */
export const answerDirectly =
  (estate: Estate, controls: Controls): typeof fetch =>
  async (input, init) => {
    const request = input instanceof Request ? new Request(input, init) : asked(input, init);
    const address = new URL(request.url);
    const bytes = await bytesOf(request.body);
    const incoming = incomingOf(request, address, bodyOfBytes(bytes));
    const actions = controls.faults.strike(request.method, faultSubject(address, estate));
    const answer = await answerOrFault(incoming, estate, controls, actions);
    if (answer === "drop") throw new TypeError("fetch failed");
    const response = responseOf(answer, incoming.ids);
    const range = request.headers.get("content-range") ?? request.headers.get("range");
    const template = templateOf(incoming.method, incoming.path);
    controls.traffic.note({ method: request.method, template, range, receivedBytes: bytes.length, sentBytes: 0, status: response.status });
    return response;
  };

type Asked = Pick<Request, "method" | "url" | "headers"> & { readonly body: RequestInit["body"] };

/** What a `Request` would say, without making one: that takes longer than most of what is done with it. */
function asked(input: string | URL, { method = "GET", headers, body = null, signal }: RequestInit = {}): Asked {
  signal?.throwIfAborted();
  return { method, url: String(input), headers: new Headers(headers), body };
}

async function bytesOf(body: Asked["body"]): Promise<Uint8Array> {
  if (body == null) return new Uint8Array();
  if (typeof body === "string") return new TextEncoder().encode(body);
  return new Uint8Array(await (body instanceof Blob ? body : new Response(body)).arrayBuffer());
}

const incomingOf = ({ method, headers }: Asked, { pathname, searchParams, host }: URL, body: Body): Incoming => ({
  method,
  path: pathname,
  query: searchParams,
  headers: { ...Object.fromEntries(headers), host },
  body,
  ids: { requestId: randomUUID(), clientRequestId: randomUUID() },
});

function responseOf(answer: Answer, ids: RequestIds): Response {
  const status = statusOf(answer);
  const headers = { "Content-Type": "application/json", Date: new Date().toUTCString(), ...answer.headers };
  return new Response(contentOf(answer, ids), { status, headers });
}

/** A file is read whole; an answer without content has no body at all. */
function contentOf(answer: Answer, ids: RequestIds): string | Uint8Array<ArrayBuffer> | null {
  if (answer.kind === "empty") return null;
  const body = answer.kind === "file" ? readFileSync(answer.file.path).subarray(answer.file.from, answer.file.to) : bodyText(answer, ids);
  return typeof body === "string" ? body : new Uint8Array(body);
}
