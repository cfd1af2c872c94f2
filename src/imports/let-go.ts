/**
 * Gives the memory of bytes that nobody needs any more back at once, where the browser can: what only waits to be collected
 * stands beside what is read meanwhile. Of bytes that are a part of something larger nothing is given back.
 */
export function letGo(bytes: ArrayBuffer | Uint8Array<ArrayBuffer>): void {
  const buffer = bytes instanceof ArrayBuffer ? bytes : bytes.buffer;
  if (bytes.byteLength === buffer.byteLength && "transfer" in buffer) buffer.transfer(0);
}
