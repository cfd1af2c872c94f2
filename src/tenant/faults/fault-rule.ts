import { err, ok, type Result } from "../../result";
import { isObject, numberAt, objectAt, textAt, type JsonObject } from "../http/json-shape";

/** What goes wrong. */
export type FaultAction =
  /** Any refusal: 429 and 503 with `retryAfter` in seconds, 500, 502, 504, 507 (quota), 423 (locked), 412, 403 … */
  | { readonly kind: "status"; readonly status: number; readonly retryAfter: number | null }
  /** 401 with a claims challenge; a token that answers the challenge is let through. */
  | { readonly kind: "claims-challenge" }
  /** The connection breaks before anything was done; after so many bytes of the body came in. */
  | { readonly kind: "drop-before"; readonly afterBytes: number }
  /** Everything was done, but the answer never arrives. */
  | { readonly kind: "drop-after" }
  /** The upload session is gone, as after its expiry. */
  | { readonly kind: "expire-session" }
  /** Body and answer pass no faster than this. */
  | { readonly kind: "slow"; readonly bytesPerSecond: number }
  /** The answer comes later, in milliseconds. */
  | { readonly kind: "delay"; readonly milliseconds: number }
  /** A captive portal: 200 with a page of HTML. */
  | { readonly kind: "captive-portal" }
  /** One bit of what is stored turns over: before the checksum is made, or after. */
  | { readonly kind: "flip-byte"; readonly where: "in-transit" | "at-rest" }
  /** The checksum is not there yet. */
  | { readonly kind: "omit-quick-xor-hash" }
  /** What is asked about lies checked out, as all that comes in where a library requires it. */
  | { readonly kind: "checked-out" }
  /** Somebody refuses, or an administrator forbids, this permission: at the consent question. */
  | { readonly kind: "refuse-consent"; readonly scope: string };

export interface FaultRule {
  readonly action: FaultAction;
  /** HTTP method; null for any. */
  readonly method: string | null;
  /** A piece of the path (percent-decoded, without query); null for any. */
  readonly path: string | null;
  /** The first call that it strikes, counted from 1 among the calls that match. */
  readonly from: number;
  /** How many calls it strikes; null for every one from then on. */
  readonly times: number | null;
}

/** What a test writes; `from` is 1 and `times` is 1 unless told otherwise. */
export type FaultSketch = Pick<FaultRule, "action"> & Partial<FaultRule>;

export const faultRule = (sketch: FaultSketch): FaultRule => ({ method: null, path: null, from: 1, times: 1, ...sketch });

/** Reads a rule sent as JSON. */
export function readFaultRule(value: unknown): Result<FaultRule, "not-a-fault"> {
  const action = isObject(value) ? readAction(objectAt(value, "action")) : null;
  if (!isObject(value) || action === null) return err("not-a-fault");
  const times = value["times"] === null ? null : (numberAt(value, "times") ?? 1);
  return ok({ action, method: textAt(value, "method"), path: textAt(value, "path"), from: numberAt(value, "from") ?? 1, times });
}

function readAction(action: JsonObject | null): FaultAction | null {
  switch (textAt(action, "kind")) {
    case "status": {
      const status = numberAt(action, "status");
      return status === null || status < 300 || status > 599 ? null : { kind: "status", status, retryAfter: numberAt(action, "retryAfter") };
    }
    case "claims-challenge":
      return { kind: "claims-challenge" };
    case "drop-before":
      return { kind: "drop-before", afterBytes: numberAt(action, "afterBytes") ?? 0 };
    case "drop-after":
      return { kind: "drop-after" };
    case "expire-session":
      return { kind: "expire-session" };
    case "slow":
      return { kind: "slow", bytesPerSecond: Math.max(1, numberAt(action, "bytesPerSecond") ?? 100_000) };
    case "delay":
      return { kind: "delay", milliseconds: numberAt(action, "milliseconds") ?? 1000 };
    case "captive-portal":
      return { kind: "captive-portal" };
    case "flip-byte":
      return { kind: "flip-byte", where: textAt(action, "where") === "at-rest" ? "at-rest" : "in-transit" };
    case "omit-quick-xor-hash":
      return { kind: "omit-quick-xor-hash" };
    case "checked-out":
      return { kind: "checked-out" };
    case "refuse-consent":
      return { kind: "refuse-consent", scope: textAt(action, "scope") ?? "" };
    default:
      return null;
  }
}
