import { CLIENT_ID } from "../seeds/organisation";

/** How a client that comes back to this address redeems its code; null for an address that is not registered. */
export type RedirectKind = "single-page" | "nested";

/** Pages in which a sign-in window ends. */
const PAGES = ["/auth.html", "/auth-teams.html", "/auth-outlook.html"];
/** Where the app would stand on the internet: Teams opens no sign-in window of a site without TLS. */
const APP_HOST = "bewaarwijzer.example";

/**
 * The app as it is registered: its pages of any port of this computer, as Entra compares `localhost`, and on its own host,
 * and the address by which a host brokers its sign-in.
 *
 * @source learn.microsoft.com/entra/identity-platform/reply-url: localhost exceptions
 */
export function redirectKind(clientId: string, redirectUri: string): RedirectKind | null {
  if (clientId !== CLIENT_ID || !URL.canParse(redirectUri)) return null;
  const { protocol, hostname, pathname, search, hash } = new URL(redirectUri);
  if (protocol === "brk-multihub:") return "nested";
  const isOwnSite = (protocol === "http:" && hostname === "localhost") || (protocol === "https:" && hostname === APP_HOST);
  return isOwnSite && PAGES.includes(pathname) && search === "" && hash === "" ? "single-page" : null;
}

export const isRegistered = (clientId: string): boolean => clientId === CLIENT_ID;
