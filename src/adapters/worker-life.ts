/** What a worker says of itself as it starts: the name of the lock that it holds until it ends. */
interface Lifeline {
  readonly lifeline: string;
}

const isLifeline = (value: unknown): value is Lifeline => typeof value === "object" && value !== null && "lifeline" in value && typeof value.lifeline === "string";

/** The event of a worker that ended without anybody ending it; an `error` follows, for who makes no difference. */
export const GONE = "gone";

/** Undefined in a browser without locks, and in a page that is not secure: then nothing is told. */
const locksHere = (): LockManager | undefined => ("locks" in navigator ? navigator.locks : undefined);

/** As much of a `Worker` as is used. */
interface Mortal extends EventTarget {
  terminate(): void;
}

/**
 * Run in a worker as it starts: the browser gives its lock to the next who asks when it ends, however it ends.
 *
 * @param tell sends to the page
 */
export function holdLifeline(tell: (said: Lifeline) => void): void {
  const lifeline = `bewaarwijzer-worker:${crypto.randomUUID()}`;
  const held = locksHere()?.request(lifeline, () => {
    tell({ lifeline });
    return new Promise<never>(() => undefined);
  });
  // Without its lock it works all the same.
  held?.catch(() => undefined);
}

/**
 * Has a worker tell when it is gone: one that the browser or the system ended, for want of memory, says nothing of itself,
 * and who asked it would wait for ever.
 *
 * @param worker one that holds its lifeline; of another nothing more is told than before
 * @returns the same worker; ending it with its `terminate` tells nothing
 */
export function tellingWhenGone<W extends Mortal>(worker: W): W {
  const ended = new AbortController();
  const terminate = worker.terminate.bind(worker);
  worker.terminate = () => {
    ended.abort();
    terminate();
  };
  worker.addEventListener("message", (event) => {
    if (!(event instanceof MessageEvent) || !isLifeline(event.data)) return;
    const granted = locksHere()?.request(event.data.lifeline, { signal: ended.signal }, () => {
      worker.dispatchEvent(new Event(GONE));
      worker.dispatchEvent(new Event("error"));
    });
    // Ended by us, or with the page.
    granted?.catch(() => undefined);
  });
  return worker;
}
