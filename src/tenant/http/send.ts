import { createReadStream } from "node:fs";
import type { ServerResponse } from "node:http";
import { pipeline } from "node:stream/promises";
import type { Answer, Refusal } from "./answer";
import { statusOf } from "./answer";
import type { RequestIds } from "./incoming";

/** Lets so many bytes pass; waits when they must go slowly. */
export type Pace = (count: number) => Promise<void>;

/** Puts an answer on the wire, and says how many bytes of body went out. */
export async function send(answer: Answer, ids: RequestIds, response: ServerResponse, headOnly: boolean, pace: Pace): Promise<number> {
  const named = answer.kind === "bytes" && answer.isForeign === true ? {} : { "request-id": ids.requestId, "client-request-id": ids.clientRequestId };
  const headers = { ...named, "Cache-Control": "no-store", ...answer.headers };
  if (answer.kind === "file") return sendFile(answer, headers, response, headOnly, pace);
  const body = bodyText(answer, ids);
  const type = answer.kind === "json" || answer.kind === "refusal" ? { "Content-Type": "application/json" } : {};
  const length = typeof body === "string" ? Buffer.byteLength(body) : body.length;
  const size = answer.kind === "empty" && answer.status === 204 ? {} : { "Content-Length": String(length) };
  response.writeHead(statusOf(answer), { ...type, ...size, ...headers });
  response.end(headOnly ? undefined : body);
  return length;
}

async function sendFile(
  { status, file }: Extract<Answer, { kind: "file" }>,
  headers: Record<string, string>,
  response: ServerResponse,
  headOnly: boolean,
  pace: Pace,
): Promise<number> {
  const length = file.to - file.from;
  response.writeHead(status, { "Content-Length": String(length), ...headers });
  if (headOnly || length === 0) {
    response.end();
    return length;
  }
  await pipeline(createReadStream(file.path, { start: file.from, end: file.to - 1 }), (chunks) => paced(chunks, pace), response);
  return length;
}

async function* paced(chunks: AsyncIterable<unknown>, pace: Pace): AsyncGenerator<Uint8Array> {
  for await (const chunk of chunks) {
    if (!(chunk instanceof Uint8Array)) continue;
    await pace(chunk.length);
    yield chunk;
  }
}

/** The body of an answer that is not a file. */
export function bodyText(answer: Exclude<Answer, { kind: "file" }>, ids: RequestIds): string | Uint8Array {
  switch (answer.kind) {
    case "json":
      return JSON.stringify(answer.body);
    case "refusal":
      return JSON.stringify(refusalBody(answer.refusal, ids));
    case "bytes":
      return answer.body;
    case "empty":
      return "";
  }
}

/** @source learn.microsoft.com/graph/errors: code, message, and the ids by which Microsoft finds the request again */
export function refusalBody({ code, message, inner }: Refusal, ids: RequestIds): object {
  const innerError = {
    ...(inner === null ? {} : { code: inner }),
    date: new Date().toISOString().slice(0, 19),
    "request-id": ids.requestId,
    "client-request-id": ids.clientRequestId,
  };
  return { error: { code, message, innerError } };
}
