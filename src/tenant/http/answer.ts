/**
 * What a handler gives back; `http/send.ts` puts it on the wire. Errors are answers too, in Graph's own form. `isForeign`: as
 * somebody between the app and Graph answers, without Graph's name for the answer.
 */
export type Answer =
  | { readonly kind: "json"; readonly status: number; readonly body: object; readonly headers: AnswerHeaders }
  | { readonly kind: "refusal"; readonly refusal: Refusal; readonly headers: AnswerHeaders }
  | { readonly kind: "bytes"; readonly status: number; readonly body: string | Uint8Array; readonly headers: AnswerHeaders; readonly isForeign?: true }
  | { readonly kind: "file"; readonly status: number; readonly file: FilePart; readonly headers: AnswerHeaders }
  | { readonly kind: "empty"; readonly status: number; readonly headers: AnswerHeaders };

export type AnswerHeaders = Readonly<Record<string, string>>;

/** Bytes [from, to) of a file on disk. */
export interface FilePart {
  readonly path: string;
  readonly from: number;
  readonly to: number;
}

/** An error as Graph words it. `inner` is the more exact code that OneDrive adds in `innerError`. */
export interface Refusal {
  readonly status: number;
  readonly code: string;
  readonly message: string;
  readonly inner: string | null;
}

const NONE: AnswerHeaders = {};

export const json = (status: number, body: object, headers: AnswerHeaders = NONE): Answer => ({ kind: "json", status, body, headers });

export const refuse = (refusal: Refusal, headers: AnswerHeaders = NONE): Answer => ({ kind: "refusal", refusal, headers });

export const empty = (status: number, headers: AnswerHeaders = NONE): Answer => ({ kind: "empty", status, headers });

export const filePart = (status: number, file: FilePart, headers: AnswerHeaders): Answer => ({ kind: "file", status, file, headers });

/** Text or bytes; never guessed at by the browser. */
export const bytes = (status: number, mediaType: string, body: string | Uint8Array, headers: AnswerHeaders = NONE): Answer => ({
  kind: "bytes",
  status,
  body,
  headers: { "Content-Type": mediaType, "X-Content-Type-Options": "nosniff", ...headers },
});

/** A page that somebody between the app and Graph answers with, as a captive portal does. */
export const foreignPage = (body: string): Answer => ({ kind: "bytes", status: 200, body, headers: { "Content-Type": "text/html; charset=utf-8" }, isForeign: true });

export function statusOf(answer: Answer): number {
  return answer.kind === "refusal" ? answer.refusal.status : answer.status;
}
