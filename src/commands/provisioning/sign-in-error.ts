import { AuthError } from "@azure/msal-node";
import type { SignInError } from "../../ports/sign-in";

/** Entra's numbers for a permission that nobody allowed, or may allow. @source learn.microsoft.com/entra/identity-platform/reference-error-codes */
const NOT_ALLOWED = /AADSTS(?:65001|65004|90093|90094|500011)\b|authorization_declined|consent_required/;
const UNREACHABLE = /network|post_request_failed|get_request_failed|endpoints_resolution_error/;

/** What went wrong while signing in, without the sentence of Entra: it may name people. */
export function signInError(reason: unknown, scopes: readonly string[]): SignInError {
  if (!(reason instanceof AuthError)) return { kind: "not-signed-in" };
  const told = `${reason.errorCode} ${reason.errorMessage}`;
  if (NOT_ALLOWED.test(told)) return { kind: "permission-missing", scope: scopes.join(", ") };
  return UNREACHABLE.test(reason.errorCode) && !/[a-z]_[a-z]/.test(reason.errorMessage) ? { kind: "unreachable" } : { kind: "not-signed-in" };
}
