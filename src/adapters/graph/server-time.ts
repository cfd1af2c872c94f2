/** The server's own clock, as far as its answers tell: the `Date` header where a page may read it, else an item's time. */
export interface ServerTime {
  note(instant: string | null): void;
  /** ISO 8601, the latest that was seen; null before the first. */
  latest(): string | null;
}

export function createServerTime(): ServerTime {
  let latest: number | null = null;
  return {
    note(instant) {
      const seen = Date.parse(instant ?? "");
      if (!Number.isNaN(seen) && (latest === null || seen > latest)) latest = seen;
    },
    latest: () => (latest === null ? null : new Date(latest).toISOString()),
  };
}
