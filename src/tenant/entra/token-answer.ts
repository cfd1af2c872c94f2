import { consentedScopes } from "../access/consent";
import { idToken } from "../access/id-token";
import { answersChallenge } from "../access/scope-names";
import { mintToken } from "../access/tokens";
import type { Estate } from "../estate";
import { json, type Answer } from "../http/answer";
import { TENANT_ID } from "../seeds/organisation";
import type { SeededPerson } from "../seeds/person";
import { seal } from "./sealed";

const TOKEN_SECONDS = 3600;
/** Of a single-page app, whatever it does. @source learn.microsoft.com/entra/identity-platform/refresh-tokens */
const REFRESH_SECONDS = 24 * 3600;

export interface Granted {
  readonly person: SeededPerson;
  readonly clientId: string;
  readonly scopes: readonly string[];
  readonly nonce: string | null;
  readonly claims: string | null;
}

/**
 * Tokens as Entra hands them out: the access token carries everything that was ever consented, not only what is asked now.
 * @param allowed what the client was allowed; null for what the person allowed the app
 */
export function grantTokens(estate: Estate, { person, clientId, scopes, nonce, claims }: Granted, allowed: readonly string[] | null = null): Answer {
  const consented = allowed ?? consentedScopes(estate.database, person.id);
  return json(200, {
    token_type: "Bearer",
    scope: [...scopes.map((scope) => `https://graph.microsoft.com/${scope}`), "openid", "profile", "email"].join(" "),
    expires_in: TOKEN_SECONDS,
    ext_expires_in: TOKEN_SECONDS,
    access_token: mintToken(estate.key, { personId: person.id, scopes: consented, claims: answersChallenge(claims) ? claims : null }, TOKEN_SECONDS),
    refresh_token: seal(estate, "refresh", { person: person.id, client: clientId }, REFRESH_SECONDS),
    id_token: idToken(estate.database, person, nonce, TOKEN_SECONDS),
    client_info: clientInfo(person),
  });
}

/** By which MSAL names the account. */
export const clientInfo = ({ id }: SeededPerson): string => Buffer.from(JSON.stringify({ uid: id, utid: TENANT_ID })).toString("base64url");
