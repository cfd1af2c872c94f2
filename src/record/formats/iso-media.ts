import { has, latin1, uint32 } from "./bytes";
import { format, type Recogniser } from "./format";

const MPEG4_BRANDS = ["mp42", "mp41", "isom", "iso2"];
const HEIF_BRANDS = ["mif1", "msf1", "heic", "heix", "hevc", "hevx"];
const AVIF_BRANDS = ["avif", "avis"];
const AUDIO_BRANDS = ["M4A ", "M4B "];

/** The major brand and the compatible brands that the file names. */
function brands(head: Uint8Array): readonly string[] {
  const size = Math.min(uint32(head, 0, "big") ?? 0, head.length);
  const found = [latin1(head, 8, 12)];
  for (let offset = 16; offset + 4 <= size; offset += 4) found.push(latin1(head, offset, offset + 4));
  return found;
}

/** MP4 and M4A, 3GP, QuickTime, HEIC, AVIF: files in boxes, told apart by the brands in the first box. */
export const recogniseIsoMedia: Recogniser = (head) => {
  if (!has(head, 4, "ftyp")) return null;
  const all = brands(head);
  const major = all[0] ?? "";
  if (/^3g[eghprst][4-9]$/.test(major)) return format("video/3gpp", "fmt/357", "3GPP Audio/Video File", "3gp");
  if (AVIF_BRANDS.includes(major) || (major === "mif1" && all.includes("avif"))) return format("image/avif", null, "AV1 Image File Format", "avif");
  if (HEIF_BRANDS.includes(major)) return format("image/heif", "fmt/1101", "High Efficiency Image File Format", "heic");
  if (major === "qt  ") return format("video/quicktime", "x-fmt/384", "Quicktime", "mov");
  const puid = all.some((brand) => MPEG4_BRANDS.includes(brand)) ? "fmt/199" : null;
  return AUDIO_BRANDS.includes(major)
    ? format("audio/mp4", puid, "MPEG-4 Media File", "m4a")
    : format("video/mp4", puid, "MPEG-4 Media File", "mp4");
};
