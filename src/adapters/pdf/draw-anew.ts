/**
 * Draws a picture anew, as on white paper, as a JPEG: for the kinds that no PDF/A holds as they are. Of one that moves,
 * its first image.
 *
 * @returns null where it cannot be drawn here
 */
export type DrawAnew = (bytes: Uint8Array<ArrayBuffer>) => Promise<Uint8Array | null>;

/** More pixels than this on a side are not seen on a page. */
const LONGEST_SIDE = 1600;
const QUALITY = 0.9;

async function asJpeg(bitmap: ImageBitmap): Promise<Uint8Array | null> {
  const scale = Math.min(1, LONGEST_SIDE / Math.max(bitmap.width, bitmap.height));
  const canvas = new OffscreenCanvas(Math.max(1, Math.round(bitmap.width * scale)), Math.max(1, Math.round(bitmap.height * scale)));
  const pen = canvas.getContext("2d", { alpha: false });
  if (pen === null) return null;
  pen.fillStyle = "#ffffff";
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.imageSmoothingQuality = "high";
  pen.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  const drawn = await canvas.convertToBlob({ type: "image/jpeg", quality: QUALITY });
  return new Uint8Array(await drawn.arrayBuffer());
}

/** Draws with what the browser itself can read. */
export const drawInBrowser: DrawAnew = async (bytes) => {
  try {
    const bitmap = await createImageBitmap(new Blob([bytes]));
    try {
      return await asJpeg(bitmap);
    } finally {
      bitmap.close();
    }
  } catch {
    // A kind that this browser does not read, a damaged file, or no canvas off the page.
    return null;
  }
};
