import { setTimeout as wait } from "node:timers/promises";
import { readToken } from "./access/tokens";
import type { Controls } from "./control";
import type { Estate } from "./estate";
import { altered, faultAnswer } from "./faults/fault-answer";
import type { FaultAction } from "./faults/fault-rule";
import { refuse, type Answer } from "./http/answer";
import { header, type Incoming } from "./http/incoming";
import { REFUSALS } from "./http/refusals";
import { route } from "./route";
import { endSession } from "./storage/upload-sessions";

const LOCAL_HOSTS = /^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d+)?$/;

/** What a request is answered, with what the faults make of it; `drop`: the connection breaks. */
export async function answerOrFault(incoming: Incoming, estate: Estate, controls: Controls, actions: readonly FaultAction[]): Promise<Answer | "drop"> {
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
  return actions.reduce((given, { kind }) => altered(given, kind), answer);
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
