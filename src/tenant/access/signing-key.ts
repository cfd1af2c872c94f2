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

const signed = new WeakMap<KeyObject, { readonly unsigned: string; readonly signature: string }>();

/** The signature under this; the last one is kept, since one person asks many tokens in a second, and they are the same. */
function signatureOf(unsigned: string, key: KeyObject): string {
  const last = signed.get(key);
  if (last?.unsigned === unsigned) return last.signature;
  const signature = sign("RSA-SHA256", Buffer.from(unsigned), key).toString("base64url");
  signed.set(key, { unsigned, signature });
  return signature;
}

/** A JWT of these claims that anybody can check against the published key. */
export function signedJwt(database: Database, claims: object): string {
  const unsigned = [{ alg: "RS256", typ: "JWT", kid: KEY_ID }, claims].map((part) => Buffer.from(JSON.stringify(part)).toString("base64url")).join(".");
  return `${unsigned}.${signatureOf(unsigned, signingKey(database))}`;
}
