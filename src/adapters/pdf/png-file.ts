import { joinedBytes } from "../../record/joined-bytes";

const START = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] as const;

/** A PNG as far as a copy needs it; not interlaced. */
export interface PngFile {
  readonly width: number;
  readonly height: number;
  /** Bits of one colour, or of an index into the palette. */
  readonly bits: number;
  /** 0 grey, 2 colours, 3 palette; 4 and 6 with transparency. */
  readonly colourType: number;
  readonly palette: Uint8Array | null;
  readonly transparency: Uint8Array | null;
  /** The packed picture, in the parts in which the file has it. */
  readonly parts: readonly Uint8Array[];
}

export const isPng = (bytes: Uint8Array): boolean => START.every((byte, at) => bytes[at] === byte);

/** Chunks up to the last; null where the file ends before. */
function chunksOf(bytes: Uint8Array): readonly { readonly name: string; readonly data: Uint8Array }[] | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const chunks: { readonly name: string; readonly data: Uint8Array }[] = [];
  for (let at = START.length; at + 12 <= bytes.length; ) {
    const length = view.getUint32(at);
    const name = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    if (name === "IEND") return chunks;
    chunks.push({ name, data: bytes.subarray(at + 8, at + 8 + length) });
    at += length + 12;
  }
  return null;
}

/** Null for what is damaged or interlaced. */
export function readPng(bytes: Uint8Array): PngFile | null {
  const chunks = chunksOf(bytes);
  const header = chunks?.[0];
  if (chunks === null || header?.name !== "IHDR" || header.data.length !== 13 || header.data[12] !== 0) return null;
  const view = new DataView(header.data.buffer, header.data.byteOffset);
  const named = (name: string): readonly Uint8Array[] => chunks.filter((chunk) => chunk.name === name).map(({ data }) => data);
  return {
    width: view.getUint32(0),
    height: view.getUint32(4),
    bits: header.data[8] ?? 0,
    colourType: header.data[9] ?? 0,
    palette: named("PLTE")[0] ?? null,
    transparency: named("tRNS")[0] ?? null,
    parts: named("IDAT"),
  };
}

function chunk(name: string, data: Uint8Array): readonly Uint8Array[] {
  const head = new Uint8Array(8);
  new DataView(head.buffer).setUint32(0, data.length);
  head.set(Array.from(name, (letter) => letter.charCodeAt(0)), 4);
  // No checksum: what comes from here goes into a PDF, which leaves the chunks out.
  return [head, data, new Uint8Array(4)];
}

/** The same picture as a file again. */
export function writePng({ width, height, bits, colourType, palette, parts }: Omit<PngFile, "transparency">): Uint8Array {
  const header = new Uint8Array(13);
  const view = new DataView(header.buffer);
  view.setUint32(0, width);
  view.setUint32(4, height);
  header.set([bits, colourType], 8);
  return joinedBytes([Uint8Array.from(START), ...chunk("IHDR", header), ...(palette === null ? [] : chunk("PLTE", palette)), ...parts.flatMap((part) => chunk("IDAT", part)), ...chunk("IEND", new Uint8Array(0))]);
}
