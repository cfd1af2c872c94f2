import { giveBack } from "../../imports/give-back";
import type { CopyPicture, NotShown, PictureAt, ReadingCopy } from "../../record/reading-copy";
import { unshared } from "../../record/unshared-bytes";
import { err, ok, type Result } from "../../result";
import type { DrawAnew } from "./draw-anew";
import { embeddable, type EmbeddablePicture } from "./picture";

/** Bytes of all pictures in one copy: it is made in memory, and held there several times over until it is on the disk. */
const ALL_BYTES = 24 * 1024 * 1024;

/**
 * Longest sides, in pixels, of a picture that gets less room than it asks: the last is what its place on a page shows at
 * 150 dots an inch.
 */
const SMALLER_SIDES = [1600, 1000, 600] as const;

/**
 * The pictures of one copy. Where all together are too many bytes, each gets an even part of the room, and one that asks
 * more is drawn smaller: a small picture says more than none, and the file itself lies in the record.
 */
export class Pictures {
  /** By their files: what they may ask together. */
  private readonly toCome: Map<string, number>;
  private asked: number;
  /** Which of the smaller sides is tried first: what fitted the picture before. To draw a photo takes a tenth of a second. */
  private firstTried = 0;
  private readonly missing = new Map<string, NotShown>();

  /** @param left bytes of room */
  constructor(
    { blocks }: Pick<ReadingCopy, "blocks">,
    private readonly pictureAt: PictureAt,
    private readonly drawAnew: DrawAnew,
    private left = ALL_BYTES,
  ) {
    const all = blocks.flatMap((block) => (block.kind === "message" ? block.attachments : [])).flatMap(({ picture }) => picture ?? []);
    this.toCome = new Map(all.map(({ path, size }) => [path, size]));
    this.asked = [...this.toCome.values()].reduce((sum, size) => sum + size, 0);
  }

  /** Those that were asked for and are not in the copy, by their files. */
  get notShown(): ReadonlyMap<string, NotShown> {
    return this.missing;
  }

  /** The picture as the copy can hold it; null where it cannot, which is remembered. */
  async load(picture: CopyPicture): Promise<EmbeddablePicture | null> {
    const share = this.shareOf(picture);
    const bytes = await this.pictureAt(picture);
    const found = await this.fitting(bytes, share);
    // A photo that was drawn smaller is needed no more, and the next would lie beside it.
    if (bytes !== null && !(found.ok && found.value.bytes === bytes.buffer)) giveBack(unshared(bytes));
    if (found.ok) {
      this.left -= found.value.bytes.byteLength;
      return found.value;
    }
    this.missing.set(picture.path, found.error);
    return null;
  }

  /** The room that this picture may take; all that is left where the others have enough. */
  private shareOf({ path }: CopyPicture): number {
    const share = this.asked <= this.left ? this.left : this.left / Math.max(this.toCome.size, 1);
    this.asked -= this.toCome.get(path) ?? 0;
    this.toCome.delete(path);
    return share;
  }

  private async fitting(bytes: Uint8Array | null, share: number): Promise<Result<EmbeddablePicture, NotShown>> {
    const whole = await embeddable(bytes, this.drawAnew);
    if (!whole.ok || bytes === null || whole.value.bytes.byteLength <= share) return whole;
    let smallest = whole.value;
    for (const side of SMALLER_SIDES.slice(this.firstTried)) {
      const smaller = await embeddable(await this.drawAnew(bytes, side), this.drawAnew);
      if (smaller.ok && smaller.value.bytes.byteLength < smallest.bytes.byteLength) smallest = smaller.value;
      this.firstTried = SMALLER_SIDES.indexOf(side);
      if (smallest.bytes.byteLength <= share) break;
    }
    // The next may be larger again where there was room to spare.
    if (smallest.bytes.byteLength * 2 < share) this.firstTried = Math.max(this.firstTried - 1, 0);
    return smallest.bytes.byteLength <= this.left ? ok(smallest) : err("no-room");
  }
}
