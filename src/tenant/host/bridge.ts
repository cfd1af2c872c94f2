import { allowScopes, consentedScopes } from "../access/consent";
import { homeAccountId, idTokenOfHost, LOGIN_HOST } from "../access/id-token";
import { answersChallenge, askedPermissions } from "../access/scope-names";
import { mintToken } from "../access/tokens";
import type { Estate } from "../estate";
import type { Faults } from "../faults/faults";
import { json, refuse, type Answer } from "../http/answer";
import type { Incoming } from "../http/incoming";
import { objectAt, textAt } from "../http/json-shape";
import { REFUSALS } from "../http/refusals";
import { TENANT_ID } from "../seeds/organisation";
import type { SeededPerson } from "../seeds/person";
import { chosenPerson } from "./chosen-person";

const TOKEN_LIFETIME = 3600;

/** Answers one message of msal-browser to its host, for the person that was chosen. */
export async function answerBridge(incoming: Incoming, estate: Estate, faults: Faults): Promise<Answer> {
  const body = await incoming.body.json();
  const requestId = body.ok ? textAt(body.value, "requestId") : null;
  if (!body.ok || requestId === null) return refuse(REFUSALS.malformed);
  const method = textAt(body.value, "method");
  const asked = objectAt(body.value, "tokenParams");
  const reply = method === "GetInitContext" ? initContext(chosenPerson(incoming, estate)) : token(estate, faults, chosenPerson(incoming, estate), asked, method === "GetTokenPopup");
  return json(200, { messageType: "NestedAppAuthResponse", requestId, ...reply });
}

function initContext(person: SeededPerson | null): object {
  const accountContext = person === null ? {} : { accountContext: { homeAccountId: homeAccountId(person), environment: LOGIN_HOST, tenantId: TENANT_ID } };
  return { success: true, initContext: { sdkName: "local-tenant", sdkVersion: "1.0.0", capabilities: { queryAccount: true }, ...accountContext } };
}

function token(estate: Estate, faults: Faults, person: SeededPerson | null, asked: unknown, mayAsk: boolean): object {
  if (person === null) return failure("ACCOUNT_UNAVAILABLE", "no_account", "Nobody was chosen on the start page.");
  const scopes = askedPermissions(textAt(asked, "scope"));
  const forbidden = scopes.some((scope) => faults.refusedScopes().includes(scope));
  if (forbidden) return mayAsk ? failure("USER_CANCEL", "access_denied", "Consent was refused.") : consentNeeded();
  if (mayAsk) allowScopes(estate.database, person.id, scopes);
  const consented = consentedScopes(estate.database, person.id);
  if (!scopes.every((scope) => consented.includes(scope))) return consentNeeded();
  return { success: true, account: account(person), token: tokenResponse(estate, person, scopes, consented, textAt(asked, "claims")) };
}

function tokenResponse(estate: Estate, person: SeededPerson, scopes: readonly string[], consented: readonly string[], claims: string | null): object {
  return {
    // Like Entra's, the token carries everything that was ever consented, not only what is asked now.
    access_token: mintToken(estate.key, { personId: person.id, scopes: consented, claims: answersChallenge(claims) ? claims : null }, TOKEN_LIFETIME),
    id_token: idTokenOfHost(person, TOKEN_LIFETIME),
    expires_in: TOKEN_LIFETIME,
    scope: [...scopes, "openid", "profile"].join(" "),
    token_type: "Bearer",
    properties: null,
  };
}

const account = (person: SeededPerson): object => ({
  homeAccountId: homeAccountId(person),
  environment: LOGIN_HOST,
  tenantId: TENANT_ID,
  localAccountId: person.id,
  username: person.userPrincipalName,
  name: person.displayName,
});

const consentNeeded = (): object => failure("USER_INTERACTION_REQUIRED", "interaction_required", "Consent is needed.", "consent_required");

const failure = (status: string, code: string, description: string, subError = ""): object => ({ success: false, error: { status, code, subError, description } });
