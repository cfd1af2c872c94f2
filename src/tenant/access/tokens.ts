import { createHmac, timingSafeEqual } from "node:crypto";
import { err, ok, type Result } from "../../result";
import { isObject, numberAt, textAt, textsAt } from "../http/json-shape";
import { CLIENT_ID, TENANT_ID } from "../seeds/organisation";

const AUDIENCE = "https://graph.microsoft.com";

/** What a token says, once its signature was checked. */
export interface TokenClaims {
  readonly personId: string;
  readonly scopes: readonly string[];
  /** Which claims challenge this token answers; null for none. */
  readonly claims: string | null;
  /** An app by itself, without a person: its permissions are roles, not scopes. */
  readonly asApp?: boolean;
}

export type TokenFault = "forged" | "expired";

/**
 * An access token shaped as Entra's (a JWT), signed with the tenant's own key.
 * @param lifetime in seconds; a negative one makes a token that has expired
 */
export function mintToken(key: string, { personId, scopes, claims, asApp = false }: TokenClaims, lifetime: number): string {
  const now = Math.floor(Date.now() / 1000);
  const payload = {
    aud: AUDIENCE,
    iss: `https://sts.windows.net/${TENANT_ID}/`,
    iat: now,
    exp: now + lifetime,
    oid: personId,
    tid: TENANT_ID,
    appid: CLIENT_ID,
    ...(asApp ? { idtyp: "app", roles: scopes } : { scp: scopes.join(" ") }),
    ...(claims === null ? {} : { claims }),
  };
  const unsigned = `${part({ alg: "HS256", typ: "JWT" })}.${part(payload)}`;
  return `${unsigned}.${signature(key, unsigned)}`;
}

export function readToken(key: string, token: string): Result<TokenClaims, TokenFault> {
  const [head, payload, signed] = token.split(".");
  if (head === undefined || payload === undefined || signed === undefined) return err("forged");
  if (!sameText(signed, signature(key, `${head}.${payload}`))) return err("forged");
  const body = parsePart(payload);
  const personId = textAt(body, "oid");
  const expires = numberAt(body, "exp");
  if (personId === null || expires === null || textAt(body, "aud") !== AUDIENCE) return err("forged");
  if (expires * 1000 <= Date.now()) return err("expired");
  const asApp = textAt(body, "idtyp") === "app";
  const scopes = asApp ? textsAt(body, "roles") : (textAt(body, "scp") ?? "").split(" ").filter((scope) => scope !== "");
  return ok({ personId, scopes, claims: textAt(body, "claims"), asApp });
}

/** An HMAC of some text with the tenant's key, for anything that must not be forged. */
export function signature(key: string, text: string): string {
  return createHmac("sha256", key).update(text).digest("base64url");
}

export function sameText(left: string, right: string): boolean {
  const [a, b] = [Buffer.from(left), Buffer.from(right)];
  return a.length === b.length && timingSafeEqual(a, b);
}

const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString("base64url");

function parsePart(text: string): object | null {
  try {
    const value: unknown = JSON.parse(Buffer.from(text, "base64url").toString("utf8"));
    return isObject(value) ? value : null;
  } catch {
    return null;
  }
}
