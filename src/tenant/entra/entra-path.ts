import { TENANT_ID } from "../seeds/organisation";

const ENDPOINTS = {
  "v2.0/.well-known/openid-configuration": "metadata",
  "discovery/v2.0/keys": "keys",
  "oauth2/v2.0/authorize": "authorize",
  "oauth2/v2.0/token": "token",
  "oauth2/v2.0/devicecode": "device-code",
  "oauth2/deviceauth": "device-page",
  "v2.0/adminconsent": "admin-consent",
  adminconsent: "admin-consent",
} as const;

export interface EntraPath {
  /** As asked: `organizations`, `common`, or a tenant. */
  readonly tenant: string;
  readonly endpoint: (typeof ENDPOINTS)[keyof typeof ENDPOINTS];
}

/** Which of Entra's endpoints this address is; null for none. */
export function parseEntraPath(path: string): EntraPath | null {
  const [, tenant = "", rest = ""] = /^\/([\w.-]+)\/(.+)$/.exec(path) ?? [];
  const found = Object.entries(ENDPOINTS).find(([address]) => address === rest);
  return found === undefined ? null : { tenant: tenant.toLowerCase(), endpoint: found[1] };
}

/** Whether the organisation is reached by this name; accounts of consumers are not here. */
export const isKnownTenant = (tenant: string): boolean => ["common", "organizations", TENANT_ID, "rijk.example"].includes(tenant);
