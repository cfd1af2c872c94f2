import { createPrivateKey, createPublicKey, generateKeyPairSync, sign, type JsonWebKey, type KeyObject } from "node:crypto";
import type { Database } from "node-sqlite3-wasm";
import { keptValue } from "../storage/settings";

/** Names the one key: its own thumbprint would do the same. */
const KEY_ID = "local-tenant-1";

/** The tenant's key for id tokens, made at its first use and kept. */
function signingKey(database: Database): KeyObject {
  const pem = keptValue(database, "signing-key", () => generateKeyPairSync("rsa", { modulusLength: 2048 }).privateKey.export({ type: "pkcs8", format: "pem" }).toString());
  return createPrivateKey(pem);
}

/** The public half, as Entra publishes it. */
export function publishedKey(database: Database): JsonWebKey {
  return { ...createPublicKey(signingKey(database)).export({ format: "jwk" }), kid: KEY_ID, use: "sig", alg: "RS256" };
}

/** A JWT of these claims that anybody can check against the published key. */
export function signedJwt(database: Database, claims: object): string {
  const unsigned = [{ alg: "RS256", typ: "JWT", kid: KEY_ID }, claims].map((part) => Buffer.from(JSON.stringify(part)).toString("base64url")).join(".");
  return `${unsigned}.${sign("RSA-SHA256", Buffer.from(unsigned), signingKey(database)).toString("base64url")}`;
}
