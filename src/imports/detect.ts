import { hexadecimal } from "../hexadecimal";
import { encodingOf, zerosIn } from "./encoding-of";
import type { TextFormat } from "./export-text";
import { imazing } from "./imazing/read-imazing";
import { pasted } from "./pasted/read-pasted";
import { signal } from "./signal/read-signal";
import { smsBackup } from "./sms/read-sms";
import { telegramHtml } from "./telegram/html-export";
import { telegram } from "./telegram/read-telegram";
import { graphPages } from "./teams/graph-pages";
import { teams } from "./teams/read-teams";
import { threema } from "./threema/read-threema";
import { whatsapp } from "./whatsapp/read-whatsapp";

/** Formats of text, most telling first. A new format is one folder and one line here. */
export const FORMATS: readonly TextFormat[] = [
  pasted,
  teams,
  graphPages,
  signal,
  telegram,
  telegramHtml,
  smsBackup,
  imazing,
  threema,
  whatsapp,
];

export type Container = "zip" | "text" | "other";

/** `{\rt`: letters with an accent stand in it as codes, and its layout between the words. */
const RICH_TEXT = "7b5c7274";
/** Starts of files that are certainly no plain text and no zip. */
const OTHER_STARTS = ["ffd8ff", "89504e47", "47494638", "25504446", "52494646", "4f676753", "1a45dfa3", "494433", "d0cf11e0", "377abcaf", "52617221", "1f8b", "789f3e22", RICH_TEXT];
const ZIP_STARTS = ["504b0304", "504b0506", "504b0708"];

/** What a file is, by its first bytes. */
export function containerOf(head: Uint8Array): Container {
  const start = hexadecimal(head.subarray(0, 4));
  if (ZIP_STARTS.some((signature) => start.startsWith(signature))) return "zip";
  if (OTHER_STARTS.some((signature) => start.startsWith(signature))) return "other";
  return isBinary(head) ? "other" : "text";
}

/** Zero bytes on both sides of pairs occur in no text but UTF-16. */
function isBinary(head: Uint8Array): boolean {
  const [even, odd] = zerosIn(head);
  return even > 0 && odd > 0 && encodingOf(head) === "utf-8";
}
