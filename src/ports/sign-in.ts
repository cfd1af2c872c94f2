import type { Result } from "../result";

export type SignInError =
  | { readonly kind: "not-signed-in" }
  /** The user, or the administrator, has not allowed this permission. `postponed`: the user said «not now», and is asked again at the next use. */
  | { readonly kind: "permission-missing"; readonly scope: string; readonly postponed?: true }
  /** The browser stopped the sign-in window: ask the user to press the button again, or to allow it. */
  | { readonly kind: "popup-blocked" }
  /** The user closed the sign-in window, or did not want it opened now. */
  | { readonly kind: "sign-in-cancelled" }
  /** In the sign-in window somebody else signed in than who works here: what is filed would name the one and be the other's. */
  | { readonly kind: "other-account" }
  | { readonly kind: "unreachable" };

/** No token was given, so nothing was asked: by the person, the organisation or the browser. */
export type WithoutToken = Exclude<SignInError, { readonly kind: "unreachable" }>;

const WITHOUT_TOKEN: Readonly<Record<WithoutToken["kind"], true>> = {
  "not-signed-in": true,
  "permission-missing": true,
  "popup-blocked": true,
  "sign-in-cancelled": true,
  "other-account": true,
};

/** Whether this is about who may ask, and not about what was asked: the next question of the same permission fares no better. */
export const isWithoutToken = <Fault extends { readonly kind: string }>(fault: Fault): fault is Extract<Fault, WithoutToken> => Object.hasOwn(WITHOUT_TOKEN, fault.kind);

/** Who the token says the user is; the only source of identity (never the host's context). */
export interface Account {
  /** Entra object id. */
  readonly id: string;
  readonly tenantId: string;
  readonly username: string;
  readonly name: string;
}

/** Delegated tokens for the signed-in user, kept in memory only. */
export interface SignIn {
  /** Signs in if needed, and says who it is. */
  account(): Promise<Result<Account, SignInError>>;
  /**
   * An access token for these scopes; asks for consent when it is not given yet.
   * @param claims challenge from a 401 `WWW-Authenticate`, decoded JSON; null for none
   * @param fresh  the token in memory was refused: get a new one
   */
  token(scopes: readonly string[], claims: string | null, fresh?: boolean): Promise<Result<string, SignInError>>;
}
