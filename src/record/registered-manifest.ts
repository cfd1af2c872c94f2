import { readRegisterEntry } from "./read-register-entry";
import type { RegisterEntry } from "./register-content";

/** What a register says of a record's manifest. */
export type Registered =
  | "registered"
  /** No entry says that this record was filed. */
  | "not-registered"
  /** An entry says so, with another manifest. */
  | "other-manifest";

/** The entry by which each record was filed, by the record's id. */
export type FiledEntries = ReadonlyMap<string, RegisterEntry>;

/**
 * Reads of a register what was filed. The first entry about a record counts: whoever may add entries can add another about
 * a record that he made anew, and none undoes an earlier one.
 *
 * @param texts stored entries
 */
export function filedEntries(texts: readonly string[]): FiledEntries {
  const filed = new Map<string, RegisterEntry>();
  for (const entry of texts.map(readRegisterEntry)) if (entry?.event === "filed" && !filed.has(entry.recordId)) filed.set(entry.recordId, entry);
  return filed;
}

/** Whether the register says that this record was filed, with this manifest. @param recordId null where no document tells it */
export function isRegistered(filed: FiledEntries, recordId: string | null, manifestSha256: string): Registered {
  const entry = recordId === null ? undefined : filed.get(recordId);
  if (entry === undefined) return "not-registered";
  return entry.manifestSha256 === manifestSha256 ? "registered" : "other-manifest";
}

/** How many records the register says were filed, that are not among these. A record that was taken away leaves no other trace. */
export function absentFrom(filed: FiledEntries, recordIds: readonly (string | null)[]): number {
  const there = new Set(recordIds);
  return [...filed.keys()].filter((recordId) => !there.has(recordId)).length;
}
