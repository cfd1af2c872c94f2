import type { Message } from "../conversation/conversation";
import type { KeptRecord } from "../ports/agreements";
import type { OpenExport } from "../ports/chat-reader";
import type { Hasher } from "../ports/hasher";
import type { RecordStore, StoreError } from "../ports/record-store";
import { MANIFEST } from "../record/manifest";
import { readManifest, readTranscript } from "../record/read-record";
import { TRANSCRIPT } from "../record/transcript";
import { coveredMessages, perhapsCovered } from "../review/covered-messages";
import type { OwnMessage, StoredMessage } from "../review/covered-messages";
import { err, ok } from "../result";
import type { Result } from "../result";

/** Why a keeper's copy is not believed: then nothing of it is confirmed. */
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

/** The user's own messages, and the bytes that came with them. */
export interface OwnMessages {
  readonly messages: readonly Message[];
  readonly media: OpenExport["media"];
}

/** What could be verified of everything that a keeper has filed of a conversation. */
export interface VerifiedKeeping {
  /** Numbers of the user's own messages that stand in one of the records. */
  readonly covered: ReadonlySet<number>;
  /** Why a record is not believed, by its number for people. */
  readonly doubts: readonly { readonly number: string; readonly doubt: Doubt }[];
}

/**
 * Looks on this device which of the user's own messages stand in what a keeper has filed. Nothing of them goes anywhere:
 * the record is fetched, and compared here.
 *
 * The manifest must be the one of the receipt and of the record's column, and the transcript the one of the manifest.
 *
 * @source decision-table section 4, h; gaps 24 and 36; invariant 10
 */
export async function verifyKeeping(records: readonly KeptRecord[], own: OwnMessages, ports: VerifyPorts): Promise<VerifiedKeeping> {
  const covered = new Set<number>();
  const doubts: VerifiedKeeping["doubts"][number][] = [];
  for (const record of records) {
    const found = await verifyRecord(record, own, ports);
    if (found.ok) for (const number of found.value) covered.add(number);
    else doubts.push({ number: record.number, doubt: found.error });
  }
  return { covered, doubts };
}

async function verifyRecord(record: KeptRecord, own: OwnMessages, ports: VerifyPorts): Promise<Result<ReadonlySet<number>, Doubt>> {
  const stored = await storedMessages(record, ports);
  if (!stored.ok) return stored;
  const candidates = perhapsCovered(own.messages, stored.value);
  const mine: OwnMessage[] = [];
  for (const message of candidates) mine.push({ message, sha256: await checksumsOf(message, own.media, ports) });
  return ok(coveredMessages(mine, stored.value));
}

/** The kept messages of a record, proven to be what was filed. */
async function storedMessages(record: KeptRecord, { store, hasher }: VerifyPorts): Promise<Result<readonly StoredMessage[], Doubt>> {
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
  const messages = readTranscript(written.value, manifest);
  return messages === null ? err({ kind: "unreadable" }) : ok(messages);
}

/** One after the other: they may be large. */
async function checksumsOf({ attachments }: Message, media: OwnMessages["media"], ports: VerifyPorts): Promise<OwnMessage["sha256"]> {
  const sums: (string | null)[] = [];
  for (const { entry } of attachments) sums.push(entry === null ? null : await checksumOf(entry, media, ports));
  return sums;
}

/** Null where the bytes cannot be read: then the name must do. */
async function checksumOf(entry: string, media: OwnMessages["media"], { hasher }: VerifyPorts): Promise<string | null> {
  const content = await media(entry);
  const sum = content.ok ? await hasher.sha256OfBlob(content.value) : content;
  return sum.ok ? sum.value : null;
}

function doubtOf({ kind }: StoreError): Doubt {
  if (kind === "no-access" || kind === "permission-missing") return { kind: "no-access" };
  return { kind: kind === "not-found" ? "gone" : "unreachable" };
}
