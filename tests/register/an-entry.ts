import { createHash, randomUUID } from "node:crypto";
import type { RecordPackage } from "../../src/record/package";
import { numberOfRecord } from "../../src/record/record-number";
import { chainEntry } from "../../src/record/register-chain";
import type { RegisterContent, RegisterEntry, RegisterHead } from "../../src/record/register-content";

/** Invented entries of the decision register. */

export const sha256 = (bytes: Uint8Array): Promise<string> => Promise.resolve(createHash("sha256").update(bytes).digest("hex"));

export const someContent = (changes: Partial<RegisterContent> = {}): RegisterContent => ({
  entryId: randomUUID(),
  event: "filed",
  recordId: randomUUID(),
  number: "CB-2026-3F9A1C",
  at: { browser: "2026-11-23T10:15:30.123Z", server: "2026-11-23T10:15:31.000Z" },
  by: { id: "11111111-0000-4000-8000-000000000001", name: "Marieke de Wit" },
  onBehalfOf: null,
  keeper: { id: "11111111-0000-4000-8000-000000000001", name: "Marieke de Wit" },
  dossier: { id: "01DOSSIER", dossierId: "MBZ-2026-0377", name: "Herziening kustplan" },
  subject: "Optie B kustplan",
  period: { from: "2024-03-12", to: "2024-03-14" },
  counts: { kept: 12, notKept: 31 },
  ruleVersion: "bewaren-chatberichten 2026.1; beleid 1 (abcdef01)",
  manifestSha256: "ab".repeat(32),
  webUrl: "https://rijk.sharepoint.example/sites/archief/Dossiers/x",
  pending: [],
  related: null,
  reason: null,
  ...changes,
});

/** What is entered of `aRecord` when it is filed. */
export const contentOf = (record: RecordPackage, changes: Partial<RegisterContent> = {}): RegisterContent => someContent({ ...saidOf(record), ...changes });

/** What a record and its entry say alike. */
export const saidOf = ({ recordId, manifestSha256, keptMessageCount, notKeptMessageCount, columns }: RecordPackage) => ({
  recordId,
  manifestSha256,
  number: numberOfRecord(recordId, "2026"),
  by: { id: "id-of-Anna", name: "Anna de Vries" },
  keeper: { id: "id-of-Anna", name: "Anna de Vries" },
  dossier: { id: "01ABCDEF", dossierId: columns.DossierId, name: "Kustplan 2024" },
  subject: "Optie B kustplan",
  period: { from: columns.PeriodeVan ?? "1970-01-01", to: columns.PeriodeTot ?? "1970-01-01" },
  counts: { kept: keptMessageCount, notKept: notKeptMessageCount },
  ruleVersion: columns.Regelversie,
});

/** Entries that follow one another. @param before the head they come behind */
export async function aChain(contents: readonly RegisterContent[], before: RegisterHead | null = null): Promise<readonly RegisterEntry[]> {
  const chain: RegisterEntry[] = [];
  for (const content of contents) chain.push(await chainEntry(content, chain.at(-1) ?? before, sha256));
  return chain;
}
