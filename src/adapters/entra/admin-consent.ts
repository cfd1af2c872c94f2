import type { EntraSettings } from "./open-client";

const GRAPH = "https://graph.microsoft.com/";

/**
 * Where an administrator allows the app these permissions for the whole organisation. It names the app and the permissions,
 * and nobody.
 *
 * @param scope one permission, or several with a space between
 * @source learn.microsoft.com/entra/identity-platform/v2-admin-consent
 */
export function adminConsentAddress({ authority, clientId, redirectUri }: Pick<EntraSettings, "authority" | "clientId" | "redirectUri">, scope: string): string {
  const scopes = scope.split(" ").map((name) => GRAPH + name);
  return `${authority}/v2.0/adminconsent?${new URLSearchParams({ client_id: clientId, scope: scopes.join(" "), redirect_uri: redirectUri }).toString()}`;
}
