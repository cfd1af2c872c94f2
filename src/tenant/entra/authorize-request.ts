import { askedPermissions } from "../access/scope-names";
import { err, ok, type Result } from "../../result";
import { isRegistered, redirectKind } from "./app-registration";
import { ENTRA_ERRORS, type EntraError } from "./entra-error";

export interface AuthorizeRequest {
  readonly clientId: string;
  readonly redirectUri: string;
  readonly mode: "query" | "fragment";
  readonly state: string | null;
  readonly nonce: string | null;
  readonly scopes: readonly string[];
  readonly challenge: string;
  readonly claims: string | null;
  readonly prompt: string | null;
  /** User principal name of the person whom the app has in mind; null for whoever it is. */
  readonly loginHint: string | null;
  readonly wantsClientInfo: boolean;
}

/** Why a request is refused; `told` to the app at its own address, or shown to the person where that address cannot be trusted. */
export interface AuthorizeFault {
  readonly error: EntraError;
  readonly told: Pick<AuthorizeRequest, "redirectUri" | "mode" | "state"> | null;
}

/** Reads what an app asks of the authorize endpoint. @source learn.microsoft.com/entra/identity-platform/v2-oauth2-auth-code-flow */
export function readAuthorizeRequest(query: URLSearchParams): Result<AuthorizeRequest, AuthorizeFault> {
  const clientId = query.get("client_id") ?? "";
  const redirectUri = query.get("redirect_uri") ?? "";
  if (!isRegistered(clientId)) return err({ error: ENTRA_ERRORS.noSuchClient, told: null });
  if (redirectKind(clientId, redirectUri) !== "single-page") return err({ error: ENTRA_ERRORS.redirectMismatch, told: null });
  const state = query.get("state");
  const mode: AuthorizeRequest["mode"] = query.get("response_mode") === "fragment" ? "fragment" : "query";
  const refuse = (error: EntraError) => err({ error, told: { redirectUri, mode, state } });
  if (query.get("response_type") !== "code") return refuse(ENTRA_ERRORS.codeOnly);
  const challenge = query.get("code_challenge");
  if (challenge === null || query.get("code_challenge_method") !== "S256") return refuse(ENTRA_ERRORS.pkceNeeded);
  if (query.get("scope") === null) return refuse(ENTRA_ERRORS.missingParameter);
  return ok({
    clientId,
    redirectUri,
    mode,
    state,
    nonce: query.get("nonce"),
    scopes: askedPermissions(query.get("scope")),
    challenge,
    claims: query.get("claims"),
    prompt: query.get("prompt"),
    loginHint: query.get("login_hint"),
    wantsClientInfo: query.get("client_info") === "1",
  });
}
