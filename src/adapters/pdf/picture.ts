/** A picture that a PDF/A can hold as it is. */
export interface EmbeddablePicture {
  readonly bytes: ArrayBuffer;
  /** Pixels, as it is seen: turned where the camera says so. */
  readonly width: number;
  readonly height: number;
}

/** Side beyond which a picture is taken for damaged. */
const MAX_SIDE = 20_000;

interface Size {
  readonly width: number;
  readonly height: number;
}

const isSane = ({ width, height }: Size): boolean => width > 0 && height > 0 && width <= MAX_SIDE && height <= MAX_SIDE;

/** Frames of baseline, extended and progressive pictures: those that a PDF knows. */
const FRAMES: ReadonlySet<number> = new Set([0xc0, 0xc1, 0xc2]);

/** Gray or three colours, eight bits each, to the end of the file. CMYK asks for a profile that photos of a chat do not have. */
function jpegSize(bytes: Uint8Array, view: DataView): Size | null {
  const hasEnd = bytes.lastIndexOf(0xd9) > bytes.length - 64 && bytes.length > 4;
  for (let at = 2; hasEnd && at + 9 < bytes.length; ) {
    if (bytes[at] !== 0xff) return null;
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xff) at += 1;
    else if (FRAMES.has(marker)) {
      const components = bytes[at + 9];
      const isKnown = bytes[at + 4] === 8 && (components === 1 || components === 3);
      return isKnown ? { height: view.getUint16(at + 5), width: view.getUint16(at + 7) } : null;
    } else if (marker < 0xc0 || marker === 0xda) return null;
    else at += 2 + view.getUint16(at + 2);
  }
  return null;
}

const PNG_START = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] as const;
/** Colour types without transparency: gray, RGB, palette. */
const OPAQUE: ReadonlySet<number> = new Set([0, 2, 3]);

/** Neither interlaced nor with transparency: those would have to be drawn anew. Chunks must be whole. */
function pngSize(bytes: Uint8Array, view: DataView): Size | null {
  if (bytes.length < 45 || !OPAQUE.has(bytes[25] ?? -1) || bytes[28] !== 0) return null;
  for (let at = 8; at + 12 <= bytes.length; ) {
    const length = view.getUint32(at);
    const name = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    if (name === "tRNS") return null;
    if (name === "IEND") return { width: view.getUint32(16), height: view.getUint32(20) };
    at += length + 12;
  }
  return null;
}

/** The picture, where a PDF/A can hold it as it is; null where it must be named instead. */
export function embeddable(bytes: Uint8Array | null): EmbeddablePicture | null {
  if (bytes === null) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const isPng = PNG_START.every((byte, at) => bytes[at] === byte);
  const isJpeg = bytes[0] === 0xff && bytes[1] === 0xd8;
  const size = isPng ? pngSize(bytes, view) : isJpeg ? jpegSize(bytes, view) : null;
  return size !== null && isSane(size) ? { bytes: new Uint8Array(bytes).buffer, ...size } : null;
}
