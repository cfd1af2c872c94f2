import { json, refuse, statusOf, type Answer } from "../http/answer";
import { bodyOfValue } from "../http/body";
import type { Incoming } from "../http/incoming";
import { isObject, objectAt, textAt, textsAt, type JsonObject } from "../http/json-shape";
import { REFUSALS, worded } from "../http/refusals";
import { refusalBody } from "../http/send";
import { GRAPH_PATH } from "./answer-graph";

/** @source learn.microsoft.com/graph/json-batching */
const MAXIMUM_REQUESTS = 20;

interface Part {
  readonly id: string;
  readonly method: string;
  readonly url: string;
  readonly dependsOn: readonly string[];
  readonly headers: JsonObject;
  readonly body: unknown;
}

/**
 * Answers `$batch`: every part as a request of its own, with its own status.
 * @param answerPart answers one part, faults included
 */
export async function answerBatch(incoming: Incoming, answerPart: (part: Incoming) => Promise<Answer>): Promise<Answer> {
  const body = await incoming.body.json();
  const listed = body.ok && isObject(body.value) ? body.value["requests"] : null;
  if (!Array.isArray(listed)) return refuse(REFUSALS.malformed);
  if (listed.length > MAXIMUM_REQUESTS) return refuse(REFUSALS.batchTooLarge);
  const parts = listed.map(readPart).filter((part) => part !== null);
  if (parts.length !== listed.length || new Set(parts.map(({ id }) => id)).size !== parts.length) return refuse(worded(REFUSALS.malformed, "Invalid batch payload format."));
  const unfit = parts.map((part, at) => faultIn(part, parts.slice(0, at))).find((fault) => fault !== null);
  if (unfit !== undefined) return refuse(worded(REFUSALS.malformed, unfit));
  const responses: { readonly id: string; readonly status: number }[] = [];
  for (const part of parts) {
    const failed = responses.some(({ id, status }) => status >= 400 && part.dependsOn.includes(id));
    const answer = failed ? refuse({ status: 424, code: "FailedDependency", message: "Failed Dependency", inner: null }) : await answerPart(asRequest(part, incoming));
    responses.push(responseOf(part.id, answer, incoming));
  }
  return json(200, { responses });
}

function readPart(value: unknown): Part | null {
  const id = textAt(value, "id");
  const method = textAt(value, "method");
  const url = textAt(value, "url");
  if (!isObject(value) || id === null || method === null || url === null) return null;
  return { id, method, url, dependsOn: textsAt(value, "dependsOn"), headers: objectAt(value, "headers") ?? {}, body: value["body"] };
}

const WRITES: ReadonlySet<string> = new Set(["POST", "PUT", "PATCH"]);

/**
 * Why the whole of it is refused for one part, before anything is done.
 *
 * @param before the parts that stand before it: a part may wait for no other
 * @source github.com/microsoftgraph/msgraph-sdk-dotnet/issues/1038; OData.NET, ODataBatchReader_DependsOnIdNotFound
 */
function faultIn({ id, method, dependsOn, headers, body }: Part, before: readonly Part[]): string | null {
  const isTyped = Object.keys(headers).some((name) => name.toLowerCase() === "content-type");
  if (WRITES.has(method.toUpperCase()) && (body === undefined || !isTyped)) return `Write request id : ${id} does not contain Content-Type header or body.`;
  return dependsOn.every((one) => before.some((part) => part.id === one)) ? null : "Invalid batch payload format.";
}

function asRequest({ method, url, headers, body }: Part, incoming: Incoming): Incoming {
  const [path = "", query = ""] = url.split("?");
  const own = Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), String(value)]));
  const { authorization } = incoming.headers;
  return {
    method: method.toUpperCase(),
    path: `${GRAPH_PATH}/${path.replace(/^\//, "")}`,
    query: new URLSearchParams(query),
    headers: { ...own, ...(authorization === undefined ? {} : { authorization }) },
    body: bodyOfValue(body),
    ids: incoming.ids,
  };
}

function responseOf(id: string, answer: Answer, { ids }: Incoming): { readonly id: string; readonly status: number } {
  const status = statusOf(answer);
  const headers = { ...answer.headers, ...(answer.kind === "json" || answer.kind === "refusal" ? { "Content-Type": "application/json" } : {}) };
  if (answer.kind === "json") return Object.assign({ id, status, headers }, { body: answer.body });
  return answer.kind === "refusal" ? Object.assign({ id, status, headers }, { body: refusalBody(answer.refusal, ids) }) : Object.assign({ id, status, headers }, {});
}
