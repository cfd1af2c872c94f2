import type { StoredEntry } from "../../src/ports/decision-register";
import type { RegisterEntry, RegisterEvent } from "../../src/record/register-content";

/** The UUID of an invented record. */
export const uuidOf = (number: number): string => `00000000-0000-4000-8000-${String(number).padStart(12, "0")}`;

/** A line of an invented register; its hashes are no chain. */
export function anEntry(sequence: number, changes: Partial<RegisterEntry> = {}): RegisterEntry {
  const recordId = changes.recordId ?? uuidOf(sequence);
  return {
    entryId: uuidOf(900_000 + sequence),
    event: "filed",
    recordId,
    number: `CB-2026-${String(sequence).padStart(6, "0")}`,
    at: { browser: "2026-03-10T09:00:00.000Z", server: "2026-03-10T09:00:02.000Z" },
    by: { id: "p-marieke", name: "Marieke de Wit" },
    onBehalfOf: null,
    keeper: { id: "p-marieke", name: "Marieke de Wit" },
    dossier: { id: "d-kust", dossierId: "2026-0042", name: "Kustplan" },
    subject: "Keuze van de variant",
    period: { from: "2026-03-01", to: "2026-03-05" },
    counts: { kept: 12, notKept: 788 },
    ruleVersion: "bewaren-chatberichten 2026.1; beleid 1 (00000000)",
    manifestSha256: "ab".repeat(32),
    webUrl: "https://dms.example/kustplan/record",
    pending: [],
    related: null,
    reason: null,
    sequence,
    previous: "0".repeat(64),
    hash: String(sequence).padStart(64, "0"),
    ...changes,
  };
}

/** A later line about the record of another. */
export const about = (filed: RegisterEntry, sequence: number, event: RegisterEvent, changes: Partial<RegisterEntry> = {}): RegisterEntry =>
  anEntry(sequence, { recordId: filed.recordId, number: filed.number, event, ...changes });

/** As the list gives it. */
export const stored = (entry: RegisterEntry): StoredEntry => ({ row: entry.sequence, text: JSON.stringify(entry), entry });
