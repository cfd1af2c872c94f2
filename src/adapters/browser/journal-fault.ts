import type { JournalError } from "../../ports/filing-journal";

const BY_NAME: Readonly<Record<string, JournalError["kind"]>> = {
  QuotaExceededError: "storage-full",
  // A newer version of the app has changed the database.
  VersionError: "journal-unreadable",
  // Sealed bytes that do not open: altered, or sealed with keys that are gone.
  OperationError: "journal-unreadable",
  DataError: "journal-unreadable",
};

/** What the browser's refusal means; anything else that storage does not do is a refusal of storage. */
export function journalError(reason: unknown): JournalError {
  const name = reason instanceof Error || reason instanceof DOMException ? reason.name : "";
  return { kind: BY_NAME[name] ?? "storage-refused" };
}
