import { inPage } from "./single-byte-page";

/** What 0x80 to 0x9F stand for; the five that Windows leaves open keep their own number. */
const UPPER = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

const BYTE_OF = new Map(Array.from(UPPER, (sign, index) => [sign.charCodeAt(0), 0x80 + index] as const));

/** The byte from 0x80 that a program which takes bytes for Western letters makes this sign of; null of any other sign. */
export const westernByte = (code: number): number | null => BYTE_OF.get(code) ?? (code >= 0x80 && code <= 0xff ? code : null);

/** 0xA0 to 0xFF stand for the signs of their own number. */
const LATIN_1 = Array.from({ length: 0x60 }, (_, index) => String.fromCharCode(0xa0 + index)).join("");

/**
 * Text in Windows' own Western encoding. Written out, since Node 20 decodes 0x80 to 0x9F as Latin-1.
 *
 * @source WHATWG Encoding, index-windows-1252; formats.md 1.5
 */
export const decodeWindows1252 = inPage(UPPER + LATIN_1);
