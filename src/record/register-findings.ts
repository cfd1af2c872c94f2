import { contradictedIn, type EntryPart, type ToldToRegister } from "./checks/told-to-register";
import { readRegisterEntry } from "./read-register-entry";
import { entryHash, previousOf } from "./register-chain";
import type { RegisterEntry, RegisterHead } from "./register-content";
import type { Sha256Of } from "./record-input";

/** What does not hold in a register. */
export type RegisterProblem =
  /** No entry, or of a version that is not known. */
  | "unreadable"
  /** Says something else than its hash was made of. */
  | "altered"
  /** The entry with this number is not there. */
  | "missing"
  /** A second entry with this number. */
  | "forked"
  /** The entry with this number stands further on. */
  | "reordered"
  /** Says something else of a record than the record itself, that lies as it was filed. */
  | "contradicts-record"
  /** Holds another hash than that of the entry before it. */
  | "does-not-follow"
  /** Ends here, though somebody has seen an entry with a higher number. */
  | "truncated"
  /** Another entry than the one that somebody has seen under this number. */
  | "rewritten";

interface FoundAt {
  /** Among the entries as they stand, from 1; one more than the last where the end is missing. */
  readonly place: number;
  /** Number in the chain that it is about. */
  readonly sequence: number;
  /** Of the record, for people; null where no entry could be read. */
  readonly number: string | null;
}

interface Contradicted {
  readonly problem: "contradicts-record";
  /** What of the entry the record says otherwise; at least one. */
  readonly parts: readonly EntryPart[];
}

interface Unsound {
  readonly problem: Exclude<RegisterProblem, Contradicted["problem"]>;
}

export type RegisterFinding = FoundAt & (Contradicted | Unsound);

/**
 * Re-checks a register, and names the first entry that fails.
 *
 * @param texts the stored entries, in the order of the list, from the first
 * @param heads what others hold of it: the heads that stand in records
 * @param told what records that were filed by it say of themselves
 * @returns null when every entry is as it was entered, and none is missing that somebody has seen
 * @source reliability.md, fault 28
 */
export async function registerFinding(texts: readonly string[], heads: readonly RegisterHead[], sha256: Sha256Of, told: readonly ToldToRegister[] = []): Promise<RegisterFinding | null> {
  const entries: RegisterEntry[] = [];
  const records = new Map(told.map((one) => [one.manifestSha256, one]));
  for (const [index, text] of texts.entries()) {
    const place = index + 1;
    const entry = readRegisterEntry(text);
    if (entry === null) return { problem: "unreadable", place, sequence: place, number: null };
    const wrong = await wrongWith(entry, { before: entries.at(-1) ?? null, behind: () => texts.slice(place), record: records.get(entry.manifestSha256) ?? null }, sha256);
    if (wrong !== null) return { ...wrong, place, sequence: wrong.problem === "forked" ? entry.sequence : place, number: entry.number };
    entries.push(entry);
  }
  return firstUnlike(entries, heads);
}

interface Beside {
  readonly before: RegisterEntry | null;
  readonly behind: () => readonly string[];
  /** The record that it is about, where that was looked at. */
  readonly record: ToldToRegister | null;
}

/** What is wrong with an entry, when all before it are right. */
async function wrongWith(entry: RegisterEntry, { before, behind, record }: Beside, sha256: Sha256Of): Promise<Contradicted | Unsound | null> {
  const expected = (before?.sequence ?? 0) + 1;
  if ((await entryHash(entry, sha256)) !== entry.hash) return { problem: "altered" };
  if (entry.sequence < expected) return { problem: "forked" };
  if (entry.sequence > expected) return { problem: behind().some((text) => readRegisterEntry(text)?.sequence === expected) ? "reordered" : "missing" };
  if (entry.previous !== previousOf(before)) return { problem: "does-not-follow" };
  const parts = record === null ? [] : contradictedIn(entry, record);
  return parts.length === 0 ? null : { problem: "contradicts-record", parts };
}

/** What stands is a chain; is it the one that others have seen? */
function firstUnlike(entries: readonly RegisterEntry[], heads: readonly RegisterHead[]): RegisterFinding | null {
  const unlike = heads.filter(({ sequence, hash }) => entries[sequence - 1]?.hash !== hash).map(({ sequence }) => sequence);
  if (unlike.length === 0) return null;
  const sequence = Math.min(...unlike);
  if (sequence <= entries.length) return { problem: "rewritten", place: sequence, sequence, number: entries[sequence - 1]?.number ?? null };
  return { problem: "truncated", place: entries.length + 1, sequence, number: null };
}
