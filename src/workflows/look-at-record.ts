import { GatheredBytes } from "../imports/gathered-bytes";
import type { Hasher } from "../ports/hasher";
import type { ReadPdf } from "../ports/read-pdf";
import type { RecordFolder, RecordStore, StoredFile, StoreError } from "../ports/record-store";
import type { ToldToRegister } from "../record/checks/told-to-register";
import { MANIFEST } from "../record/manifest";
import type { FoundFile, RecordFinding } from "../record/record-finding";
import type { RegisterHead } from "../record/register-content";
import { recordFindings } from "../record/record-findings";
import type { Unchecked } from "../record/record-findings";
import { ok } from "../result";
import type { Result } from "../result";
import { readFound } from "./found-files";
import { inParallel } from "./in-parallel";
import { FILES_AT_ONCE } from "./upload-files";

export interface LookPorts {
  readonly store: Pick<RecordStore, "findRecord" | "listFiles" | "readBack">;
  readonly hasher: Hasher;
  readonly readPdf: ReadPdf;
}

/** Which record, and what the register says of its manifest. */
export interface Reverifiable {
  readonly recordId: string;
  readonly manifestSha256: string;
}

export interface LookWatch {
  readonly signal: AbortSignal;
  /** Bytes read of all that lies there; never goes down. */
  readonly onBytes: (done: number, total: number) => void;
  /** Keeps the bytes of every file, for who hands them on; the browser may keep them on disk. */
  readonly keepsContent: boolean;
}

/** A file as it lies in the DMS now. */
export interface LookedAtFile {
  readonly found: FoundFile;
  /** Empty unless it was to be kept. */
  readonly content: Blob;
}

export interface FoundRecord {
  readonly state: "found";
  readonly folder: RecordFolder;
  readonly files: readonly LookedAtFile[];
  /** What is not as it was filed, by the record itself and by the register's checksum of its manifest; empty when unchanged. */
  readonly findings: readonly RecordFinding[];
  /** What could not be checked: of that, nothing may be said. */
  readonly unchecked: readonly Unchecked[];
  /** The last entry of the register when the record was made; null where it does not tell. */
  readonly registerHead: RegisterHead | null;
  /** What its entry in the register must say too; null where what tells it is not as it was filed. */
  readonly toldToRegister: ToldToRegister | null;
}

/** A record as it lies in the DMS now. */
export type LookedAt =
  | FoundRecord
  /** Nobody can see it any more, or this user cannot. */
  | { readonly state: "gone" }
  | { readonly state: "failed"; readonly error: StoreError }
  /** The user stopped it: nothing is known. */
  | { readonly state: "stopped" };

/** Reads a record from the DMS, every byte, and compares it with what was filed. */
export async function lookAtRecord({ recordId, manifestSha256 }: Reverifiable, ports: LookPorts, watch: LookWatch): Promise<LookedAt> {
  const { store, hasher, readPdf } = ports;
  const found = await store.findRecord(recordId);
  if (!found.ok) return { state: "failed", error: found.error };
  if (found.value === null) return { state: "gone" };
  const { folder } = found.value;
  const listed = await store.listFiles(folder);
  if (!listed.ok) return { state: "failed", error: listed.error };
  const isStopped = (): boolean => watch.signal.aborted;
  const read = await readAll(folder, listed.value, ports, watch);
  if (!read.ok) return { state: "failed", error: read.error };
  if (isStopped()) return { state: "stopped" };
  const files = read.value.map((file) => file.found);
  const checked = await recordFindings(files, (bytes) => hasher.sha256(bytes), (pdf) => readPdf(pdf, watch.signal), [], new Set([manifestSha256]));
  if (isStopped()) return { state: "stopped" };
  const findings = checked === null ? NO_RECORD : [...registerFinding(files, manifestSha256), ...checked.findings];
  return { state: "found", folder, files: read.value, findings, unchecked: checked?.unchecked ?? [], registerHead: checked?.registerHead ?? null, toldToRegister: checked?.toldToRegister ?? null };
}

/** The folder is there, and nothing of the record in it. */
const NO_RECORD: readonly RecordFinding[] = [{ problem: "missing", path: MANIFEST }];

export const totalOf = (files: readonly { readonly size: number }[]): number => files.reduce((sum, { size }) => sum + size, 0);

/** Four at a time; after a stop nothing new is begun. */
async function readAll(folder: RecordFolder, listed: readonly StoredFile[], ports: LookPorts, { signal, onBytes, keepsContent }: LookWatch): Promise<Result<readonly LookedAtFile[], StoreError>> {
  const total = totalOf(listed);
  const files: LookedAtFile[] = [];
  let done = 0;
  onBytes(done, total);
  const read = await inParallel(listed, FILES_AT_ONCE, async (file) => {
    if (signal.aborted) return ok(undefined);
    const gathered = new GatheredBytes();
    const found = await readFound(folder, file, ports, (piece) => {
      if (keepsContent) gathered.add(new Uint8Array(piece));
      done += piece.length;
      if (!signal.aborted) onBytes(Math.min(done, total), total);
    });
    if (found.ok) files.push({ found: found.value, content: gathered.blob() });
    return found;
  });
  return read.ok ? ok(files.toSorted((a, b) => (a.found.path < b.found.path ? -1 : 1))) : read;
}

/** A manifest that was changed together with a file agrees with it; the register still tells. */
function registerFinding(files: readonly FoundFile[], manifestSha256: string): readonly RecordFinding[] {
  const manifest = files.find(({ path }) => path === MANIFEST);
  return manifest === undefined || manifest.sha256 === manifestSha256 ? [] : [{ problem: "altered", path: MANIFEST }];
}
