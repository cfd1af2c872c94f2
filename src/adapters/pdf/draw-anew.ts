import { weigh } from "../../imports/weigh";
import { unshared } from "../../record/unshared-bytes";

/**
 * Draws a picture anew, as on white paper, as a JPEG: for the kinds that no PDF/A holds as they are. Of one that moves,
 * its first image.
 *
 * @param longestSide in pixels; a smaller picture gets no larger
 * @returns null where it cannot be drawn here
 */
export type DrawAnew = (bytes: Uint8Array, longestSide: number) => Promise<Uint8Array | null>;

const QUALITY = 0.9;

async function asJpeg(bitmap: ImageBitmap, longestSide: number): Promise<Uint8Array | null> {
  const scale = Math.min(1, longestSide / Math.max(bitmap.width, bitmap.height));
  const canvas = new OffscreenCanvas(Math.max(1, Math.round(bitmap.width * scale)), Math.max(1, Math.round(bitmap.height * scale)));
  const pen = canvas.getContext("2d", { alpha: false });
  if (pen === null) return null;
  pen.fillStyle = "#ffffff";
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.imageSmoothingQuality = "high";
  pen.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  const drawn = await canvas.convertToBlob({ type: "image/jpeg", quality: QUALITY });
  // Its pixels would stay until it is collected.
  canvas.width = 0;
  canvas.height = 0;
  const bytes = new Uint8Array(await drawn.arrayBuffer());
  weigh(drawn.size);
  return bytes;
}

/** Draws with what the browser itself can read. */
export const drawInBrowser: DrawAnew = async (bytes, longestSide) => {
  try {
    const bitmap = await createImageBitmap(new Blob([unshared(bytes)]));
    try {
      return await asJpeg(bitmap, longestSide);
    } finally {
      bitmap.close();
    }
  } catch {
    // A kind that this browser does not read, a damaged file, or no canvas off the page.
    return null;
  } finally {
    weigh(bytes.byteLength);
  }
};
