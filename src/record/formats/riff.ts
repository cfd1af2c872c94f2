import { has } from "./bytes";
import { format, type FileFormat, type Recogniser } from "./format";

const WEBP: Readonly<Record<string, FileFormat>> = {
  "VP8 ": format("image/webp", "fmt/566", "WebP Lossy", "webp"),
  VP8L: format("image/webp", "fmt/567", "WebP Lossless", "webp"),
  VP8X: format("image/webp", "fmt/568", "WebP Extended", "webp"),
};

/** WebP by the kind of its first chunk, and WAV with plain PCM (the other kinds of WAV share one look and stay open). */
export const recogniseRiff: Recogniser = (head) => {
  if (!has(head, 0, "RIFF")) return null;
  if (has(head, 8, "WEBP")) {
    const kind = Object.keys(WEBP).find((name) => has(head, 12, name));
    return (kind === undefined ? undefined : WEBP[kind]) ?? format("image/webp", null, "WebP", "webp");
  }
  if (!has(head, 8, "WAVE")) return null;
  return has(head, 12, "fmt \x10\0\0\0\x01\0")
    ? format("audio/x-wav", "fmt/141", "Waveform Audio (PCMWAVEFORMAT)", "wav")
    : format("audio/x-wav", null, "Waveform Audio", "wav");
};
