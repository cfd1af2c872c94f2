/**
 * The server's own clock, as far as its answers tell: the `Date` header where a page may read it, else the time that an
 * answer gives to what was written just now.
 */
export interface ServerTime {
  /** @param instant the server's time at this answer; never that of something it did before */
  note(instant: string | null): void;
  /** ISO 8601: the server's time now; null before the first answer, and when that is too long ago to go by. */
  now(): string | null;
}

/** A clock that only runs forward, in milliseconds; a user or a time server does not turn it. */
export type Monotonic = () => number;

/** After this the browser's own clock is the better witness: the monotonic one may stand still while a computer sleeps. */
const LASTS_MS = 5 * 60_000;

export function createServerTime(monotonic: Monotonic): ServerTime {
  let noted: { readonly server: number; readonly at: number } | null = null;
  const estimate = (): number | null => {
    const passed = noted === null ? Infinity : monotonic() - noted.at;
    return noted === null || passed > LASTS_MS ? null : noted.server + passed;
  };
  return {
    note(instant) {
      const server = Date.parse(instant ?? "");
      // An answer tells a moment that has passed: of two, the later is nearer to now.
      if (!Number.isNaN(server) && server >= (estimate() ?? -Infinity)) noted = { server, at: monotonic() };
    },
    now() {
      const now = estimate();
      return now === null ? null : new Date(now).toISOString();
    },
  };
}
