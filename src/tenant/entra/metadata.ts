import { LOGIN_HOST } from "../access/id-token";
import { publishedKey } from "../access/signing-key";
import type { Estate } from "../estate";
import { json, type Answer } from "../http/answer";
import { TENANT_ID } from "../seeds/organisation";

/**
 * What clients learn of the organisation's sign-in. Every address is Microsoft's own: MSAL takes no authority without https,
 * so whoever asks here carries Microsoft's addresses to this tenant.
 *
 * @source login.microsoftonline.com/{tenant}/v2.0/.well-known/openid-configuration
 */
export function metadata(tenant: string): Answer {
  const at = `https://${LOGIN_HOST}/${tenant}`;
  const isOne = tenant === TENANT_ID || tenant.includes(".");
  return json(200, {
    token_endpoint: `${at}/oauth2/v2.0/token`,
    token_endpoint_auth_methods_supported: ["client_secret_post", "private_key_jwt", "client_secret_basic"],
    jwks_uri: `${at}/discovery/v2.0/keys`,
    response_modes_supported: ["query", "fragment"],
    subject_types_supported: ["pairwise"],
    id_token_signing_alg_values_supported: ["RS256"],
    response_types_supported: ["code"],
    scopes_supported: ["openid", "profile", "email", "offline_access"],
    issuer: `https://${LOGIN_HOST}/${isOne ? TENANT_ID : "{tenantid}"}/v2.0`,
    request_uri_parameter_supported: false,
    authorization_endpoint: `${at}/oauth2/v2.0/authorize`,
    device_authorization_endpoint: `${at}/oauth2/v2.0/devicecode`,
    http_logout_supported: true,
    frontchannel_logout_supported: true,
    end_session_endpoint: `${at}/oauth2/v2.0/logout`,
    claims_supported: ["sub", "iss", "aud", "exp", "iat", "nonce", "preferred_username", "name", "tid", "ver"],
    tenant_region_scope: "EU",
    cloud_instance_name: "microsoftonline.com",
    cloud_graph_host_name: "graph.windows.net",
    msgraph_host: "graph.microsoft.com",
  });
}

export function keys({ database }: Estate): Answer {
  return json(200, { keys: [publishedKey(database)] });
}
