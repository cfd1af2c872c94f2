import { randomUUID } from "node:crypto";
import { json, type Answer } from "../http/answer";
import type { Incoming } from "../http/incoming";

/** A refusal in Entra's own numbers. @source learn.microsoft.com/entra/identity-platform/reference-error-codes */
export interface EntraError {
  readonly error: string;
  readonly number: number;
  readonly sentence: string;
  /** MSAL decides by it whether the person must be asked. */
  readonly suberror: string | null;
}

const entraError = (error: string, number: number, sentence: string, suberror: string | null = null): EntraError => ({ error, number, sentence, suberror });

export const ENTRA_ERRORS = {
  noSuchTenant: entraError("invalid_tenant", 90002, "Tenant not found. Check to make sure you have the correct tenant ID and are signing into the correct cloud."),
  noSuchClient: entraError("unauthorized_client", 700016, "Application was not found in the directory."),
  redirectMismatch: entraError("invalid_request", 50011, "The redirect URI specified in the request does not match the redirect URIs configured for the application."),
  missingParameter: entraError("invalid_request", 900144, "The request body must contain a required parameter that is missing."),
  codeOnly: entraError("unsupported_response_type", 700051, "response_type is not enabled for the application."),
  pkceNeeded: entraError("invalid_request", 9002325, "Proof Key for Code Exchange is required for cross-origin authorization code redemption."),
  crossOriginOnly: entraError("invalid_request", 9002327, "Tokens issued for the 'Single-Page Application' client-type may only be redeemed via cross-origin requests."),
  signInNeeded: entraError("login_required", 50058, "A silent sign-in request was sent but no user is signed in."),
  accountDisabled: entraError("invalid_grant", 50057, "The user account is disabled."),
  consentNeeded: entraError("invalid_grant", 65001, "The user or administrator has not consented to use the application. Send an interactive authorization request for this user and resource.", "consent_required"),
  declined: entraError("access_denied", 65004, "User declined to consent to access the app."),
  approvalNeeded: entraError("access_denied", 90094, "An administrator of the organization has set a policy that prevents you from granting the app the permissions it's requesting. Contact the administrator, who can grant permissions to this app on your behalf."),
  notAdministrator: entraError("access_denied", 90093, "Calling principal cannot consent: insufficient privileges."),
  unsupportedGrant: entraError("unsupported_grant_type", 70003, "The app requested an unsupported grant type."),
  badCode: entraError("invalid_grant", 9002313, "Invalid request. Request is malformed or invalid."),
  codeExpired: entraError("invalid_grant", 70008, "The provided authorization code or refresh token has expired due to inactivity. Send a new interactive authorization request for this user and resource.", "bad_token"),
  codeRedeemed: entraError("invalid_grant", 54005, "OAuth2 Authorization code was already redeemed, please retry with a new valid code or use an existing refresh token."),
  verifierMismatch: entraError("invalid_grant", 501481, "The Code_Verifier does not match the code_challenge supplied in the authorization request."),
  devicePending: entraError("authorization_pending", 70016, "OAuth 2.0 device flow error. Authorization is pending. Continue polling."),
  deviceDeclined: entraError("authorization_declined", 65004, "User declined to consent to access the app."),
  deviceCodeExpired: entraError("expired_token", 70020, "The provided value for the input parameter 'device_code' is not valid. The code has expired."),
  badDeviceCode: entraError("bad_verification_code", 70018, "The provided device code is not valid."),
  badAssertion: entraError("invalid_client", 700027, "The certificate with identifier used to sign the client assertion is not registered on application, or the signature is not valid."),
  wrongScope: entraError("invalid_scope", 70011, "The provided value for the input parameter 'scope' is not valid."),
} as const satisfies Record<string, EntraError>;

/** The sentence with what an administrator looks a failure up by. */
export function describeError({ number, sentence }: EntraError, { ids }: Pick<Incoming, "ids">): string {
  return `AADSTS${String(number)}: ${sentence} Trace ID: ${ids.requestId} Correlation ID: ${ids.clientRequestId} Timestamp: ${entraTime()}`;
}

/** How the token endpoint refuses. */
export function refuseToken(refused: EntraError, incoming: Pick<Incoming, "ids">): Answer {
  const { error, number, suberror } = refused;
  return json(error === "invalid_client" ? 401 : 400, {
    error,
    error_description: describeError(refused, incoming),
    error_codes: [number],
    timestamp: entraTime(),
    trace_id: randomUUID(),
    correlation_id: incoming.ids.clientRequestId,
    error_uri: `https://login.microsoftonline.com/error?code=${String(number)}`,
    ...(suberror === null ? {} : { suberror }),
  });
}

const entraTime = (): string => `${new Date().toISOString().slice(0, 19).replace("T", " ")}Z`;
