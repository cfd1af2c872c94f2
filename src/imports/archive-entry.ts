import { ERR_UNSUPPORTED_COMPRESSION, ERR_UNSUPPORTED_ENCRYPTION, type FileEntry } from "@zip.js/zip.js";
import { err, ok, type Result } from "../result";
import { UNWATCHED, type Watch } from "./bundle";
import { type Crc, startCrc } from "./crc";
import { eachPiece } from "./each-piece";
import type { DeclaredEntry } from "./entry-check";
import type { EntryName } from "./entry-name";
import { GatheredBytes } from "./gathered-bytes";
import type { EntryError } from "./import-error";
import type { FileContent } from "./packed-file";

/** An entry that may be read. */
export interface SafeEntry extends DeclaredEntry, EntryName {
  readonly entry: FileEntry;
}

/**
 * The bytes of one entry, once their checksum was compared. What the zip stores as it is, as phones do with most media,
 * stays where it lies and is a piece of the zip; only what must be inflated, or is told while it is read, is gathered.
 * Rejects where a part of the app cannot be fetched.
 *
 * @param zip the file that the entry was found in
 * @param password opens what is encrypted; null where none is known
 */
export async function readEntry(zip: Blob, safe: SafeEntry, watch: Watch, password: string | null): Promise<Result<Blob, EntryError>> {
  const { entry, size, storedSize, name } = safe;
  if (entry.encrypted) return password === null ? err({ kind: "encrypted-zip" }) : decrypted(safe, watch, password);
  const isAsItWas = entry.compressionMethod === STORED && storedSize === size;
  const sum = isAsItWas && watch.head === null ? await startCrc() : null;
  try {
    const start = await startOf(zip, entry);
    return ok(sum === null ? await gathered(entry, size, watch) : await readThrough(zip.slice(start, start + size), entry, size, sum, watch));
  } catch (fault) {
    if (watch.signal.aborted) return err({ kind: "cancelled" });
    return err(isOtherPacking(fault) ? { kind: "unknown-packing" } : { kind: "damaged-zip", place: name });
  }
}

async function decrypted({ entry, size }: SafeEntry, watch: Watch, password: string): Promise<Result<Blob, EntryError>> {
  try {
    return ok(await gathered(entry, size, watch, password));
  } catch (fault) {
    if (watch.signal.aborted) return err({ kind: "cancelled" });
    return err({ kind: isOtherPacking(fault) ? "unknown-packing" : "wrong-password" });
  }
}

/** Bzip2, LZMA, Zstandard: some programs pack so when they are asked to pack smaller; a chat app never does. So with ways to encrypt. */
const isOtherPacking = (fault: unknown): boolean => fault instanceof Error && [ERR_UNSUPPORTED_COMPRESSION, ERR_UNSUPPORTED_ENCRYPTION].includes(fault.message);

/**
 * The same for who reads it through from its beginning. A large file that is packed stays so until it is read: it is
 * unpacked here for its checksum alone, and nothing of it is gathered.
 */
export async function readEntryAsItLies(zip: Blob, safe: SafeEntry, password: string | null): Promise<Result<FileContent, EntryError>> {
  const { entry, size, storedSize, name } = safe;
  if (entry.encrypted || entry.compressionMethod !== DEFLATED || size <= LARGE_BYTES) return readEntry(zip, safe, UNWATCHED, password);
  const sum = await startCrc();
  try {
    const start = await startOf(zip, entry);
    return ok(await readThrough({ packed: zip.slice(start, start + storedSize), size }, entry, size, sum, UNWATCHED));
  } catch {
    return err({ kind: "damaged-zip", place: name });
  }
}

/** Of what is no larger, unpacking it at once costs little memory, and it can be read from any place. */
const LARGE_BYTES = 10 * 1024 * 1024;
const DEFLATED = 8;

const STORED = 0;
const LOCAL_HEADER = { signature: 0x04034b50, bytes: 30, nameLengthAt: 26, extraLengthAt: 28 } as const;

/** A piece of the zip, read through once for its checksum. What unpacks to more than the directory declares is stopped there. */
async function readThrough<Piece extends FileContent>(piece: Piece, entry: FileEntry, size: number, sum: Crc, { signal, onBytes }: Watch): Promise<Piece> {
  let read = 0;
  await eachPiece(piece, (bytes) => {
    signal.throwIfAborted();
    read += bytes.length;
    if (read > size) throw new RangeError("larger than declared");
    sum.update(bytes);
    onBytes(read);
  });
  if (read !== size || sum.digest() !== entry.crc32) throw new RangeError("other bytes than were put in");
  return piece;
}

/**
 * Where the bytes of an entry begin: behind its local header, whose extra field may be longer than the directory's. A local
 * header that names another file is no fault of a phone: then nobody can tell whose bytes these are.
 *
 * @source PKWARE APPNOTE 4.3.7
 */
async function startOf(zip: Blob, { offset, rawFilename }: FileEntry): Promise<number> {
  const bytes = new Uint8Array(await zip.slice(offset, offset + LOCAL_HEADER.bytes + rawFilename.length).arrayBuffer());
  const header = new DataView(bytes.buffer);
  if (header.getUint32(0, true) !== LOCAL_HEADER.signature) throw new RangeError("no entry begins here");
  const nameLength = header.getUint16(LOCAL_HEADER.nameLengthAt, true);
  const isSameName = nameLength === rawFilename.length && rawFilename.every((byte, index) => byte === bytes[LOCAL_HEADER.bytes + index]);
  if (!isSameName) throw new RangeError("another name than in the directory");
  return offset + LOCAL_HEADER.bytes + nameLength + header.getUint16(LOCAL_HEADER.extraLengthAt, true);
}

/** Inflated, counting: what grows past the size that the directory declares is damaged, and stopped. */
async function gathered(entry: FileEntry, size: number, { signal, onBytes, head }: Watch, password: string | null = null): Promise<Blob> {
  const bytes = new GatheredBytes();
  let waitsForHead = head !== null;
  const tellHead = async (): Promise<void> => {
    if (head === null || !waitsForHead) return;
    waitsForHead = false;
    await head.onHead(bytes.beginning(head.bytes));
  };
  const sink = new WritableStream({
    async write(chunk: Uint8Array<ArrayBuffer>, controller) {
      bytes.add(chunk);
      if (bytes.size > size) controller.error(new RangeError("larger than declared"));
      if (waitsForHead && bytes.size >= (head?.bytes ?? 0)) await tellHead();
      onBytes(bytes.size);
    },
  });
  await entry.getData(sink, { checkSignature: true, useWebWorkers: false, signal, ...(password === null ? {} : { password }) });
  await tellHead();
  return bytes.blob();
}
