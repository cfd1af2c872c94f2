import type { HostSignIn, SignInWindow } from "../../ports/sign-in-window";

export type SignInWay =
  /** The host signs in for the app. */
  | { readonly kind: "nested" }
  /** A window of the browser's own. */
  | { readonly kind: "popup" }
  /** A window of the host's. */
  | { readonly kind: "host-window"; readonly window: SignInWindow };

/**
 * How to sign in. What the host says of itself counts first; only a page without a host looks for a bridge to one.
 *
 * @param host     what the host says; null for no host, or one that does not say
 * @param isBridged whether the page has the bridge of nested app authentication
 */
export function signInWay(host: HostSignIn | null, isBridged: boolean): SignInWay {
  if (host === null) return { kind: isBridged ? "nested" : "popup" };
  if (host.nested) return { kind: "nested" };
  return host.window === null ? { kind: "popup" } : { kind: "host-window", window: host.window };
}
