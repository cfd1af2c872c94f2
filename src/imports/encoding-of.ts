/** How a text is stored; `utf-8` also where nothing tells of another way. */
export type Encoding = "utf-8" | "utf-16le" | "utf-16be";

/** Bytes by which an encoding without its mark is recognised. */
const HEAD_BYTES = 512;
const SHORTEST = 8;

/** By its byte order mark, or by the zeros of plain letters in UTF-16: nearly all on one side of the pairs. */
export function encodingOf(bytes: Uint8Array): Encoding {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  const head = bytes.subarray(0, HEAD_BYTES);
  const [even, odd] = zerosIn(head);
  if (head.length < SHORTEST || Math.max(even, odd) <= head.length * LEAST_ZEROS) return "utf-8";
  // An emoji or a dash may have a zero on the other side.
  if (Math.min(even, odd) * FEW > Math.max(even, odd)) return "utf-8";
  return odd > even ? "utf-16le" : "utf-16be";
}

/** Of all bytes; Dutch text has nearly half. */
const LEAST_ZEROS = 0.35;
const FEW = 8;

/** On the first and on the second places of pairs of bytes. */
export function zerosIn(bytes: Uint8Array): readonly [even: number, odd: number] {
  let even = 0;
  let odd = 0;
  for (const [index, byte] of bytes.entries()) {
    if (byte !== 0) continue;
    if (index % 2 === 0) even += 1;
    else odd += 1;
  }
  return [even, odd];
}
