import type { CopyPicture, NotShown, PictureAt } from "../../record/reading-copy";
import type { DrawAnew } from "./draw-anew";
import { embeddable, type EmbeddablePicture } from "./picture";

/** Bytes of all pictures in one copy: what is drawn anew may take more than its file did. */
const ALL_BYTES = 48 * 1024 * 1024;

/** The pictures of one copy. */
export class Pictures {
  private left = ALL_BYTES;
  private readonly missing = new Map<string, NotShown>();

  constructor(
    private readonly pictureAt: PictureAt,
    private readonly drawAnew: DrawAnew,
  ) {}

  /** Those that were asked for and are not in the copy, by their files. */
  get notShown(): ReadonlyMap<string, NotShown> {
    return this.missing;
  }

  /** The picture as the copy can hold it; null where it cannot, which is remembered. */
  async load(picture: CopyPicture): Promise<EmbeddablePicture | null> {
    const found = await embeddable(await this.pictureAt(picture), this.drawAnew);
    if (found.ok && found.value.bytes.byteLength <= this.left) {
      this.left -= found.value.bytes.byteLength;
      return found.value;
    }
    this.missing.set(picture.path, found.ok ? "too-large" : found.error);
    return null;
  }
}
