import type { Configuration, IPublicClientApplication } from "@azure/msal-browser";
import type { Host } from "../../ports/host";
import type { PermissionWatch } from "./permission-watch";
import { signInWay } from "./sign-in-way";

export interface EntraSettings {
  /** Id of the app registration. */
  readonly clientId: string;
  /** `https://login.microsoftonline.com/organizations`, or that of one tenant. */
  readonly authority: string;
  /** Address of the page that ends a window of the browser's own: it must run MSAL's redirect bridge. */
  readonly redirectUri: string;
  /** The permission with which a person signs in: enough to know who it is. */
  readonly identityScope: string;
  /** Asks the person before Microsoft does, and is told what Microsoft said. */
  readonly watch: Pick<PermissionWatch, "ask" | "answered">;
  /** Settles when the host is initialised; nested sign-in does not work before. */
  readonly host: Promise<Pick<Host, "signIn">>;
}

/** In milliseconds: somebody reads a consent question, and takes a telephone for a second factor. */
const MOST_WAITING = 10 * 60 * 1000;

/** The client that signs in as this host can. 70 KB that the first screen does not need. */
export async function openClient(settings: EntraSettings): Promise<IPublicClientApplication> {
  const { signIn = null } = await settings.host;
  const way = signInWay(signIn, "nestedAppAuthBridge" in window);
  const { openNestedClient, openPopupClient, openHostWindowClient } = await import("./clients");
  switch (way.kind) {
    case "nested":
      return openNestedClient(configure(settings, settings.redirectUri));
    case "popup":
      return openPopupClient(configure(settings, settings.redirectUri));
    case "host-window":
      return openHostWindowClient(configure(settings, new URL(way.window.page, settings.redirectUri).href), way.window);
  }
}

/**
 * The app answers a claims challenge: only who says so, in every request, gets one. The manifest says it too
 * (scripts/manifests/unified.mjs), for the token that a host fetches ahead.
 *
 * @source learn.microsoft.com/entra/identity-platform/claims-challenge, client capabilities
 */
const CAPABILITIES = ["CP1"];

/** Tokens stay in memory. */
const configure = ({ clientId, authority }: EntraSettings, redirectUri: string): Configuration => ({
  auth: { clientId, authority, redirectUri, clientCapabilities: CAPABILITIES },
  cache: { cacheLocation: "memoryStorage" },
  system: { popupBridgeTimeout: MOST_WAITING },
});
