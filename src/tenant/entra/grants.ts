import type { Estate } from "../estate";
import type { Faults } from "../faults/faults";
import type { Answer } from "../http/answer";
import type { Incoming } from "../http/incoming";
import { redeemCode } from "./grant-authorization-code";
import { refreshTokens } from "./grant-refresh-token";

/** One request to the token endpoint. */
export interface TokenRequest {
  readonly incoming: Incoming;
  readonly form: URLSearchParams;
  readonly estate: Estate;
  readonly faults: Faults;
}

/** Hands out tokens, or says in Entra's words why not. */
export type Grant = (request: TokenRequest) => Answer;

/** Every way to get a token, by its `grant_type`. */
export const GRANTS: Readonly<Record<string, Grant>> = {
  authorization_code: redeemCode,
  refresh_token: refreshTokens,
};
