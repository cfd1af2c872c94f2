/** So much is told of at once: what is smaller would be written to as it is made. */
const TOLD_AT_ONCE = 8 * 1024 * 1024;
/** How heavily bytes of a Blob weigh; measured: with less the browser keeps more of them, with more it gains nothing. */
const WEIGHT = 2;

let untold = 0;

/**
 * Tells the browser that bytes of a Blob are needed no more. It collects what nobody holds when memory of scripts grows, and
 * a Blob counts for nothing there: hundreds of megabytes of them wait. Room that is asked for and never written to
 * takes none, and does count.
 *
 * @param bytes that lie in memory; none of a piece of a file that was chosen
 */
export function weigh(bytes: number): void {
  untold += bytes;
  if (untold < TOLD_AT_ONCE) return;
  try {
    new ArrayBuffer(WEIGHT * untold);
  } catch {
    // Without room for it the browser collects of itself, and a filing must not end for this.
  }
  untold = 0;
}
