import { recogniseBitmap } from "./formats/bitmap";
import { has } from "./formats/bytes";
import { format, HEAD_BYTES, type FileFormat, type Recogniser } from "./formats/format";
import { recogniseIsoMedia } from "./formats/iso-media";
import { recogniseJpeg } from "./formats/jpeg";
import { pdfA, recognisePdf } from "./formats/pdf";
import { recognisePng } from "./formats/png";
import { recogniseRiff } from "./formats/riff";
import { recogniseText } from "./formats/text";
import { recogniseZip } from "./formats/zip";

export { HEAD_BYTES, type FileFormat } from "./formats/format";
export { JSON_FORMAT } from "./formats/text";

/** Formats that a few bytes at the start settle. */
const SIGNATURES: readonly (readonly [start: string, is: FileFormat])[] = [
  ["GIF87a", format("image/gif", "fmt/3", "Graphics Interchange Format 87a", "gif")],
  ["GIF89a", format("image/gif", "fmt/4", "Graphics Interchange Format 89a", "gif")],
  // Cameras and maps write kinds of TIFF of their own, which begin the same.
  ["II*\0", format("image/tiff", null, "Tagged Image File Format", "tif")],
  ["MM\0*", format("image/tiff", null, "Tagged Image File Format", "tif")],
  ["ID3", format("audio/mpeg", "fmt/134", "MPEG 1/2 Audio Layer 3", "mp3")],
  ["#!AMR\n", format("audio/amr", "fmt/356", "Adaptive Multi-Rate Audio", "amr")],
  ["#!AMR-WB\n", format("audio/amr-wb", "fmt/954", "Adaptive Multi-Rate Wideband Audio", "awb")],
];

const bySignature: Recogniser = (head) => SIGNATURES.find(([text]) => has(head, 0, text))?.[1] ?? null;

/** Voice notes are Opus in Ogg; another sound in Ogg stays open. */
const recogniseOgg: Recogniser = (head) => {
  if (!has(head, 0, "OggS")) return null;
  return has(head, 28, "OpusHead")
    ? format("audio/ogg", "fmt/946", "Ogg Opus Codec Compressed Multimedia File", "opus")
    : format("audio/ogg", null, "Ogg", "ogg");
};

const RECOGNISERS: readonly Recogniser[] = [
  bySignature,
  recognisePdf,
  recogniseOgg,
  recogniseJpeg,
  recognisePng,
  recogniseBitmap,
  recogniseRiff,
  recogniseIsoMedia,
  recogniseZip,
  recogniseText,
];

/** The reading copy, which we make ourselves. */
export const READING_COPY_FORMAT: FileFormat = pdfA("2a");

const UNKNOWN_FORMAT: FileFormat = format("application/octet-stream", null, "Unknown", "bin");
export const XML_FORMAT: FileFormat = format("application/xml", "fmt/101", "Extensible Markup Language 1.0", "xml");
export const ZIP_FORMAT: FileFormat = format("application/zip", "x-fmt/263", "ZIP Format", "zip");

/**
 * The format of a file, by its bytes and never by its name. What the bytes leave open has no PUID: better none than a wrong one.
 * Records are held against what this says now: see `SAME_WORDS_SINCE` before a format is told otherwise.
 *
 * @param head the first `HEAD_BYTES` of the file, or the whole of a shorter one
 * @source PRONOM (The National Archives, UK), the internal signatures of each format
 */
export function recogniseFormat(head: Uint8Array): FileFormat {
  const start = head.subarray(0, HEAD_BYTES);
  for (const recognise of RECOGNISERS) {
    const found = recognise(start);
    if (found !== null) return found;
  }
  return UNKNOWN_FORMAT;
}
