/** One request as the traffic log keeps it: never content, never an address with a secret. */
interface TrafficEntry {
  readonly method: string;
  /** `/drives/{drive}/@item/content`, `/upload`, `/download` …: no names, no ids. */
  readonly template: string;
  /** `Content-Range` or `Range` as sent; null for none. */
  readonly range: string | null;
  readonly receivedBytes: number;
  readonly sentBytes: number;
  /** 0 when the connection broke. */
  readonly status: number;
}

export interface Traffic {
  note(entry: TrafficEntry): void;
  entries(): readonly TrafficEntry[];
  totals(): { readonly requests: number; readonly receivedBytes: number; readonly sentBytes: number };
  clear(): void;
}

/** Enough for any journey; older entries make room, the totals stay. */
const MAXIMUM_ENTRIES = 20_000;

export function createTraffic(): Traffic {
  let entries: TrafficEntry[] = [];
  let totals = { requests: 0, receivedBytes: 0, sentBytes: 0 };
  return {
    note: (entry) => {
      entries.push(entry);
      if (entries.length > MAXIMUM_ENTRIES) entries.shift();
      totals = {
        requests: totals.requests + 1,
        receivedBytes: totals.receivedBytes + entry.receivedBytes,
        sentBytes: totals.sentBytes + entry.sentBytes,
      };
    },
    entries: () => [...entries],
    totals: () => totals,
    clear: () => {
      entries = [];
      totals = { requests: 0, receivedBytes: 0, sentBytes: 0 };
    },
  };
}
