import { has, latin1, uint32 } from "./bytes";
import { format, type FileFormat, type Recogniser } from "./format";

const SIGNATURE = "\x89PNG\r\n\x1a\n\0\0\0\rIHDR";
const png = (puid: string | null, version: string): FileFormat =>
  format("image/png", puid, `Portable Network Graphics ${version}`.trim(), "png");

/** Names of the chunks before the picture itself; null in the place of one that begins past the head. */
function chunksBeforePicture(head: Uint8Array): readonly (string | null)[] {
  const names: (string | null)[] = [];
  let offset = 8;
  for (;;) {
    const length = uint32(head, offset, "big");
    const name = length === null || offset + 8 > head.length ? null : latin1(head, offset + 4, offset + 8);
    names.push(name);
    if (length === null || name === null || name === "IDAT" || name === "IEND") return names;
    offset += length + 12;
  }
}

/**
 * PNG, its version by the chunks that came with it: iTXt since 1.2; iCCP, sPLT and sRGB since 1.1.
 * Looks at what stands before the picture, where encoders write these. The version stays open when that is longer than the head.
 */
export const recognisePng: Recogniser = (head) => {
  if (!has(head, 0, SIGNATURE)) return null;
  const chunks = chunksBeforePicture(head);
  if (chunks.includes("iTXt")) return png("fmt/13", "1.2");
  if (chunks.includes(null)) return png(null, "");
  return chunks.some((name) => name === "iCCP" || name === "sPLT" || name === "sRGB") ? png("fmt/12", "1.1") : png("fmt/11", "1.0");
};
