import { crc32 } from "./crc32";

/** Reads the same bytes again each time it is called. */
export type Reread = () => AsyncIterable<Uint8Array>;

const LOCAL_HEADER = 0x04034b50;
const CENTRAL_HEADER = 0x02014b50;
const END_OF_DIRECTORY = 0x06054b50;
/** Bytes of a local header before the name. */
const HEADER_BYTES = 30;
/** Version 1.0 of the format: stored, no folders, no encryption. */
const VERSION = 10;
/** 1 January 1980, the zero of zip's calendar: the same attachment always gives the same container. */
const NO_DATE = 0x0021;

/** The one entry of a container. */
export interface SealedEntry {
  readonly name: Uint8Array;
  readonly size: number;
  readonly crc: number;
}

type Field = readonly [width: 2 | 4, value: number];

function fields(values: readonly Field[]): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(values.reduce((sum, [width]) => sum + width, 0));
  const view = new DataView(bytes.buffer);
  let offset = 0;
  for (const [width, value] of values) {
    if (width === 2) view.setUint16(offset, value, true);
    else view.setUint32(offset, value, true);
    offset += width;
  }
  return bytes;
}

/** What the local and the central header have in common: flags 0, method 0 (stored), date, CRC, sizes, name length, no extra. */
const description = ({ name, size, crc }: SealedEntry): readonly Field[] => [
  [2, VERSION], [2, 0], [2, 0], [2, 0], [2, NO_DATE], [4, crc], [4, size], [4, size], [2, name.length], [2, 0],
];

/** What stands before the bytes of the one entry. */
export function containerStart(entry: SealedEntry): readonly Uint8Array[] {
  return [fields([[4, LOCAL_HEADER], ...description(entry)]), entry.name];
}

/** What stands behind them. */
export function containerEnd(entry: SealedEntry): readonly Uint8Array[] {
  const central = fields([
    [4, CENTRAL_HEADER], [2, VERSION], ...description(entry), [2, 0], [2, 0], [2, 0], [4, 0], [4, 0],
  ]);
  const directorySize = central.length + entry.name.length;
  const start = HEADER_BYTES + entry.name.length + entry.size;
  const end = fields([
    [4, END_OF_DIRECTORY], [2, 0], [2, 0], [2, 1], [2, 1], [4, directorySize], [4, start], [2, 0],
  ]);
  return [central, entry.name, end];
}

/**
 * A zip with one stored entry and nothing else, chunk by chunk: the entry's bytes stand in it unchanged.
 * Reads the bytes twice, first for the checksum, so that the header is complete and any tool can open it.
 *
 * @param name  safe ASCII name of the entry
 * @param bytes the attachment, below 4 GiB (WhatsApp stops at 2)
 * @source PKWARE APPNOTE 6.3, sections 4.3.7, 4.3.12 and 4.3.16; record.md, «Filing», 3
 */
export async function* sealedContainer(name: string, bytes: Reread): AsyncGenerator<Uint8Array, void, void> {
  let size = 0;
  let crc = 0;
  for await (const chunk of bytes()) {
    size += chunk.length;
    crc = crc32(crc, chunk);
  }
  const entry: SealedEntry = { name: new TextEncoder().encode(name), size, crc };
  yield* containerStart(entry);
  yield* bytes();
  yield* containerEnd(entry);
}

/** The attachment in a container that `sealedContainer` made. @param name safe ASCII name of the entry @param size bytes of the attachment */
export function insideOf(container: Blob, name: string, size: number): Blob {
  const from = HEADER_BYTES + name.length;
  return container.slice(from, from + size);
}
