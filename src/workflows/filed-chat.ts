import type { KeptRecord } from "../ports/agreements";
import type { Hasher } from "../ports/hasher";
import type { RecordStore, StoreError } from "../ports/record-store";
import { MANIFEST } from "../record/manifest";
import { readFiledChat, readManifest } from "../record/read-record";
import type { FiledChat } from "../record/read-record";
import { TRANSCRIPT } from "../record/transcript";
import { err, ok } from "../result";
import type { Result } from "../result";

/** Why a record is not believed: then nothing rests on it. */
export type Doubt =
  | { readonly kind: "no-access" }
  /** The record, or a part of it, is not there, or this user can see none. */
  | { readonly kind: "gone" }
  /** What lies there is not what the keeper's receipt says. */
  | { readonly kind: "altered" }
  | { readonly kind: "unreadable" }
  /** The DMS could not be asked: perhaps later. */
  | { readonly kind: "unreachable" };

export interface VerifyPorts {
  readonly store: Pick<RecordStore, "findRecord" | "readDocument">;
  readonly hasher: Hasher;
}

/**
 * The kept messages of a record, proven to be what was filed: the manifest must be the one of the receipt and of the
 * record's column, and the transcript the one of the manifest.
 */
export async function filedChat(record: Pick<KeptRecord, "recordId" | "manifestSha256">, { store, hasher }: VerifyPorts): Promise<Result<FiledChat, Doubt>> {
  const found = await store.findRecord(record.recordId);
  if (!found.ok) return err(doubtOf(found.error));
  if (found.value === null) return err({ kind: "gone" });
  const { folder, manifestSha256 } = found.value;
  const read = async (path: string, sha256: string | undefined): Promise<Result<Uint8Array, Doubt>> => {
    const bytes = await store.readDocument(folder, path);
    if (!bytes.ok) return err(doubtOf(bytes.error));
    return (await hasher.sha256(bytes.value)) === sha256 ? bytes : err({ kind: "altered" });
  };
  if (manifestSha256 !== record.manifestSha256) return err({ kind: "altered" });
  const listed = await read(MANIFEST, record.manifestSha256);
  if (!listed.ok) return listed;
  const manifest = readManifest(listed.value);
  if (manifest?.recordId !== record.recordId) return err({ kind: "unreadable" });
  const written = await read(TRANSCRIPT, manifest.files.get(TRANSCRIPT));
  if (!written.ok) return written;
  const chat = readFiledChat(written.value, manifest);
  return chat === null ? err({ kind: "unreadable" }) : ok(chat);
}

/** What a fault of the DMS means for whether a record is believed. */
export function doubtOf({ kind }: StoreError): Doubt {
  if (kind === "no-access" || kind === "permission-missing") return { kind: "no-access" };
  return { kind: kind === "not-found" ? "gone" : "unreachable" };
}
