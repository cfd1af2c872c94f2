/** A JPEG as far as a copy needs it. */
export interface JpegFile {
  /** Pixels, as they are stored. */
  readonly width: number;
  readonly height: number;
  /** Baseline, extended or progressive: the frames that a PDF knows. */
  readonly isKnownFrame: boolean;
  /** Bits of one colour. */
  readonly bits: number;
  /** 1 grey, 3 colours, 4 CMYK. */
  readonly colours: number;
  /** Whether the camera lay on its side, so that width and height change places. */
  readonly isOnSide: boolean;
  /** Bytes up to and with the mark that ends the picture; null where there is none. Phones put more behind it, as a short film. */
  readonly length: number | null;
}

const KNOWN_FRAMES: ReadonlySet<number> = new Set([0xc0, 0xc1, 0xc2]);
/** Marks of the same range that begin no frame: tables, and what is reserved. */
const NO_FRAMES: ReadonlySet<number> = new Set([0xc4, 0xc8, 0xcc]);
const SCAN = 0xda;
const END = 0xd9;
const EXIF = 0xe1;

const isFrame = (marker: number): boolean => marker >= 0xc0 && marker <= 0xcf && !NO_FRAMES.has(marker);
/** Marks within a scan, and marks without content. */
const standsAlone = (marker: number): boolean => marker === 0x01 || (marker >= 0xd0 && marker <= 0xd7);

export const isJpeg = (bytes: Uint8Array): boolean => bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff;

/** Where the next mark after a scan begins; the end of the file where there is none. */
function afterScan(bytes: Uint8Array, from: number): number {
  for (let at = bytes.indexOf(0xff, from); at >= 0; at = bytes.indexOf(0xff, at)) {
    const next = bytes[at + 1] ?? 0;
    if (next === 0xff) at += 1;
    else if (next === 0 || standsAlone(next)) at += 2;
    else return at;
  }
  return bytes.length;
}

const ORIENTATION = 0x0112;
/** Of the eight ways to hold a camera, those on its side are the last four. */
const LAST_UPRIGHT = 4;
const EXIF_HEAD = 6;

/** @param view of an Exif segment, after its length @source Exif 2.3, 4.6.4 */
function liesOnSide(view: DataView): boolean {
  if (view.getUint32(0) !== 0x45786966) return false;
  const isLittle = view.getUint16(EXIF_HEAD) === 0x4949;
  const directory = EXIF_HEAD + view.getUint32(EXIF_HEAD + 4, isLittle);
  for (let entry = 0; entry < view.getUint16(directory, isLittle); entry += 1) {
    const at = directory + 2 + entry * 12;
    if (view.getUint16(at, isLittle) !== ORIENTATION) continue;
    const way = view.getUint16(at + 8, isLittle);
    return way > LAST_UPRIGHT && way <= 8;
  }
  return false;
}

/**
 * Reads the marks of a JPEG, from the first to the one that ends it.
 *
 * @returns null where no frame can be read
 * @source ISO/IEC 10918-1, annex B
 */
export function readJpeg(bytes: Uint8Array): JpegFile | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let frame: Omit<JpegFile, "isOnSide" | "length"> | null = null;
  let isOnSide = false;
  let isScanned = false;
  for (let at = 2; at + 4 <= bytes.length && bytes[at] === 0xff; ) {
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xff) at += 1;
    else if (standsAlone(marker)) at += 2;
    else if (marker === END) break;
    else {
      const end = at + 2 + view.getUint16(at + 2);
      if (end > bytes.length) break;
      if (isFrame(marker) && end - at >= 10) frame = { isKnownFrame: KNOWN_FRAMES.has(marker), bits: bytes[at + 4] ?? 0, height: view.getUint16(at + 5), width: view.getUint16(at + 7), colours: bytes[at + 9] ?? 0 };
      if (marker === EXIF && !isOnSide) isOnSide = saysOnSide(bytes.subarray(at + 4, end));
      isScanned ||= marker === SCAN;
      at = marker === SCAN ? afterScan(bytes, end) : end;
      if (isScanned && frame !== null && bytes[at] === 0xff && bytes[at + 1] === END) return { ...frame, isOnSide, length: at + 2 };
    }
  }
  return frame === null ? null : { ...frame, isOnSide, length: null };
}

function saysOnSide(segment: Uint8Array): boolean {
  try {
    return liesOnSide(new DataView(segment.buffer, segment.byteOffset, segment.byteLength));
  } catch {
    // The segment ends before what it announces.
    return false;
  }
}
