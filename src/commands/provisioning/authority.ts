import type { NodeAuthOptions } from "@azure/msal-node";
import type { Provisioning } from "./provision-arguments";

const ENTRA = "https://login.microsoftonline.com";

/**
 * Where MSAL signs in. It takes no authority without TLS; a server on this computer has none, so its endpoints are then
 * given to MSAL in Entra's name.
 */
export function authorityOf({ authority, tenant }: Pick<Provisioning, "authority" | "tenant">): Pick<NodeAuthOptions, "authority" | "authorityMetadata"> {
  const organisation = tenant ?? "organizations";
  if (authority.startsWith("https:")) return { authority: `${authority}/${organisation}` };
  const endpoints = {
    authorization_endpoint: `${authority}/${organisation}/oauth2/v2.0/authorize`,
    token_endpoint: `${authority}/${organisation}/oauth2/v2.0/token`,
    end_session_endpoint: `${authority}/${organisation}/oauth2/v2.0/logout`,
    jwks_uri: `${authority}/${organisation}/discovery/v2.0/keys`,
    issuer: `${ENTRA}/${organisation}/v2.0`,
  };
  return { authority: `${ENTRA}/${organisation}`, authorityMetadata: JSON.stringify(endpoints) };
}
