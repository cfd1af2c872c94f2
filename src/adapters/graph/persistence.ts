import { err, ok } from "../../result";
import type { Result } from "../../result";

/** Network gone, server gone, or still throttled after all waiting. */
export interface Interrupted {
  readonly kind: "interrupted";
  /** The server was there: to the end it answered with a fault of its own. */
  readonly byServer?: true;
  /** Seconds that the server asked to stay away, where that is longer than anybody waits. */
  readonly comeBackAfter?: number;
}

/** What waiting needs from outside. */
export interface Waiting {
  /**
   * @param isForServer it cannot be reached, or asked to come again later
   * @param signal      ends the wait where nobody wants the answer any more
   */
  sleep(seconds: number, isForServer?: boolean, signal?: AbortSignal): Promise<void>;
  /** From 0 up to 1. */
  random(): number;
}

/** How one attempt ended: settled, or worth another one after the server's own time, or after ours. `byServer`: it answered with a fault of its own. */
export type Attempt<T> = { readonly settled: T } | Again;
type Again = ({ readonly again: "backoff" } | { readonly again: "told"; readonly seconds: number }) & { readonly byServer?: true };

/** 1 + 2 + 4 + 8 + 16 + 32 seconds: a lift, a tunnel, a restarting server. Longer is a later sitting's work. */
const MAX_STUMBLES = 6;
/** A storm of throttling says 41 to 315 seconds at a time. */
const MAX_TOLD_WAITS = 12;
const MAX_TOLD_SECONDS = 600;

/**
 * Tries until an attempt settles, waiting in between: as long as the server says, else exponentially with jitter.
 *
 * @param attempt gets how many attempts went before
 * @param signal  ends the trying: nobody wants the answer any more
 * @source learn.microsoft.com/graph/throttling; platform.md, «Graph»
 */
export async function persist<T>(waiting: Waiting, attempt: (before: number) => Promise<Attempt<T>>, signal?: AbortSignal): Promise<Result<T, Interrupted>> {
  let stumbles = 0;
  let toldWaits = 0;
  let serverFaults = 0;
  const left = (comeBackAfter?: number): Result<never, Interrupted> =>
    err({ kind: "interrupted", ...(serverFaults === stumbles + toldWaits && { byServer: true }), ...(comeBackAfter !== undefined && { comeBackAfter }) });
  for (;;) {
    if (signal?.aborted === true) return err({ kind: "interrupted" });
    const outcome = await attempt(stumbles + toldWaits);
    if ("settled" in outcome) return ok(outcome.settled);
    if (outcome.byServer === true) serverFaults += 1;
    if (outcome.again === "told") {
      toldWaits += 1;
      if (outcome.seconds > MAX_TOLD_SECONDS) return left(outcome.seconds);
      if (toldWaits > MAX_TOLD_WAITS) return left();
      await waiting.sleep(outcome.seconds + waiting.random(), true, signal);
    } else {
      stumbles += 1;
      if (stumbles > MAX_STUMBLES) return left();
      await waiting.sleep(backoff(stumbles, waiting.random()), true, signal);
    }
  }
}

const THROTTLED = 429;
/**
 * Of a server that throttles, and of which a page may not read for how long: it is spared, and a storm is sat out all the same.
 *
 * @source github.com/microsoftgraph/microsoft-graph-docs-contrib/issues/2011: `Retry-After` was not exposed to pages, and `Date` is not
 */
const UNTOLD_SECONDS = 30;

/** Half of the doubled time is fixed, half is chance, so that many clients do not come back together. */
const backoff = (stumbles: number, random: number): number => 2 ** (stumbles - 1) * (0.5 + random / 2);

/** Whether an answer asks to come again: throttled, busy, or broken for now. 507 is none of these: the store is full. */
export function askedToComeAgain(response: Response): Again | null {
  const { status } = response;
  if (status !== THROTTLED && (status < 500 || status === 501 || status === 507)) return null;
  const seconds = retryAfter(response.headers) ?? (status === THROTTLED ? UNTOLD_SECONDS : null);
  const again: Again = seconds === null ? { again: "backoff" } : { again: "told", seconds };
  return status === THROTTLED ? again : { ...again, byServer: true };
}

/** `Retry-After` in seconds, or as a date beside the server's own `Date`; null for what is no time to wait, as none, or one that is past. */
function retryAfter(headers: Headers): number | null {
  const value = headers.get("Retry-After") ?? "";
  const seconds = /^\d+(\.\d+)?$/.test(value) ? Number(value) : (Date.parse(value) - Date.parse(headers.get("Date") ?? "")) / 1000;
  return seconds > 0 ? seconds : null;
}
