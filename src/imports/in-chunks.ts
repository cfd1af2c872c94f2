import { eachPiece } from "./each-piece";
import { giveBack } from "./give-back";
import type { FileContent } from "./packed-file";

/**
 * Hands over the bytes of a file in chunks of one size, the last perhaps smaller, one after another; none for an empty file.
 *
 * @param keep what it is given holds only until it settles: there is one place for every chunk, since a new one for each
 *   would fill the memory faster than the browser clears it
 */
export async function inChunks(content: FileContent, chunkBytes: number, keep: (chunk: Uint8Array<ArrayBuffer>) => Promise<void>): Promise<void> {
  const chunk = new Uint8Array(Math.min(chunkBytes, content.size));
  let filled = 0;
  await eachPiece(content, async (piece) => {
    for (let from = 0; from < piece.length; ) {
      const part = piece.subarray(from, from + chunk.length - filled);
      chunk.set(part, filled);
      filled += part.length;
      from += part.length;
      if (filled === chunk.length) {
        await keep(chunk);
        filled = 0;
      }
    }
  });
  if (filled > 0) await keep(chunk.subarray(0, filled));
  giveBack(chunk);
}
