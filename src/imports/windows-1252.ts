/** What 0x80 to 0x9F stand for; the five that Windows leaves open keep their own number. */
const UPPER = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

const BYTE_OF = new Map(Array.from(UPPER, (sign, index) => [sign.charCodeAt(0), 0x80 + index] as const));

/** The byte from 0x80 that a program which takes bytes for Western letters makes this sign of; null of any other sign. */
export const westernByte = (code: number): number | null => BYTE_OF.get(code) ?? (code >= 0x80 && code <= 0xff ? code : null);

/** Bytes decoded at once: as many as `String.fromCharCode` takes. */
const PIECE = 8_192;

/**
 * Text in Windows' own Western encoding. Written out, since Node 20 decodes 0x80 to 0x9F as Latin-1.
 *
 * @source WHATWG Encoding, index-windows-1252; formats.md 1.5
 */
export function decodeWindows1252(bytes: Uint8Array): string {
  let text = "";
  for (let from = 0; from < bytes.length; from += PIECE) {
    const units = Uint16Array.from(bytes.subarray(from, from + PIECE), (byte) => (byte >= 0x80 && byte <= 0x9f ? UPPER.charCodeAt(byte - 0x80) : byte));
    text += String.fromCharCode(...units);
  }
  return text;
}
