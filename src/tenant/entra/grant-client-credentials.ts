import { mintToken } from "../access/tokens";
import { json } from "../http/answer";
import { APP_PRINCIPAL, isSignedBy } from "./administrator-app";
import { ENTRA_ERRORS, refuseToken } from "./entra-error";
import type { Grant } from "./grant";

const TOKEN_SECONDS = 3600;
const JWT_BEARER = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";

/**
 * A token for an app without a person, with everything that was consented to it.
 * @source learn.microsoft.com/entra/identity-platform/v2-oauth2-client-creds-grant-flow
 */
export const tokenForApp: Grant = ({ incoming, form, estate }) => {
  const app = estate.administratorApp;
  if (app === null || form.get("client_id") !== app.clientId) return refuseToken(ENTRA_ERRORS.noSuchClient, incoming);
  if (form.get("client_assertion_type") !== JWT_BEARER || !isSignedBy(app, form.get("client_assertion") ?? "")) return refuseToken(ENTRA_ERRORS.badAssertion, incoming);
  const everything = (form.get("scope") ?? "").split(" ").some((scope) => scope === "https://graph.microsoft.com/.default");
  if (!everything) return refuseToken(ENTRA_ERRORS.wrongScope, incoming);
  const access = mintToken(estate.key, { personId: APP_PRINCIPAL.id, scopes: app.permissions, claims: null, asApp: true }, TOKEN_SECONDS);
  return json(200, { token_type: "Bearer", expires_in: TOKEN_SECONDS, ext_expires_in: TOKEN_SECONDS, access_token: access });
};
