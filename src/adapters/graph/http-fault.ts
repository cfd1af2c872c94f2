import type { SignInError } from "../../ports/sign-in";
import { objectAt, textAt } from "./json-reading";
import type { Interrupted } from "./persistence";

/** An answer of Graph that no waiting changes. `code` is Graph's own word, never its sentence: that may name people. */
export interface Refused {
  readonly kind: "refused";
  readonly status: number;
  readonly code: string | null;
}

/** An answer that is not what Graph's contract promises. */
export interface UnexpectedResponse {
  readonly kind: "unexpected-response";
  readonly field: string;
}

export type HttpFault = Exclude<SignInError, { readonly kind: "unreachable" }> | Interrupted | Refused | UnexpectedResponse;

export const unexpected = (field: string): UnexpectedResponse => ({ kind: "unexpected-response", field });

/** Reads an error answer, whatever stands in it: a gateway may answer with a page. */
export async function readRefusal(response: Response): Promise<Refused> {
  const body: unknown = await response.json().catch(() => null);
  return { kind: "refused", status: response.status, code: textAt(objectAt(body, "error"), "code") };
}

export const wasRefused = (fault: { readonly kind: string }, status: number): boolean =>
  fault.kind === "refused" && "status" in fault && fault.status === status;
