import type { Refused } from "../../ports/refused";
import type { SignInError } from "../../ports/sign-in";
import { objectAt, textAt } from "./json-reading";
import type { Interrupted } from "./persistence";

/** An answer that is not what Graph's contract promises. */
export interface UnexpectedResponse {
  readonly kind: "unexpected-response";
  readonly field: string;
}

/** No token was given, so nothing was asked: by the person, the organisation or the browser. */
export type WithoutToken = Exclude<SignInError, { readonly kind: "unreachable" }>;

export type HttpFault = WithoutToken | Interrupted | Refused | UnexpectedResponse;

const WITHOUT_TOKEN: Readonly<Record<WithoutToken["kind"], true>> = {
  "not-signed-in": true,
  "permission-missing": true,
  "popup-blocked": true,
  "sign-in-cancelled": true,
  "other-account": true,
};

/** Whether this is about who may ask, and not about what was asked: the next question of the same permission fares no better. */
export const isWithoutToken = <Fault extends { readonly kind: string }>(fault: Fault): fault is Extract<Fault, WithoutToken> => Object.hasOwn(WITHOUT_TOKEN, fault.kind);

export const unexpected = (field: string): UnexpectedResponse => ({ kind: "unexpected-response", field });

/** Graph's codes are words without spaces; anything else is somebody's sentence, and is left. */
const CODE = /^[\w.:-]{1,64}$/;

/** Reads an error answer, whatever stands in it: a gateway may answer with a page. */
export async function readRefusal(response: Response): Promise<Refused> {
  const body: unknown = await response.json().catch(() => null);
  const code = textAt(objectAt(body, "error"), "code");
  return { kind: "refused", status: response.status, code: code !== null && CODE.test(code) ? code : null };
}

export const wasRefused = (fault: { readonly kind: string }, status: number): boolean =>
  fault.kind === "refused" && "status" in fault && fault.status === status;
