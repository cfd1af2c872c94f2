import { crc32, deflateRawSync } from "node:zlib";
import { bytesOf, type Contents } from "./reading";

/** What one entry says of itself, where that differs from the truth. */
export interface RawEntry {
  readonly name: string;
  /** Its bytes, where they are not UTF-8. */
  readonly rawName?: readonly number[];
  readonly contents: Contents;
  readonly stored?: boolean;
  /** The way of packing that it names, whatever its bytes are. */
  readonly method?: number;
  /** What the local header calls it; as long as `name`. */
  readonly localName?: string;
  /** Declared inflated size. */
  readonly size?: number;
  readonly crc?: number;
  /** General purpose flags; 1 is encrypted, 0x800 a name in UTF-8. */
  readonly flags?: number;
  /** Share the bytes of the entry at this index. */
  readonly sameAs?: number;
  /** Unix mode in the upper half of the attributes. */
  readonly mode?: number;
  /** The system that packed it: 3 is Unix, 0 is Windows or DOS. */
  readonly host?: number;
}

/** Writes a zip byte by byte, so that it can lie. */
export function rawZip(entries: readonly RawEntry[]): Uint8Array<ArrayBuffer> {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  const offsets: number[] = [];
  let offset = 0;
  for (const entry of entries) {
    const fields = fieldsOf(entry);
    if (entry.sameAs === undefined) {
      const local = Buffer.concat([header(0x04034b50, [20], fields), entry.localName === undefined ? fields.name : Buffer.from(entry.localName), fields.data]);
      locals.push(local);
      offsets.push(offset);
      offset += local.length;
    } else offsets.push(offsets[entry.sameAs] ?? 0);
    const attributes = Buffer.alloc(14);
    attributes.writeUInt32LE(((entry.mode ?? 0) * 0x10000) >>> 0, 6);
    attributes.writeUInt32LE(offsets.at(-1) ?? 0, 10);
    directory.push(Buffer.concat([header(0x02014b50, [(entry.host ?? 3) * 0x100 + 20, 20], fields), attributes, fields.name]));
  }
  const central = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(offset, 16);
  return new Uint8Array(Buffer.concat([...locals, central, end]));
}

interface Fields {
  readonly name: Buffer;
  readonly data: Buffer;
  readonly method: number;
  readonly size: number;
  readonly crc: number;
  readonly flags: number;
}

function fieldsOf({ name, rawName, contents, stored = false, method, size, crc, flags = 0x800 }: RawEntry): Fields {
  const bytes = bytesOf(contents);
  const data = stored ? Buffer.from(bytes) : deflateRawSync(bytes);
  return { name: rawName === undefined ? Buffer.from(name) : Buffer.from(rawName), data, method: method ?? (stored ? 0 : 8), size: size ?? bytes.length, crc: crc ?? crc32(bytes), flags };
}

function header(signature: number, versions: readonly number[], { name, data, method, size, crc, flags }: Fields): Buffer {
  const bytes = Buffer.alloc(4 + versions.length * 2 + 24);
  bytes.writeUInt32LE(signature, 0);
  versions.forEach((version, index) => bytes.writeUInt16LE(version, 4 + index * 2));
  const at = 4 + versions.length * 2;
  bytes.writeUInt16LE(flags, at);
  bytes.writeUInt16LE(method, at + 2);
  bytes.writeUInt32LE(0x5a210000, at + 4);
  bytes.writeUInt32LE(crc >>> 0, at + 8);
  bytes.writeUInt32LE(data.length, at + 12);
  bytes.writeUInt32LE(size >>> 0, at + 16);
  bytes.writeUInt16LE(name.length, at + 20);
  return bytes;
}
