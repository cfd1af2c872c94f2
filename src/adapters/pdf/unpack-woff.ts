import { joinedBytes } from "../../record/joined-bytes";

const WOFF_HEADER = 44;
const WOFF_ENTRY = 20;
const FONT_HEADER = 12;
const FONT_ENTRY = 16;

interface Table {
  /** As the font's own directory begins with them: tag, checksum. */
  readonly tag: number;
  readonly checksum: number;
  readonly content: Uint8Array;
  readonly isWhole: boolean;
}

const aligned = (length: number): number => (length + 3) & ~3;

/**
 * The OpenType font in a WOFF file. fontkit reads WOFF too, but inflates the table of all letters again for each letter.
 *
 * @returns null when the file is not whole
 * @source w3.org/TR/WOFF sections 3 to 5
 */
export async function unpackWoff(woff: Uint8Array): Promise<Uint8Array | null> {
  try {
    const header = new DataView(woff.buffer, woff.byteOffset, woff.byteLength);
    const tables = await Promise.all(Array.from({ length: header.getUint16(12) }, (_, index) => tableAt(woff, header, WOFF_HEADER + index * WOFF_ENTRY)));
    return tables.some(({ isWhole }) => !isWhole) ? null : assembled(header.getUint32(4), tables);
  } catch {
    // The view ends before the directory does, or a table does not inflate.
    return null;
  }
}

async function tableAt(woff: Uint8Array, header: DataView, at: number): Promise<Table> {
  const [offset, packed, length] = [header.getUint32(at + 4), header.getUint32(at + 8), header.getUint32(at + 12)];
  const stored = woff.slice(offset, offset + packed);
  const content = packed < length ? await inflated(stored) : stored;
  return { tag: header.getUint32(at), checksum: header.getUint32(at + 16), content, isWhole: content.length === length };
}

const inflated = async (packed: Uint8Array<ArrayBuffer>): Promise<Uint8Array> =>
  new Uint8Array(await new Response(new Blob([packed]).stream().pipeThrough(new DecompressionStream("deflate"))).arrayBuffer());

/** @param flavour the kind of outlines, as the first four bytes of the font */
function assembled(flavour: number, tables: readonly Table[]): Uint8Array {
  const head = new DataView(new ArrayBuffer(FONT_HEADER + tables.length * FONT_ENTRY));
  const powers = Math.floor(Math.log2(tables.length));
  head.setUint32(0, flavour);
  [tables.length, 16 * 2 ** powers, powers, 16 * (tables.length - 2 ** powers)].forEach((value, index) => {
    head.setUint16(4 + 2 * index, value);
  });
  let offset = head.byteLength;
  tables.forEach(({ tag, checksum, content }, index) => {
    [tag, checksum, offset, content.length].forEach((value, place) => {
      head.setUint32(FONT_HEADER + index * FONT_ENTRY + 4 * place, value);
    });
    offset += aligned(content.length);
  });
  const padded = tables.flatMap(({ content }) => [content, new Uint8Array(aligned(content.length) - content.length)]);
  return joinedBytes([new Uint8Array(head.buffer), ...padded]);
}
