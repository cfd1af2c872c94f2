import { createPrivateKey, createPublicKey, generateKeyPairSync, sign, type JsonWebKey, type KeyObject } from "node:crypto";
import type { Database } from "node-sqlite3-wasm";
import { keptValue } from "../storage/settings";

/** Names the one key: its own thumbprint would do the same. */
const KEY_ID = "local-tenant-1";

/** Tenants that one process opens begin with the same key, as all tenants of Entra have Microsoft's. */
let fresh: string | null = null;
const freshKey = (): string => (fresh ??= generateKeyPairSync("rsa", { modulusLength: 2048 }).privateKey.export({ type: "pkcs8", format: "pem" }).toString());

const read = new WeakMap<Database, KeyObject>();

/** The tenant's key for id tokens, made at its first use and kept. */
function signingKey(database: Database): KeyObject {
  const known = read.get(database) ?? createPrivateKey(keptValue(database, "signing-key", freshKey));
  read.set(database, known);
  return known;
}

/** The public half, as Entra publishes it. */
export function publishedKey(database: Database): JsonWebKey {
  return { ...createPublicKey(signingKey(database)).export({ format: "jwk" }), kid: KEY_ID, use: "sig", alg: "RS256" };
}

const jsonPart = (part: object): string => Buffer.from(JSON.stringify(part)).toString("base64url");

/** A JWT of these claims that anybody can check against the published key. */
export function signedJwt(database: Database, claims: object): string {
  const unsigned = `${jsonPart({ alg: "RS256", typ: "JWT", kid: KEY_ID })}.${jsonPart(claims)}`;
  return `${unsigned}.${sign("RSA-SHA256", Buffer.from(unsigned), signingKey(database)).toString("base64url")}`;
}

/** A JWT of these claims for whoever checks no signature; to make a key takes longer than most of what is asked of a tenant. */
export const unsignedJwt = (claims: object): string => `${jsonPart({ alg: "none", typ: "JWT" })}.${jsonPart(claims)}.`;
