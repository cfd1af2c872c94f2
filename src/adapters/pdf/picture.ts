import { unshared } from "../../record/unshared-bytes";
import { opaquePng } from "./opaque-png";
import { isPng, readPng } from "./png-file";

/** A picture that a PDF/A can hold. */
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

/** The picture, where a PDF/A can hold it; null where it must be named instead. A PNG with transparency is shown as on white paper. */
export async function embeddable(bytes: Uint8Array | null): Promise<EmbeddablePicture | null> {
  if (bytes === null) return null;
  const isJpeg = bytes[0] === 0xff && bytes[1] === 0xd8;
  const picture = isPng(bytes) ? await opaquePng(bytes) : isJpeg ? bytes : null;
  if (picture === null) return null;
  const size = isJpeg ? jpegSize(picture, new DataView(picture.buffer, picture.byteOffset, picture.byteLength)) : readPng(picture);
  return size !== null && isSane(size) ? { bytes: wholeBuffer(picture), width: size.width, height: size.height } : null;
}

/** Of what came alone in its buffer no copy is made. */
const wholeBuffer = (bytes: Uint8Array): ArrayBuffer => {
  const own = unshared(bytes);
  return own.length === own.buffer.byteLength ? own.buffer : new Uint8Array(own).buffer;
};
