import { isObject } from "./json-reading";

const CLAIMS = /\bclaims="([A-Za-z0-9+/=_-]+)"/;

/**
 * The claims that a 401 asks for, as JSON; null when it asks for none, or for something unreadable.
 * @source learn.microsoft.com/entra/identity-platform/claims-challenge
 */
export function claimsChallenge(response: Response): string | null {
  const encoded = CLAIMS.exec(response.headers.get("WWW-Authenticate") ?? "")?.[1];
  if (encoded === undefined) return null;
  try {
    const claims = atob(encoded.replace(/-/g, "+").replace(/_/g, "/"));
    const parsed: unknown = JSON.parse(claims);
    return isObject(parsed) ? claims : null;
  } catch {
    return null;
  }
}
