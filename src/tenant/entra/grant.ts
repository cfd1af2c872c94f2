import type { Estate } from "../estate";
import type { Faults } from "../faults/faults";
import type { Answer } from "../http/answer";
import type { Incoming } from "../http/incoming";

/** One request to the token endpoint. */
export interface TokenRequest {
  readonly incoming: Incoming;
  readonly form: URLSearchParams;
  readonly estate: Estate;
  readonly faults: Faults;
}

/** Hands out tokens, or says in Entra's words why not. */
export type Grant = (request: TokenRequest) => Answer;
