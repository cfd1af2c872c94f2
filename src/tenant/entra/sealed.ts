import { sameText, signature } from "../access/tokens";
import type { Estate } from "../estate";
import { isObject, numberAt, textAt, type JsonObject } from "../http/json-shape";

/** What a sealed value is for: a code is no refresh token. */
export type SealedKind = "code" | "refresh";

/**
 * A value that only the tenant can make, and that nobody needs to remember.
 * @param lifetime in seconds
 */
export function seal({ key }: Pick<Estate, "key">, kind: SealedKind, value: object, lifetime: number): string {
  const text = Buffer.from(JSON.stringify({ ...value, kind, until: Math.floor(Date.now() / 1000) + lifetime })).toString("base64url");
  return `1.${text}.${signature(key, text)}`;
}

/** What was sealed; `expired` after its time, null for anything else. */
export function unseal({ key }: Pick<Estate, "key">, kind: SealedKind, sealed: string): JsonObject | "expired" | null {
  const [, text = "", mark = ""] = sealed.split(".");
  if (!sameText(mark, signature(key, text))) return null;
  const value: unknown = JSON.parse(Buffer.from(text, "base64url").toString("utf8"));
  if (!isObject(value) || textAt(value, "kind") !== kind) return null;
  return (numberAt(value, "until") ?? 0) * 1000 <= Date.now() ? "expired" : value;
}
