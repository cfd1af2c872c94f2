import { latin1 } from "../../record/formats/bytes";
import { isJpeg, readJpeg } from "./jpeg-file";
import { isPng } from "./png-file";

/** Pixels. */
export interface PictureSize {
  readonly width: number;
  readonly height: number;
}

/** @source RFC 9649, sections 2.5 to 2.7 */
function webpSize(view: DataView, kind: string): PictureSize | null {
  if (kind === "VP8X") return { width: (view.getUint32(24, true) & 0xffffff) + 1, height: (view.getUint32(26, true) >>> 8) + 1 };
  if (kind === "VP8L") return { width: (view.getUint32(21, true) & 0x3fff) + 1, height: ((view.getUint32(21, true) >>> 14) & 0x3fff) + 1 };
  return kind === "VP8 " ? { width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff } : null;
}

/** An old header has two numbers of two bytes; where the height is negative, the rows go down. */
const bitmapSize = (view: DataView): PictureSize =>
  view.getUint32(14, true) === 12 ? { width: view.getUint16(18, true), height: view.getUint16(20, true) } : { width: view.getInt32(18, true), height: Math.abs(view.getInt32(22, true)) };

const EXTENT = "ispe";

/** The largest picture in a file of boxes: it may hold the tiles of a large one, and small ones beside it. @source ISO/IEC 23008-12, 6.5.3 */
function boxedSize(bytes: Uint8Array, view: DataView): PictureSize | null {
  const head = latin1(bytes, 0, 65_536);
  const sizes: PictureSize[] = [];
  for (let at = head.indexOf(EXTENT); at >= 0; at = head.indexOf(EXTENT, at + 4)) sizes.push({ width: view.getUint32(at + 8), height: view.getUint32(at + 12) });
  return sizes.toSorted((one, other) => other.width * other.height - one.width * one.height)[0] ?? null;
}

function sizeOf(bytes: Uint8Array): PictureSize | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (isJpeg(bytes)) return readJpeg(bytes);
  if (isPng(bytes)) return { width: view.getUint32(16), height: view.getUint32(20) };
  const start = latin1(bytes, 0, 16);
  if (start.startsWith("GIF8")) return { width: view.getUint16(6, true), height: view.getUint16(8, true) };
  if (start.startsWith("BM")) return bitmapSize(view);
  if (start.startsWith("RIFF")) return webpSize(view, start.slice(12));
  return start.startsWith("ftyp", 4) ? boxedSize(bytes, view) : null;
}

/** How large a picture says it is: looked at before anything makes room for its pixels. Null where that is not known here. */
export function declaredSize(bytes: Uint8Array): PictureSize | null {
  try {
    return sizeOf(bytes);
  } catch {
    // The file ends before its header does.
    return null;
  }
}
