import { foreignPage, refuse, type Answer } from "../http/answer";
import { isObject } from "../http/json-shape";
import { REFUSALS } from "../http/refusals";
import type { Refusal } from "../http/answer";
import type { FaultAction } from "./fault-rule";

/** What a challenged client must ask a token with, as Entra's continuous access evaluation does. */
const CHALLENGE = '{"access_token":{"nbf":{"essential":true,"value":"1764000000"}}}';

const BY_STATUS: Readonly<Record<number, Refusal>> = {
  403: REFUSALS.accessDenied,
  404: REFUSALS.itemNotFound,
  409: REFUSALS.nameTaken,
  412: REFUSALS.preconditionFailed,
  423: REFUSALS.locked,
  429: REFUSALS.throttled,
  500: REFUSALS.serverFault,
  502: { status: 502, code: "BadGateway", message: "Bad Gateway", inner: null },
  503: { status: 503, code: "serviceNotAvailable", message: "The service is temporarily unavailable", inner: null },
  504: { status: 504, code: "GatewayTimeout", message: "Gateway Timeout", inner: null },
  507: REFUSALS.quotaReached,
};

/** The answer that a fault puts in place of the true one; null when the fault does something else. */
export function faultAnswer(action: FaultAction, answersChallenge: boolean): Answer | null {
  if (action.kind === "status") {
    const refusal = BY_STATUS[action.status] ?? { status: action.status, code: "generalException", message: "A fault on demand", inner: null };
    return refuse(refusal, action.retryAfter === null ? {} : { "Retry-After": String(action.retryAfter) });
  }
  if (action.kind === "captive-portal") return foreignPage("<!doctype html><title>Wifi</title><p>Log in op dit netwerk.</p>");
  return action.kind === "claims-challenge" && !answersChallenge ? refuse(REFUSALS.claimsNeeded, { "WWW-Authenticate": challengeHeader() }) : null;
}

function challengeHeader(): string {
  const claims = Buffer.from(CHALLENGE).toString("base64");
  return `Bearer realm="", authorization_uri="https://login.microsoftonline.com/common/oauth2/authorize", error="insufficient_claims", claims="${claims}"`;
}

/** The same answer without any checksum, as SharePoint gives while it is still computing; or with its files checked out. */
export function altered(answer: Answer, kind: FaultAction["kind"]): Answer {
  if (answer.kind !== "json") return answer;
  if (kind === "omit-quick-xor-hash") return { ...answer, body: replaced(answer.body, "hashes", []) };
  return kind === "checked-out" ? { ...answer, body: replaced(answer.body, "publication", [{ level: "checkout" }]) } : answer;
}

/** @param by what stands in place of each property of this name; none takes it out */
function replaced(value: object, name: string, by: readonly object[]): object {
  const within = (inner: unknown): unknown => {
    if (Array.isArray(inner)) return inner.map(within);
    return isObject(inner) ? replaced(inner, name, by) : inner;
  };
  return Object.fromEntries(Object.entries(value).flatMap(([key, inner]) => (key === name ? by.map((other) => [key, other]) : [[key, within(inner)]])));
}
