import { DECISION_RECORD } from "../../src/record/decision-record";
import { fileSidecarName } from "../../src/record/file-names";
import { MANIFEST, manifestBytes, type RecordFile } from "../../src/record/manifest";
import type { RecordPackage } from "../../src/record/package";
import type { ReadingCopy } from "../../src/record/reading-copy";
import type { RecordInput } from "../../src/record/record-input";
import { sealedContainer } from "../../src/record/sealed-container";
import { TRANSCRIPT } from "../../src/record/transcript";
import { aRecordWithCopy } from "./a-copy";
import { aConversation, aMessage, anInput, aRuling, bytesOf, documentJson, sha256Hex, someMedia } from "./a-record";

/** Records as they lie somewhere: the bytes of every file, by its path. */
export type Lying = ReadonlyMap<string, Uint8Array>;

export const JPEG = new Uint8Array([...bytesOf("\xff\xd8\xff\xe0\x00\x10JFIF\x00\x01\x01"), ...Array.from({ length: 400 }, (_, at) => (at * 37) % 251)]);
export const DOCX = new Uint8Array([...bytesOf("PK\x03\x04"), ...Array.from({ length: 300 }, (_, at) => (at * 11) % 253)]);

export async function sealedBytes(name: string, bytes: Uint8Array): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  for await (const piece of sealedContainer(name, async function* () { yield await Promise.resolve(bytes); })) pieces.push(piece);
  return new Uint8Array(Buffer.concat(pieces));
}

/** A record of three kept messages and one that is not: a text, a photo, and a document in a sealed container. With its real reading copy. */
export async function aLyingRecord(text = "Bericht 1", more: Partial<RecordInput> = {}): Promise<{ readonly record: RecordPackage; readonly files: Lying; readonly copy: ReadingCopy }> {
  const container = await sealedBytes("0003_nota.docx", DOCX);
  const attached = (number: number, name: string, size: number) => aMessage(number, { kind: "document", attachments: [{ name, entry: `zip/${name}`, size }] });
  const conversation = aConversation([aMessage(1, { text }), attached(2, "foto.jpg", JPEG.length), attached(3, "nota.docx", DOCX.length), aMessage(4)]);
  const decisions = [aRuling(1), aRuling(2), aRuling(3), aRuling(4, "U1")];
  const media = [someMedia(2, JPEG), someMedia(3, DOCX, { size: container.length, sha256: sha256Hex(container) })];
  const { record, copy } = await aRecordWithCopy(anInput({ conversation, decisions, media, ...more }));
  const documents = record.documents.map(({ path, bytes }) => [path, bytes] as const);
  return { record, copy, files: new Map([["media/0002_foto.jpg", JPEG], ["media/0003_nota.docx.zip", container], ...documents]) };
}

type Json = ReturnType<typeof documentJson>;

/** The same record, filed with another document: its sidecar and the manifest go with it, as an older app or a forger would see to. */
export function refiled(files: Lying, changes: Readonly<Partial<Record<typeof TRANSCRIPT | typeof DECISION_RECORD, (was: Json) => Json>>>): Lying {
  let now = files;
  for (const [path, change] of Object.entries(changes)) {
    const was = files.get(path) ?? new Uint8Array();
    now = withDocument(now, path, new TextEncoder().encode(`${JSON.stringify(change(JSON.parse(new TextDecoder().decode(was))), null, 2)}\n`));
  }
  return now;
}

/** The same files with another document, its sidecar and the manifest refitted. */
export function withDocument(files: Lying, path: string, bytes: Uint8Array): Lying {
  const was = files.get(path) ?? new Uint8Array();
  const beside = fileSidecarName(path);
  const sidecar = new TextDecoder().decode(files.get(beside)).replace(sha256Hex(was), sha256Hex(bytes)).replace(`<omvang>${String(was.length)}<`, `<omvang>${String(bytes.length)}<`);
  return relisted(new Map([...files, [path, bytes], [beside, new TextEncoder().encode(sidecar)]]));
}

/** The same files under a manifest that is right about all of them. */
export function relisted(files: Lying): Lying {
  const manifest: { recordId: string; created: string; files: RecordFile[] } = JSON.parse(new TextDecoder().decode(files.get(MANIFEST)));
  const lines = manifest.files.map((line): RecordFile => {
    const bytes = files.get(line.path) ?? new Uint8Array();
    return { ...line, size: bytes.length, sha256: sha256Hex(bytes) };
  });
  return new Map([...files, [MANIFEST, manifestBytes(manifest.recordId, manifest.created, lines)]]);
}
