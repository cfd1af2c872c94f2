import type { SignIn, SignInError } from "../../ports/sign-in";
import { err, ok } from "../../result";
import type { Result } from "../../result";
import { claimsChallenge } from "./claims-challenge";
import { readRefusal } from "./http-fault";
import type { HttpFault } from "./http-fault";
import { askedToComeAgain, persist } from "./persistence";
import type { Attempt, Waiting } from "./persistence";
import type { ServerTime } from "./server-time";

/** Looks whether an attempt of which no answer came needs no repeating: it did its work, or something else stands in its way. */
export type Settle = () => Promise<boolean>;

/** Asks Graph once, with this token. Rejects where the network does. */
export type Ask = (token: string) => Promise<Response>;

/** Makes of a good answer what was asked for. */
export type Take = (response: Response) => Promise<Attempt<Result<unknown, HttpFault>>>;

export interface PersistentRequest extends Waiting {
  readonly signIn: Pick<SignIn, "token">;
  readonly serverTime: ServerTime;
  readonly scopes: readonly string[];
  readonly ask: Ask;
  /** null for what may be repeated as it is. */
  readonly settle: Settle | null;
  readonly take: Take;
  /** Ends the trying where nobody wants the answer any more. */
  readonly signal?: AbortSignal | undefined;
}

/** Asks until there is an answer that means something: with a good token, after every wait, never blindly twice. */
export async function requestPersistently(request: PersistentRequest): Promise<Result<unknown, HttpFault>> {
  const { signIn, serverTime, scopes, ask, settle, take } = request;
  let unsure = false;
  const attempt = async (): Promise<Attempt<Result<unknown, HttpFault>>> => {
    if (unsure && settle !== null && (await settle())) return { settled: ok(null) };
    const response = await askWithToken(signIn, scopes, ask);
    if (response === null) {
      unsure = true;
      return { again: "backoff" };
    }
    if (!response.ok) return response.error.kind === "unreachable" ? { again: "backoff" } : { settled: err(response.error) };
    serverTime.note(response.value.headers.get("Date"));
    unsure = unsure || response.value.status !== 429;
    return askedToComeAgain(response.value) ?? (response.value.ok ? await take(response.value) : { settled: err(await readRefusal(response.value)) });
  };
  const outcome = await persist(request, attempt, request.signal);
  return outcome.ok ? outcome.value : outcome;
}

/**
 * A refused token is replaced: with the claims that the answer asks for, else by a fresh one. Each of the two once, in whatever
 * order they come: only of a fresh token Graph may say what else it wants.
 */
async function askWithToken(signIn: Pick<SignIn, "token">, scopes: readonly string[], ask: Ask): Promise<Result<Response, SignInError> | null> {
  const renewedFor = new Set<"claims" | "refusal">();
  let token = await tokenFor(signIn, scopes);
  for (;;) {
    if (!token.ok) return token;
    const response = await ask(token.value).catch(() => null);
    if (response?.status !== 401) return response === null ? null : ok(response);
    const claims = claimsChallenge(response);
    const because = claims === null ? "refusal" : "claims";
    if (renewedFor.has(because)) return err({ kind: "not-signed-in" });
    renewedFor.add(because);
    token = await signIn.token(scopes, claims, true);
  }
}

/** Of several permissions each alone first: the person is asked for one thing at a time, and a refusal names what was refused. */
async function tokenFor(signIn: Pick<SignIn, "token">, scopes: readonly string[]): Promise<Result<string, SignInError>> {
  for (const scope of scopes.length > 1 ? scopes : []) {
    const alone = await signIn.token([scope], null);
    if (!alone.ok) return alone;
  }
  return signIn.token(scopes, null);
}

/** Graph speaks JSON. A page that says 200 is a portal or a proxy, and Graph was not reached. */
export const readJson: Take = async (response) => {
  if (response.status === 204) return { settled: ok(null) };
  return response.json().then(
    (body: unknown) => ({ settled: ok(body) }),
    () => ({ again: "backoff" }),
  );
};

/** Bytes of any kind: an attachment may be a page itself. Graph names each of its answers; a page without a name is a portal's or a proxy's. */
export const readBytes: Take = (response) => {
  const { headers } = response;
  if (headers.get("Content-Type")?.startsWith("text/html") === true && !headers.has("request-id")) return Promise.resolve({ again: "backoff" });
  return response.blob().then(
    (bytes) => ({ settled: ok(bytes) }),
    () => ({ again: "backoff" }),
  );
};
