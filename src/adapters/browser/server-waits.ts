import type { ServerWait, ServerWaits } from "../../ports/server-waits";

/** Told by who waits, followed by who shows it. */
export interface WaitWatch extends ServerWaits {
  /** Ends after so many seconds, or when nobody wants it any more; of a browser without a network, as soon as it has one: trying meanwhile is of no use, and would use up the tries. */
  readonly wait: (seconds: number, signal?: AbortSignal) => Promise<void>;
}

/** What the browser knows of its network, and its clock. */
export interface Network {
  readonly isOnline: () => boolean;
  /** @returns ends the listening */
  readonly onceOnline: (then: () => void) => () => void;
  /** @returns ends the timer */
  readonly after: (seconds: number, then: () => void) => () => void;
}

/** Seconds. Shorter waits are over before anybody has read of them. */
const WORTH_TELLING = 3;
/** Seconds. A browser may be wrong about its network, and then nothing tells it otherwise. */
const MOST_OFFLINE = 600;
/** Seconds. The next try may fail too: what is told would come and go. */
const LINGERS = 3;

export function createServerWaits({ isOnline, onceOnline, after }: Network): WaitWatch {
  const followers = new Set<(wait: ServerWait | null) => void>();
  const waits = new Set<ServerWait>();
  const now = (): ServerWait | null => {
    const all = [...waits];
    return all.length === 0 ? null : { isOffline: all.some(({ isOffline }) => isOffline), seconds: Math.max(...all.map(({ seconds }) => seconds)) };
  };
  const tell = () => {
    for (const told of followers) told(now());
  };
  return {
    follow: (told) => {
      followers.add(told);
      told(now());
      return () => followers.delete(told);
    },
    wait: async (seconds, signal) => {
      const isUnwanted = () => signal?.aborted === true;
      if (isUnwanted()) return;
      const wait = { isOffline: !isOnline(), seconds };
      if (wait.isOffline || seconds >= WORTH_TELLING) {
        waits.add(wait);
        tell();
      }
      await new Promise<void>((resolve) => {
        const ends: (() => void)[] = [];
        const end = () => {
          for (const stop of ends) stop();
          resolve();
        };
        ends.push(after(wait.isOffline ? MOST_OFFLINE : seconds, end));
        if (wait.isOffline) ends.push(onceOnline(end));
        signal?.addEventListener("abort", end, { once: true });
        ends.push(() => signal?.removeEventListener("abort", end));
      });
      if (!waits.has(wait)) return;
      const forget = () => {
        waits.delete(wait);
        tell();
      };
      if (isUnwanted()) forget();
      else after(LINGERS, forget);
    },
  };
}

/** Of this page. */
export const browserNetwork: Network = {
  isOnline: () => navigator.onLine,
  onceOnline: (then) => {
    window.addEventListener("online", then, { once: true });
    return () => {
      window.removeEventListener("online", then);
    };
  },
  after: (seconds, then) => {
    const timer = setTimeout(then, seconds * 1000);
    return () => {
      clearTimeout(timer);
    };
  },
};
