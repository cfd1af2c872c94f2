import { has, uint32 } from "./bytes";
import { format, type FileFormat, type Recogniser } from "./format";

const bitmap = (puid: string | null, version: string): FileFormat => format("image/bmp", puid, `Windows Bitmap ${version}`.trim(), "bmp");

/** By the bytes of the second header. */
const VERSIONS: ReadonlyMap<number | null, FileFormat> = new Map([
  [40, bitmap("fmt/116", "3.0")],
  [108, bitmap("fmt/118", "4.0")],
  [124, bitmap("fmt/119", "5.0")],
]);
/** Ways of packing that version 3.0 has; Windows NT added one. */
const LAST_OF_3 = 2;

/** Bitmaps of Windows: two letters begin many a text too, so what follows must be a header. */
export const recogniseBitmap: Recogniser = (head) => {
  if (!has(head, 0, "BM") || uint32(head, 6, "little") !== 0) return null;
  const length = uint32(head, 14, "little");
  const found = VERSIONS.get(length) ?? null;
  return length === 40 && (uint32(head, 30, "little") ?? 0) > LAST_OF_3 ? bitmap(null, "") : found;
};
