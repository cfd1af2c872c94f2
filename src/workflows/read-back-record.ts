import type { Hasher } from "../ports/hasher";
import type { FiledRecord, RecordFolder, RecordStore } from "../ports/record-store";
import { DECISION_RECORD } from "../record/decision-record";
import { MANIFEST } from "../record/manifest";
import { readBack } from "../record/read-back";
import type { RecordReadBack } from "../record/read-back";
import { readManifest } from "../record/read-record";
import { TRANSCRIPT } from "../record/transcript";
import { err, ok } from "../result";
import type { Result } from "../result";
import { doubtOf } from "./filed-chat";
import type { Doubt } from "./filed-chat";

export interface ReadBackPorts {
  readonly store: Pick<RecordStore, "findRecord" | "readDocument">;
  readonly hasher: Pick<Hasher, "sha256">;
}

/** A record as it was filed, and where it lies. */
export interface FiledBack {
  readonly folder: RecordFolder;
  readonly liesIn: FiledRecord["liesIn"];
  readonly record: RecordReadBack;
}

/** Which record, and the checksum of its manifest as the register or the receipt says. */
export interface AskedBack {
  readonly recordId: string;
  readonly manifestSha256: string;
}

/** Reads a record whole, when its documents are still the ones that were filed; of the media nothing is fetched. */
export async function readBackRecord(asked: AskedBack, ports: ReadBackPorts): Promise<Result<FiledBack, Doubt>> {
  const found = await ports.store.findRecord(asked.recordId);
  if (!found.ok) return err(doubtOf(found.error));
  return found.value === null ? err({ kind: "gone" }) : readDocuments(asked, found.value, ports);
}

async function readDocuments({ recordId, manifestSha256 }: AskedBack, { folder, liesIn }: FiledRecord, { store, hasher }: ReadBackPorts): Promise<Result<FiledBack, Doubt>> {
  const read = async (path: string, sha256: string | undefined): Promise<Result<Uint8Array, Doubt>> => {
    const bytes = await store.readDocument(folder, path);
    if (!bytes.ok) return err(doubtOf(bytes.error));
    return (await hasher.sha256(bytes.value)) === sha256 ? bytes : err({ kind: "altered" });
  };
  const listed = await read(MANIFEST, manifestSha256);
  if (!listed.ok) return listed;
  const manifest = readManifest(listed.value);
  if (manifest?.recordId !== recordId) return err({ kind: "unreadable" });
  const transcript = await read(TRANSCRIPT, manifest.files.get(TRANSCRIPT));
  if (!transcript.ok) return transcript;
  const decisions = await read(DECISION_RECORD, manifest.files.get(DECISION_RECORD));
  if (!decisions.ok) return decisions;
  const record = readBack(textOf(transcript.value), textOf(decisions.value));
  return record.ok ? ok({ folder, liesIn, record: record.value }) : err({ kind: "unreadable" });
}

const textOf = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);
