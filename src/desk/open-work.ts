import { hasLapsed } from "../review/agreement-standing";
import type { SharedAgreement } from "../review/shared-agreement";
import { openPointsOf } from "./registered-record";
import type { OpenPoint, RegisteredRecord } from "./registered-record";

/** Agreements that wait for one keeper. */
export interface WaitingKeeper {
  readonly id: string;
  readonly name: string;
  /** Asked, and not answered yet. */
  readonly asked: number;
  /** Promised, and not kept yet. */
  readonly promised: number;
  /** Asked so long ago that nobody waits for an answer any more. */
  readonly lapsed: number;
  /** ISO 8601 instant of the oldest. */
  readonly since: string;
}

/** Who has most to do first, then who waits longest. @param lapseAfterDays of the policy in force */
export function waitingKeepers(rows: readonly SharedAgreement[], now: string, lapseAfterDays: number): readonly WaitingKeeper[] {
  const keepers = new Map<string, WaitingKeeper>();
  for (const row of rows) {
    const { id, displayName: name } = row.keeper;
    const sum = keepers.get(id) ?? { id, name, asked: 0, promised: 0, lapsed: 0, since: row.askedAt };
    const state = row.state === "accepted" ? "promised" : hasLapsed(row, now, lapseAfterDays) ? "lapsed" : "asked";
    keepers.set(id, { ...sum, [state]: sum[state] + 1, since: row.askedAt < sum.since ? row.askedAt : sum.since });
  }
  return [...keepers.values()].toSorted((a, b) => b.asked + b.promised + b.lapsed - (a.asked + a.promised + a.lapsed) || (a.since < b.since ? -1 : 1));
}

const POINTS = ["quarantine", "objection", "label", "lock"] as const satisfies readonly OpenPoint[];

/** How many records have each thing open; those that none has are left out. */
export const openPerPoint = (records: readonly RegisteredRecord[]): readonly { readonly point: OpenPoint; readonly count: number }[] =>
  POINTS.map((point) => ({ point, count: records.filter((record) => openPointsOf(record).includes(point)).length })).filter(({ count }) => count > 0);

/** As much of a record's folder in the DMS as tells how it stands. */
interface StandingFolder {
  readonly recordId: string;
  /** Whether it has its columns. */
  readonly isDescribed: boolean;
}

/** Folders that no filing finished, and those of finished filings that the register does not know. */
export function openFolders<Folder extends StandingFolder>(folders: readonly Folder[], registered: readonly RegisteredRecord[]): { readonly unfinished: readonly Folder[]; readonly unregistered: readonly Folder[] } {
  const known = new Set(registered.filter(({ isFiled }) => isFiled).map(({ recordId }) => recordId));
  return {
    unfinished: folders.filter(({ isDescribed }) => !isDescribed),
    unregistered: folders.filter(({ recordId, isDescribed }) => isDescribed && !known.has(recordId)),
  };
}
