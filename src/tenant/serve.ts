import { randomUUID } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { answerOrFault } from "./answer-or-fault";
import { CONTROL_PATH, type Controls } from "./control";
import type { Estate } from "./estate";
import { pacer } from "./faults/pace";
import { refuse, statusOf } from "./http/answer";
import { bodyOf } from "./http/body";
import { header, type Incoming } from "./http/incoming";
import { REFUSALS } from "./http/refusals";
import { send } from "./http/send";
import { templateOf } from "./route";
import { faultSubject } from "./faults/fault-subject";

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
