import type { Refused } from "../../ports/refused";
import type { WithoutToken } from "../../ports/sign-in";
import { objectAt, textAt } from "./json-reading";
import type { Interrupted } from "./persistence";

/** An answer that is not what Graph's contract promises. */
export interface UnexpectedResponse {
  readonly kind: "unexpected-response";
  readonly field: string;
}

export type HttpFault = WithoutToken | Interrupted | Refused | UnexpectedResponse;

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
