import { inPage } from "./single-byte-page";
import { decodeWindows1252 } from "./windows-1252";

/** What 0x80 to 0xFF stand for in the code page of Windows' own zip folders, and of its command line, in Western Europe. */
const CP850 = "ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u00ad±‗¾¶§÷¸°¨·¹³²■\u00a0";
/** The same on a Mac of before 2001, which some of its programs still write. */
const MAC_ROMAN = "ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü†°¢£§•¶ß®©™´¨≠ÆØ∞±≤≥¥µ∂∑∏π∫ªºΩæø¿¡¬√ƒ≈∆«»…\u00a0ÀÃÕŒœ–—“”‘’÷◊ÿŸ⁄€‹›ﬁﬂ‡·‚„‰ÂÊÁËÈÍÎÏÌÓÔ\uf8ffÒÚÛÙıˆ˜¯˘˙˚¸˝˛ˇ";

/** @source Unicode, CP850.TXT */
export const inCp850 = inPage(CP850);
const inMacRoman = inPage(MAC_ROMAN);

/**
 * A capital with an accent behind a small letter («RenÚe»), and a sign right behind a letter that is no letter and ends no word
 * («Ren‚»). A quotation mark that was turned the wrong way («foto‘s»), and the one that ends a word in German („Wort“), do.
 */
const UNLIKELY = /\p{Ll}(?![A-Z])\p{Lu}|\p{L}(?![‘“](?!\p{L})|‘s(?!\p{L}))[^\0-\x7f\p{L}\p{M}’”»…–—€\u00a0]/gu;

/**
 * Text in the Western code page in which it reads as words: of bytes of one code page, another makes signs in the middle of them.
 *
 * @source Unicode, CP1252.TXT, CP850.TXT, ROMAN.TXT
 */
export function decodeWestern(bytes: Uint8Array): string {
  const readings = [decodeWindows1252, inCp850, inMacRoman].map((decode) => decode(bytes));
  const unlikely = readings.map((text) => text.match(UNLIKELY)?.length ?? 0);
  return readings[unlikely.indexOf(Math.min(...unlikely))] ?? "";
}
