import { objectionsIn } from "../record/objections";
import type { PendingPart, RegisterEntry, RecordRelation } from "../record/register-content";

/** A record as the register tells of it: the line that it was filed by, and what was added about it since. */
export interface RegisteredRecord {
  readonly recordId: string;
  /** The line that says it was filed; of a record that never got so far, the first line about it. */
  readonly first: RegisterEntry;
  readonly isFiled: boolean;
  /** Lines about it after `first`, in the order of the register. */
  readonly later: readonly RegisterEntry[];
  /** Records that correct it or go on from it, in the order of the register. */
  readonly followers: readonly Follower[];
}

export interface Follower {
  readonly recordId: string;
  readonly number: string;
  readonly relation: RecordRelation;
}

/** What a row of the register holds, as far as it can be read. */
interface Line {
  readonly entry: RegisterEntry | null;
}

/** The instant that counts: the server's own, where it gave one. */
export const instantOf = ({ at }: Pick<RegisterEntry, "at">): string => at.server ?? at.browser;

/**
 * Brings the lines of the register together by record, the last filed first.
 *
 * @param lines in the order of the register; those that cannot be read tell nothing here: the check of the chain names them
 */
export function gatherRecords(lines: readonly Line[]): readonly RegisteredRecord[] {
  const entries = lines.flatMap(({ entry }) => entry ?? []);
  const byRecord = grouped(entries, ({ recordId }) => recordId);
  const followers = grouped(entries, ({ event, related }) => (event === "filed" ? (related?.recordId ?? null) : null));
  const records = [...byRecord].flatMap(([recordId, about]) => gathered(recordId, about, followers.get(recordId) ?? []));
  return records.toSorted((a, b) => b.first.sequence - a.first.sequence);
}

/** In the order in which they come; null is no group. */
function grouped(entries: readonly RegisterEntry[], keyOf: (entry: RegisterEntry) => string | null): ReadonlyMap<string, readonly RegisterEntry[]> {
  const groups = new Map<string, RegisterEntry[]>();
  for (const entry of entries) {
    const key = keyOf(entry);
    if (key !== null) groups.set(key, [...(groups.get(key) ?? []), entry]);
  }
  return groups;
}

function gathered(recordId: string, about: readonly RegisterEntry[], followers: readonly RegisterEntry[]): readonly RegisteredRecord[] {
  const filed = about.find(({ event }) => event === "filed");
  const first = filed ?? about[0];
  if (first === undefined) return [];
  return [{ recordId, first, isFiled: filed !== undefined, later: about.filter((entry) => entry !== first), followers: followers.flatMap(followerOf) }];
}

const followerOf = ({ recordId, number, related }: RegisterEntry): readonly Follower[] => (related === null ? [] : [{ recordId, number, relation: related.relation }]);

/** Every line about a record, in the order of the register. */
export const linesOf = ({ first, later }: RegisteredRecord): readonly RegisterEntry[] => [first, ...later].toSorted((a, b) => a.sequence - b.sequence);

/** The number of the version that takes its place, the latest that the register tells of; null where it stands. */
export const replacedBy = ({ followers }: Pick<RegisteredRecord, "followers">): string | null =>
  followers.findLast(({ relation }) => relation === "corrects")?.number ?? null;

/** What still has to happen with a record. */
export type OpenPoint = PendingPart | "objection" | "quarantine";

/** In the order in which they weigh; empty when the record is final and nobody objects. */
export function openPointsOf(record: RegisteredRecord): readonly OpenPoint[] {
  const all = linesOf(record);
  const told = all.findLast(({ event }) => event === "filed" || event === "settled");
  return [
    ...(isInQuarantine(all) ? (["quarantine"] as const) : []),
    ...(objectionsIn(all).some(({ answered }) => answered === null) ? (["objection"] as const) : []),
    ...(told?.pending ?? []),
  ];
}

/** Until it is filed after all. */
const isInQuarantine = (entries: readonly RegisterEntry[]): boolean => entries.findLast(({ event }) => event === "quarantined" || event === "filed")?.event === "quarantined";
