/** What a person wrote in a message, as two phones, or two exports, have it in common. */

const DIRECTION_MARKS = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu;
/** Most text needs nothing done to it: this asks so in one pass. */
const PLAIN = /^[!-~]+(?: [!-~]+)*$/;

/** Text without what cannot be seen: direction marks left out, NFC, every stretch of white space one space. */
export const folded = (text: string): string =>
  PLAIN.test(text) ? text : text.replace(DIRECTION_MARKS, "").normalize("NFC").replace(/\s+/gu, " ").trim();

/** `Nota.pdf • 4 pagina’s`: an iPhone writes the length of a document behind its title. */
const TITLE_WITH_PAGES = /^([^•]+\.\w{1,5}) • [^•]*$/u;

/**
 * What a person wrote beside an attachment: each phone has words, and a file name, of its own. The title of a document
 * stays, because the other phone has it as a caption.
 *
 * @param text folded
 */
export function caption(text: string, attachmentName: string): string {
  const name = folded(attachmentName);
  if (text.startsWith(`${name} (`)) return text.slice(text.indexOf(")", name.length) + 1).trim();
  if (text.startsWith(`${name} <`)) return text.slice(text.indexOf(">", name.length) + 1).trim();
  if (!text.endsWith(`${name}>`)) return text;
  return titleOrWords(text.slice(0, text.lastIndexOf("<")).trim());
}

/** What an iPhone puts before the words for a file: what a person wrote, or the title of a document without its length. */
export const titleOrWords = (before: string): string => TITLE_WITH_PAGES.exec(before)?.[1] ?? before;
