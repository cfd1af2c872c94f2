/** Bytes [from, to) as Latin-1 text, so that a signature can be compared as text. */
export function latin1(bytes: Uint8Array, from: number, to: number): string {
  let text = "";
  for (const byte of bytes.subarray(from, to)) text += String.fromCharCode(byte);
  return text;
}

/** Whether the bytes at `offset` spell this Latin-1 text. */
export const has = (bytes: Uint8Array, offset: number, text: string): boolean =>
  latin1(bytes, offset, offset + text.length) === text;

/** Unsigned 32-bit number, or null past the end. */
export function uint32(bytes: Uint8Array, offset: number, order: "big" | "little"): number | null {
  if (offset + 4 > bytes.length) return null;
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength).getUint32(offset, order === "little");
}
