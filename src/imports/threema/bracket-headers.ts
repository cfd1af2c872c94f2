import type { ImportWarning } from "../../conversation/completeness";
import { LineCounter } from "../line-counter";
import type { ThreemaHeader, ThreemaHeaders } from "./header";

/** A date in numbers and a clock without seconds, in brackets; a WhatsApp export in brackets has seconds. */
const HEADER = /(?:^|(?<=\n))\[(\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4},? \d{1,2}[:.]\d{2}(?:[ \u00a0\u202f]?[AaPp]\.?[ \u00a0]?[Mm]\.?)?)\] /g;

/** How the app calls whoever exports, in its languages. */
const ME = ["Ik", "Mij", "Me", "Ich", "Moi", "Io", "Yo", "Eu"];
const NOBODY = "?";
const COLON = ": ";

/**
 * An Android phone's messages: `[15-03-2024, 21:12] Bea: text`. In a group the app names nobody before a picture or a
 * file: whose it is, cannot be told.
 *
 * @source threema-android, BackupChatServiceImpl
 */
export function bracketHeaders(text: string): ThreemaHeaders {
  const lines = new LineCounter(text);
  const headers: ThreemaHeader[] = [];
  const warnings: ImportWarning[] = [];
  for (const { 0: header, 1: printed = "", index } of text.matchAll(HEADER)) {
    const rest = index + header.length;
    const written = lineFrom(text, rest);
    const colon = written.indexOf(COLON);
    const line = lines.at(index);
    if (colon <= 0) warnings.push({ kind: "boundary-doubtful", line, detail: written });
    headers.push({ start: index, body: colon <= 0 ? rest : rest + colon + COLON.length, line, author: colon <= 0 ? NOBODY : written.slice(0, colon), printed });
  }
  const authors = new Set(headers.map(({ author }) => author));
  return { headers, exporter: ME.find((word) => authors.has(word)) ?? null, warnings };
}

function lineFrom(text: string, start: number): string {
  const end = text.indexOf("\n", start);
  return text.slice(start, end === -1 ? text.length : end).replace(/\r$/, "");
}
