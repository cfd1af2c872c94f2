import type { SignInError } from "../../ports/sign-in";

const POPUP_BLOCKED = new Set(["popup_window_error", "empty_window_error", "block_nested_popups"]);
const CANCELLED = new Set(["user_cancelled", "user_canceled", "interaction_in_progress_cancelled"]);
const UNREACHABLE = new Set([
  "no_network_connectivity",
  "network_error",
  "post_request_failed",
  "get_request_failed",
  "timed_out",
  "monitor_window_timeout",
  "endpoints_resolution_error",
  "server_error",
  "temporarily_unavailable",
]);
const CONSENT_REFUSED = new Set(["access_denied", "consent_required", "consent_declined", "invalid_client", "unauthorized_client"]);
/** Entra's own number for «the user declined» and for «an administrator must consent». */
const CONSENT_NUMBERS = /AADSTS(?:65001|65004|90094|90093)\b/;

/**
 * MSAL's codes for «no account yet» and «the person must be asked». `invalid_grant` is what signed in silently until now and
 * does so no more, as after the hours that an organisation allows: MSAL then looks in a hidden frame, which this app never has.
 *
 * @source AADSTS70043; microsoft/vscode-mssql issue 22364, where MSAL rejects with it
 */
const ASK_THE_PERSON = new Set(["no_account_error", "no_account_found", "interaction_required", "consent_required", "login_required", "bad_token", "invalid_grant"]);

/** Whether a window can help where a silent request did not. */
export function needsInteraction(reason: unknown): boolean {
  const { name, code } = readReason(reason);
  return name === "InteractionRequiredAuthError" || ASK_THE_PERSON.has(code);
}

/** After an answer that Entra is busy MSAL asks no more for a while, and names no error but Entra's numbers, or none. */
const HELD_BACK = /^[\d ]*$/;
const TOO_MANY = 429;

/** Entra was out of order, or has no time now: no answer about the person. @source @azure/msal-common, ThrottlingUtils */
function isBusy({ name, code, status }: Reason): boolean {
  return (status !== null && (status === TOO_MANY || status >= 500)) || (name === "ServerError" && HELD_BACK.test(code));
}

/** What MSAL's rejection means to who signs in. Its sentence is read for Entra's number only, and goes no further. */
export function signInFault(reason: unknown, scope: string): SignInError {
  const read = readReason(reason);
  const { code, words } = read;
  if (POPUP_BLOCKED.has(code)) return { kind: "popup-blocked" };
  if (CONSENT_REFUSED.has(code) || CONSENT_NUMBERS.test(words)) return { kind: "permission-missing", scope };
  if (CANCELLED.has(code)) return { kind: "sign-in-cancelled" };
  return UNREACHABLE.has(code) || isBusy(read) ? { kind: "unreachable" } : { kind: "not-signed-in" };
}

interface Reason {
  readonly name: string;
  readonly code: string;
  readonly words: string;
  /** Of Entra's answer; null where MSAL tells none. */
  readonly status: number | null;
}

function readReason(reason: unknown): Reason {
  if (typeof reason !== "object" || reason === null) return { name: "", code: "", words: "", status: null };
  const status = valueOf(reason, "status");
  return {
    name: textOf(reason, "name"),
    code: textOf(reason, "errorCode"),
    words: `${textOf(reason, "subError")} ${textOf(reason, "errorMessage")}`,
    status: typeof status === "number" ? status : null,
  };
}

const valueOf = (reason: object, property: string): unknown => Object.entries(reason).find(([name]) => name === property)?.[1];

function textOf(reason: object, property: string): string {
  const value = valueOf(reason, property);
  return typeof value === "string" ? value : "";
}
