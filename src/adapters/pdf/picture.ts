import type { NotShown } from "../../record/reading-copy";
import { unshared } from "../../record/unshared-bytes";
import { err, ok, type Result } from "../../result";
import { declaredSize, type PictureSize } from "./declared-size";
import type { DrawAnew } from "./draw-anew";
import { isJpeg, readJpeg } from "./jpeg-file";
import { opaquePng } from "./opaque-png";
import { isPng, readPng } from "./png-file";

/** A picture that a PDF/A can hold, and its size as it is seen: turned where the camera says so. */
export interface EmbeddablePicture extends PictureSize {
  readonly bytes: ArrayBuffer;
}

/** Side, and pixels, beyond which a reader of the copy might have no room for the picture. */
const MAX_SIDE = 20_000;
const MAX_PIXELS = 64_000_000;

/** More pixels than this on a side are not seen on a page. */
const SEEN_SIDE = 1600;

const isEmpty = ({ width, height }: PictureSize): boolean => width === 0 || height === 0;
const isTooLarge = ({ width, height }: PictureSize): boolean => Math.max(width, height) > MAX_SIDE || width * height > MAX_PIXELS;

/** Grey or three colours, eight bits each, to its end and no further. CMYK asks for a profile that photos of a chat do not have. */
function jpegAsItIs(bytes: Uint8Array): EmbeddablePicture | null {
  const jpeg = readJpeg(bytes);
  if (jpeg?.length == null || !jpeg.isKnownFrame || jpeg.bits !== 8 || (jpeg.colours !== 1 && jpeg.colours !== 3)) return null;
  const { width, height, isOnSide, length } = jpeg;
  return { bytes: wholeBuffer(bytes.subarray(0, length)), width: isOnSide ? height : width, height: isOnSide ? width : height };
}

async function pngAsItIs(bytes: Uint8Array): Promise<EmbeddablePicture | null> {
  const opaque = await opaquePng(bytes);
  const png = opaque === null ? null : readPng(opaque);
  return opaque === null || png === null ? null : { bytes: wholeBuffer(opaque), width: png.width, height: png.height };
}

const asItIs = async (bytes: Uint8Array): Promise<EmbeddablePicture | null> => (isPng(bytes) ? pngAsItIs(bytes) : isJpeg(bytes) ? jpegAsItIs(bytes) : null);

/** The picture, where a PDF/A can hold it; else drawn anew. A PNG with transparency is shown as on white paper. */
export async function embeddable(bytes: Uint8Array | null, drawAnew: DrawAnew): Promise<Result<EmbeddablePicture, NotShown>> {
  if (bytes === null) return err("unread");
  const size = declaredSize(bytes);
  if (size === null || isEmpty(size)) return err("unsuitable");
  if (isTooLarge(size)) return err("too-large");
  const picture = await asItIs(bytes);
  if (picture !== null) return ok(picture);
  const drawn = await drawAnew(bytes, SEEN_SIDE);
  const anew = drawn === null ? null : jpegAsItIs(drawn);
  return anew === null ? err("unsuitable") : ok(anew);
}

/** Of what came alone in its buffer no copy is made. */
const wholeBuffer = (bytes: Uint8Array): ArrayBuffer => {
  const own = unshared(bytes);
  return own.length === own.buffer.byteLength ? own.buffer : new Uint8Array(own).buffer;
};
