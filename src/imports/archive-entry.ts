import type { FileEntry } from "@zip.js/zip.js";
import { err, ok, type Result } from "../result";
import type { Watch } from "./bundle";
import type { DeclaredEntry } from "./entry-check";
import { GatheredBytes } from "./gathered-bytes";
import type { EntryError } from "./import-error";

/** An entry that may be read. */
export interface SafeEntry extends DeclaredEntry {
  readonly entry: FileEntry;
}

type Sink = WritableStream<Uint8Array<ArrayBuffer>>;

/**
 * The bytes of one entry, once their checksum was compared. What the zip stores as it is, as phones do with most media,
 * stays where it lies and is a piece of the zip; only what must be inflated, or is told while it is read, is gathered.
 *
 * @param zip the file that the entry was found in
 */
export async function readEntry(zip: Blob, { entry, size, name }: SafeEntry, watch: Watch): Promise<Result<Blob, EntryError>> {
  if (entry.encrypted) return err({ kind: "encrypted-zip" });
  try {
    return ok(entry.compressionMethod === STORED && watch.head === null ? await pieceOf(zip, entry, size, watch) : await gathered(entry, size, watch));
  } catch {
    return err(watch.signal.aborted ? { kind: "cancelled" } : { kind: "damaged-zip", place: name });
  }
}

const STORED = 0;

async function pieceOf(zip: Blob, entry: FileEntry, size: number, { signal, onBytes }: Watch): Promise<Blob> {
  let read = 0;
  await readInto(entry, signal, size, (chunk) => {
    read += chunk.length;
    onBytes(read);
    return read;
  });
  const start = entry.localDirectory?.dataOffset;
  if (start === undefined) throw new RangeError("nowhere in the zip");
  return zip.slice(start, start + size);
}

async function gathered(entry: FileEntry, size: number, { signal, onBytes, head }: Watch): Promise<Blob> {
  const bytes = new GatheredBytes();
  let waitsForHead = head !== null;
  const tellHead = (): void => {
    if (head === null || !waitsForHead) return;
    waitsForHead = false;
    head.onHead(bytes.beginning(head.bytes));
  };
  await readInto(entry, signal, size, (chunk) => {
    bytes.add(chunk);
    if (bytes.size <= size && waitsForHead && bytes.size >= (head?.bytes ?? 0)) tellHead();
    onBytes(bytes.size);
    return bytes.size;
  });
  tellHead();
  return bytes.blob();
}

/**
 * Reads an entry through, counting: what grows past the size that the directory declares is damaged, and stopped.
 * Rejects, too, when the checksum is another one.
 *
 * @param take gives how much was read so far
 */
async function readInto(entry: FileEntry, signal: AbortSignal, size: number, take: (chunk: Uint8Array<ArrayBuffer>) => number): Promise<void> {
  const sink: Sink = new WritableStream({
    write(chunk: Uint8Array<ArrayBuffer>, controller) {
      if (take(chunk) > size) controller.error(new RangeError("larger than declared"));
    },
  });
  await entry.getData(sink, { checkSignature: true, useWebWorkers: false, signal });
}
