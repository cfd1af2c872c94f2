import { CLIENT_ID } from "../seeds/organisation";

/** How a client that comes back to this address redeems its code; null for an address that is not registered. */
export type RedirectKind = "single-page" | "nested";

/**
 * The app as it is registered: its pages of any port of this computer, as Entra compares `localhost`, and the address by
 * which a host brokers its sign-in.
 *
 * @source learn.microsoft.com/entra/identity-platform/reply-url: localhost exceptions
 */
export function redirectKind(clientId: string, redirectUri: string): RedirectKind | null {
  if (clientId !== CLIENT_ID || !URL.canParse(redirectUri)) return null;
  const { protocol, hostname, pathname, search, hash } = new URL(redirectUri);
  if (protocol === "brk-multihub:") return "nested";
  const isOwnPage = protocol === "http:" && hostname === "localhost" && pathname === "/auth.html" && search === "" && hash === "";
  return isOwnPage ? "single-page" : null;
}

export const isRegistered = (clientId: string): boolean => clientId === CLIENT_ID;
