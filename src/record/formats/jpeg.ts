import { has, latin1 } from "./bytes";
import { format, type FileFormat, type Recogniser } from "./format";

const jpeg = (puid: string | null, name: string): FileFormat => format("image/jpeg", puid, name, "jpg");

const JFIF_VERSIONS: Readonly<Record<string, FileFormat>> = {
  "0": jpeg("fmt/42", "JPEG File Interchange Format 1.00"),
  "1": jpeg("fmt/43", "JPEG File Interchange Format 1.01"),
  "2": jpeg("fmt/44", "JPEG File Interchange Format 1.02"),
};

const EXIF_NAME = "Exchangeable Image File Format (Compressed)";
const EXIF_VERSIONS: readonly (readonly [version: string, puid: string, name: string])[] = [
  ["0200", "x-fmt/398", `${EXIF_NAME} 2.0`],
  ["0210", "x-fmt/390", `${EXIF_NAME} 2.1`],
  ["0220", "x-fmt/391", `${EXIF_NAME} 2.2`],
  ["0221", "fmt/645", `${EXIF_NAME} 2.21`],
  ["023", "fmt/1507", `${EXIF_NAME} 2.3.x`],
];

/** Tag ExifVersion, type undefined, four bytes: in the byte order that the segment announces. */
const VERSION_TAG = { "MM\0*": "\x90\0\0\x07\0\0\0\x04", "II*\0": "\0\x90\x07\0\x04\0\0\0" } as const;

function exif(head: Uint8Array): FileFormat | null {
  for (const [order, tag] of Object.entries(VERSION_TAG)) {
    if (!has(head, 6, `Exif\0\0${order}`)) continue;
    const text = latin1(head, 0, head.length);
    const found = EXIF_VERSIONS.find(([version]) => text.includes(tag + version));
    if (found !== undefined) return jpeg(found[1], found[2]);
  }
  return null;
}

/** JPEG: Exif when the first segment is Exif, JFIF by its version, else a stream of unsettled kind. */
export const recogniseJpeg: Recogniser = (head) => {
  if (!has(head, 0, "\xff\xd8\xff")) return null;
  if (has(head, 3, "\xe0") && has(head, 6, "JFIF\0\x01")) {
    return JFIF_VERSIONS[String(head[12] ?? "")] ?? jpeg(null, "JPEG");
  }
  return (has(head, 3, "\xe1") ? exif(head) : null) ?? jpeg(null, "JPEG");
};
