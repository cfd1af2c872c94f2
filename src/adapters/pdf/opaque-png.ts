import { weigh } from "../../imports/weigh";
import { type PngFile, readPng, writePng } from "./png-file";

/** Largest picture with transparency that is drawn anew: four bytes a pixel go through memory. */
const MAX_PIXELS = 16_000_000;
const WHITE = 255;

/** What is seen of a colour on white paper. @param alpha 0 to 255 */
const onWhite = (colour: number, alpha: number): number => Math.round((colour * alpha + WHITE * (255 - alpha)) / 255);

/** Unpacks a picture. @param take gets every piece and where it begins @returns whether it was whole, and of this size in bytes */
async function unpack(parts: readonly Uint8Array[], size: number, take: (piece: Uint8Array, at: number) => void): Promise<boolean> {
  const deflated = new Blob(parts.map((part) => new Uint8Array(part)));
  const stream = deflated.stream().pipeThrough(new DecompressionStream("deflate"));
  let at = 0;
  try {
    for (const reader = stream.getReader(); ; ) {
      const { done, value } = await reader.read();
      if (done) return at === size;
      if (at + value.length > size) {
        await reader.cancel();
        return false;
      }
      take(value, at);
      at += value.length;
    }
  } catch {
    return false;
  } finally {
    weigh(deflated.size);
  }
}

/** The rows of a picture; null when it is damaged, or of another size. */
async function unpacked(parts: readonly Uint8Array[], size: number): Promise<Uint8Array | null> {
  const bytes = new Uint8Array(size);
  return (await unpack(parts, size, (piece, at) => { bytes.set(piece, at); })) ? bytes : null;
}

const isWhole = ({ width, height, bits, colourType, parts }: PngFile): Promise<boolean> =>
  unpack(parts, height * (Math.ceil((width * bits * (colourType === 2 ? 3 : 1)) / 8) + 1), () => undefined);

async function packed(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  const deflated = await new Response(new Blob([bytes]).stream().pipeThrough(new CompressionStream("deflate"))).arrayBuffer();
  weigh(bytes.length);
  return new Uint8Array(deflated);
}

/** The nearest of left, above and above left to their sum. @source PNG, filter type 4 */
function paeth(left: number, above: number, corner: number): number {
  const [a, b, c] = [Math.abs(above - corner), Math.abs(left - corner), Math.abs(left + above - 2 * corner)];
  return a <= b && a <= c ? left : b <= c ? above : corner;
}

/** Undoes the filter of a row, in place. */
function unfilter(row: Uint8Array, above: Uint8Array | null, filter: number, step: number): boolean {
  if (filter > 4) return false;
  for (let at = 0; filter > 0 && at < row.length; at += 1) {
    const left = at < step ? 0 : (row[at - step] ?? 0);
    const up = above?.[at] ?? 0;
    const corner = at < step ? 0 : (above?.[at - step] ?? 0);
    const guess = [0, left, up, (left + up) >> 1, paeth(left, up, corner)][filter] ?? 0;
    row[at] = (row[at] ?? 0) + guess;
  }
  return true;
}

/** Rows without their transparency, as seen on white; null for a damaged picture. @param colours 1 grey, 3 for colours */
function blended(raw: Uint8Array, width: number, height: number, colours: 1 | 3): Uint8Array<ArrayBuffer> | null {
  const step = colours + 1;
  const stride = width * step + 1;
  const out = new Uint8Array(height * (width * colours + 1));
  let above: Uint8Array | null = null;
  for (let y = 0, to = 0; y < height; y += 1) {
    const row = raw.subarray(y * stride + 1, (y + 1) * stride);
    if (!unfilter(row, above, raw[y * stride] ?? 0, step)) return null;
    to += 1;
    for (let from = 0; from < row.length; from += step) {
      const alpha = row[from + colours] ?? 0;
      for (let colour = 0; colour < colours; colour += 1, to += 1) out[to] = onWhite(row[from + colour] ?? 0, alpha);
    }
    above = row;
  }
  return out;
}

async function drawnAnew(png: PngFile): Promise<Uint8Array | null> {
  const { width, height, colourType, parts } = png;
  if (width * height > MAX_PIXELS) return null;
  const colours = colourType === 4 ? 1 : 3;
  const raw = await unpacked(parts, height * (width * (colours + 1) + 1));
  const out = raw === null ? null : blended(raw, width, height, colours);
  return out === null ? null : writePng({ ...png, colourType: colourType === 4 ? 0 : 2, palette: null, parts: [await packed(out)] });
}

/** A palette in which every colour is what is seen of it on white. */
const blendedPalette = (palette: Uint8Array, transparency: Uint8Array): Uint8Array => palette.map((colour, at) => onWhite(colour, transparency[Math.floor(at / 3)] ?? 255));

/** The bits that a colour may have, by the colour type. */
const BITS: ReadonlyMap<number, readonly number[]> = new Map([
  [0, [1, 2, 4, 8, 16]],
  [2, [8, 16]],
  [3, [1, 2, 4, 8]],
  [4, [8]],
  [6, [8]],
]);

const isPalette = (palette: Uint8Array | null): boolean => palette !== null && palette.length > 0 && palette.length <= 768 && palette.length % 3 === 0;

/**
 * A PNG as it is seen on white paper, without transparency; the same bytes where it has none. For the transparency of a
 * PDF, pdfkit would start a worker from text, which the policy of the page forbids.
 *
 * @returns null for what is damaged, interlaced, too large, or of a kind that is seldom met
 */
export async function opaquePng(bytes: Uint8Array): Promise<Uint8Array | null> {
  const png = readPng(bytes);
  if (png === null) return null;
  const { bits, colourType, palette, transparency } = png;
  if (BITS.get(colourType)?.includes(bits) !== true) return null;
  if (colourType === 4 || colourType === 6) return drawnAnew(png);
  if (colourType === 3 && !isPalette(palette)) return null;
  if ((colourType !== 3 && transparency !== null) || !(await isWhole(png))) return null;
  if (transparency === null) return bytes;
  return palette === null ? null : writePng({ ...png, palette: blendedPalette(palette, transparency) });
}
