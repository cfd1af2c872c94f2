import type { FileProgress, FilingJournal, FilingState, FilingUnderWay } from "../../src/ports/filing-journal";
import type { Result } from "../../src/result";

/** A journal as a test asks it, in values that also cross into a page. */
export interface JournalProbe {
  keep(recordId: string, path: string, size: number, seed: number): Promise<Result<unknown, unknown>>;
  /** Bytes [from, to) as an array, or the error. */
  read(recordId: string, path: string, from: number, to: number): Promise<readonly number[] | { readonly error: unknown }>;
  /** Whether all bytes at once are those that were kept, or the error. */
  whole(recordId: string, path: string, size: number, seed: number): Promise<boolean | { readonly error: unknown }>;
  note(state: FilingState): Promise<Result<unknown, unknown>>;
  /** @param whole the state with these files in it */
  noteFiles(recordId: string, files: readonly FileProgress[], whole: FilingState): Promise<Result<unknown, unknown>>;
  unfinished(filedBy: string): Promise<Result<readonly FilingState[], unknown>>;
  underWay(filedBy: string): Promise<Result<readonly FilingUnderWay[], unknown>>;
  reserve(chat: string): Promise<Result<unknown, unknown>>;
  letGo(chat: string): Promise<Result<unknown, unknown>>;
  unreadable(filedBy: string): Promise<Result<number, unknown>>;
  clearUnreadable(filedBy: string): Promise<Result<unknown, unknown>>;
  clearFiles(recordId: string): Promise<Result<unknown, unknown>>;
  clear(recordId: string): Promise<Result<unknown, unknown>>;
  resumable(recordId: string): Promise<boolean>;
}

/** Byte `at` of a kept file: different in every place of every file. */
export const byteAt = (seed: number, at: number): number => (seed * 31 + at * 7 + (at >> 11)) & 0xff;

export function contentOf(size: number, seed: number): Blob {
  const bytes = new Uint8Array(size);
  for (let at = 0; at < size; at += 1) bytes[at] = byteAt(seed, at);
  return new Blob([bytes]);
}

export const probeOf = (journal: FilingJournal): JournalProbe => ({
  keep: (recordId, path, size, seed) => journal.keepFile(recordId, path, contentOf(size, seed)),
  read: async (recordId, path, from, to) => {
    const read = await journal.readFile(recordId, path, from, to);
    return read.ok ? [...new Uint8Array(await read.value.arrayBuffer())] : { error: read.error };
  },
  whole: async (recordId, path, size, seed) => {
    const read = await journal.readBytes(recordId, path, size);
    return read.ok ? read.value.length === size && read.value.every((byte, at) => byte === byteAt(seed, at)) : { error: read.error };
  },
  note: (state) => journal.note(state),
  noteFiles: (recordId, files, whole) => journal.noteFiles(recordId, files, () => whole),
  unfinished: (filedBy) => journal.unfinished(filedBy),
  underWay: (filedBy) => journal.underWay(filedBy),
  reserve: (chat) => journal.reserve(chat),
  letGo: (chat) => journal.letGo(chat),
  unreadable: (filedBy) => journal.unreadable(filedBy),
  clearUnreadable: (filedBy) => journal.clearUnreadable(filedBy),
  clearFiles: (recordId) => journal.clearFiles(recordId),
  clear: (recordId) => journal.clear(recordId),
  resumable: (recordId) => Promise.resolve(journal.resumable(recordId)),
});

export function aState(recordId: string, more: Partial<FilingState> = {}, plan: Partial<FilingState["plan"]> = {}): FilingState {
  return {
    plan: {
      recordId,
      filedBy: "person-1",
      dossierId: "dossier",
      dossierName: "Kustplan",
      folderName: "2024-03-12_Optie-B_3f9a1c",
      subject: "Optie B geheim-onderwerp",
      keptMessageCount: 2,
      files: [{ path: "manifest.json", size: 10, sha256: "ab".repeat(32) }],
      columns: {
        DossierId: null,
        Zaaktype: null,
        Selectielijstcategorie: null,
        Waardering: "N",
        Bewaartermijn: null,
        Vertrouwelijkheid: null,
        BeperkingGebruik: "nader te bepalen",
        Archiefvormer: null,
        PeriodeVan: "2024-03-12",
        PeriodeTot: "2024-03-12",
        Bron: "WhatsApp",
        RecordUUID: recordId,
        SHA256: "ab".repeat(32),
        Regelversie: "2026.1",
      },
      about: { channel: "whatsapp", shape: "group", people: ["person-1", "person-2"], from: "2024-03-01", to: "2024-03-12" },
      keeper: { id: "person-1", displayName: "Anna de Vries" },
      apart: [3],
      retention: { label: "Bewaren", lock: true },
      lines: {
        says: {
          recordId,
          number: "CB-2026-3F9A1C",
          by: { id: "person-1", name: "Anna de Vries" },
          onBehalfOf: null,
          keeper: { id: "person-1", name: "Anna de Vries" },
          dossier: { id: "dossier", dossierId: null, name: "Kustplan" },
          subject: "Optie B geheim-onderwerp",
          period: { from: "2024-03-12", to: "2024-03-12" },
          counts: { kept: 2, notKept: 1 },
          ruleVersion: "2026.1",
          manifestSha256: "ab".repeat(32),
          related: null,
          reason: null,
        },
        ids: { filed: "l1", quarantined: "l2", settled: "l3" },
      },
      plannedAt: "2026-11-23T10:00:00.000Z",
      ...plan,
    },
    reached: "planned",
    folder: null,
    positions: { "media/0001_film.mp4": { sessionUrl: "https://geheim-adres.example/up", storedBytes: 5 } },
    stored: { "a.json": { id: "1", path: "a.json", size: 3, quickXorHash: null } },
    pending: [],
    registered: null,
    quarantine: null,
    reported: null,
    ...more,
  };
}
