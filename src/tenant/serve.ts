import { randomUUID } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { setTimeout as wait } from "node:timers/promises";
import { readToken } from "./access/tokens";
import { CONTROL_PATH, type Controls } from "./control";
import type { Estate } from "./estate";
import { faultAnswer, withoutChecksum } from "./faults/fault-answer";
import type { FaultAction } from "./faults/fault-rule";
import { pacer } from "./faults/pace";
import { refuse, statusOf, type Answer } from "./http/answer";
import { bodyOf } from "./http/body";
import { header, type Incoming } from "./http/incoming";
import { REFUSALS } from "./http/refusals";
import { send } from "./http/send";
import { route, templateOf } from "./route";
import { endSession } from "./storage/upload-sessions";
import { faultSubject } from "./faults/fault-subject";

const LOCAL_HOSTS = /^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d+)?$/;

/** Answers one request from beginning to end: faults, the answer itself, the traffic log. */
export async function serve(request: IncomingMessage, response: ServerResponse, estate: Estate, controls: Controls): Promise<void> {
  const { socket } = request;
  const address = `${estate.origin}${request.url ?? "/"}`;
  if (!URL.canParse(address)) {
    socket.destroy();
    return;
  }
  const asked = new URL(address);
  const method = request.method ?? "GET";
  const actions = asked.pathname.startsWith(CONTROL_PATH) ? [] : controls.faults.strike(method, faultSubject(asked, estate));
  const slow = actions.find((action) => action.kind === "slow");
  const pace = pacer(slow?.bytesPerSecond ?? null);
  const counted = { received: 0, sent: 0, status: 0 };
  const incoming: Incoming = {
    method: method === "HEAD" ? "GET" : method,
    path: asked.pathname,
    query: asked.searchParams,
    headers: request.headers,
    body: bodyOf(request, (count) => {
      counted.received += count;
      return pace(count);
    }),
    ids: { requestId: randomUUID(), clientRequestId: header(request, "client-request-id") ?? randomUUID() },
  };
  try {
    const answer = await answerOrFault(incoming, estate, controls, actions);
    if (answer === "drop") {
      socket.destroy();
      return;
    }
    counted.status = statusOf(answer);
    counted.sent = await send(answer, incoming.ids, response, method === "HEAD", pace);
  } catch {
    counted.status = await fail(incoming, response);
  } finally {
    const { received, sent, status } = counted;
    const range = header(incoming, "content-range") ?? header(incoming, "range");
    controls.traffic.note({ method, template: templateOf(incoming.method, incoming.path), range, receivedBytes: received, sentBytes: sent, status });
  }
}

/** Something went wrong in the tenant itself, or the client went away. */
async function fail(incoming: Incoming, response: ServerResponse): Promise<number> {
  if (response.headersSent || response.destroyed) {
    response.destroy();
    return 0;
  }
  await send(refuse(REFUSALS.serverFault), incoming.ids, response, false, () => Promise.resolve());
  return 500;
}

async function answerOrFault(incoming: Incoming, estate: Estate, controls: Controls, actions: readonly FaultAction[]): Promise<Answer | "drop"> {
  if (!LOCAL_HOSTS.test(header(incoming, "host") ?? "")) return refuse(REFUSALS.accessDenied);
  const dropped = actions.find((action) => action.kind === "drop-before");
  if (dropped !== undefined) {
    await takeIn(incoming, dropped.afterBytes);
    return "drop";
  }
  for (const action of actions) await before(action, incoming, estate);
  const replaced = actions.map((action) => faultAnswer(action, answersChallenge(incoming, estate))).find((answer) => answer !== null);
  const flip = actions.find((action) => action.kind === "flip-byte")?.where ?? null;
  const answer = replaced ?? (await route(incoming, estate, controls, flip));
  if (actions.some(({ kind }) => kind === "drop-after")) return "drop";
  return actions.some(({ kind }) => kind === "omit-quick-xor-hash") ? withoutChecksum(answer) : answer;
}

async function before(action: FaultAction, incoming: Incoming, estate: Estate): Promise<void> {
  if (action.kind === "delay") await wait(action.milliseconds);
  if (action.kind === "expire-session") endSession(estate.database, incoming.query.get("session") ?? "");
}

async function takeIn(incoming: Incoming, count: number): Promise<void> {
  if (count === 0) return;
  let taken = 0;
  for await (const chunk of incoming.body.stream()) {
    taken += chunk.length;
    if (taken >= count) return;
  }
}

/** Whether the token was asked with the claims of a challenge. */
function answersChallenge(incoming: Incoming, estate: Estate): boolean {
  const token = readToken(estate.key, (header(incoming, "authorization") ?? "").replace(/^Bearer /i, ""));
  return token.ok && token.value.claims !== null;
}
