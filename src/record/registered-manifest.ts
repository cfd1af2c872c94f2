import { readRegisterEntry } from "./read-register-entry";

/** What a register says of a record's manifest. */
export type Registered =
  | "registered"
  /** No entry says that this record was filed. */
  | "not-registered"
  /** An entry says so, with another manifest. */
  | "other-manifest";

/** Whether the register says that this record was filed, with this manifest. @param texts stored entries */
export function isRegistered(texts: readonly string[], recordId: string | null, manifestSha256: string | null): Registered {
  const entries = texts.map(readRegisterEntry).filter((entry) => entry?.event === "filed" && entry.recordId === recordId);
  if (entries.length === 0) return "not-registered";
  return entries.some((entry) => entry?.manifestSha256 === manifestSha256) ? "registered" : "other-manifest";
}

/** How many records the register says were filed, that are not among these. A record that was taken away leaves no other trace. */
export function absentFrom(texts: readonly string[], recordIds: readonly (string | null)[]): number {
  const filed = new Set(texts.map(readRegisterEntry).flatMap((entry) => (entry?.event === "filed" ? [entry.recordId] : [])));
  for (const recordId of recordIds) if (recordId !== null) filed.delete(recordId);
  return filed.size;
}
