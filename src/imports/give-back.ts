interface MovesItself {
  transfer(length: number): unknown;
}

/** Safari before 17.4 and Firefox before 122 have no such thing, and collect when they collect. */
const movesItself = (buffer: object): buffer is MovesItself => "transfer" in buffer && typeof buffer.transfer === "function";

/**
 * Gives the memory of bytes back at once that nobody needs any more: megabytes that wait to be collected stand beside
 * those that come after them. Of bytes that lie in the memory of others, nothing is given back.
 */
export function giveBack({ buffer, byteLength }: Uint8Array): void {
  if (byteLength === buffer.byteLength && movesItself(buffer)) buffer.transfer(0);
}
