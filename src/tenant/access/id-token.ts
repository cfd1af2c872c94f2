import type { Database } from "node-sqlite3-wasm";
import { CLIENT_ID, TENANT_ID } from "../seeds/organisation";
import type { SeededPerson } from "../seeds/person";
import { signedJwt, unsignedJwt } from "./signing-key";

export const LOGIN_HOST = "login.microsoftonline.com";

/** By which MSAL knows an account. */
export const homeAccountId = ({ id }: SeededPerson): string => `${id}.${TENANT_ID}`;

/** @param nonce what the client sent along, to know its own token again; null for none
 *  @param lifetime in seconds
 *  @source learn.microsoft.com/entra/identity-platform/id-token-claims-reference */
export const idToken = (database: Database, person: SeededPerson, nonce: string | null, lifetime: number): string => signedJwt(database, claimsOf(person, nonce, lifetime));

/** The same from a host, of which an app relies on no signature. @param lifetime in seconds */
export const idTokenOfHost = (person: SeededPerson, lifetime: number): string => unsignedJwt(claimsOf(person, null, lifetime));

function claimsOf(person: SeededPerson, nonce: string | null, lifetime: number): object {
  const now = Math.floor(Date.now() / 1000);
  return {
    aud: CLIENT_ID,
    iss: `https://${LOGIN_HOST}/${TENANT_ID}/v2.0`,
    iat: now,
    nbf: now,
    exp: now + lifetime,
    name: person.displayName,
    ...(nonce === null ? {} : { nonce }),
    oid: person.id,
    preferred_username: person.userPrincipalName,
    sub: person.id,
    tid: TENANT_ID,
    ver: "2.0",
  };
}
