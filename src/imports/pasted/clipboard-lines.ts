import { type ClipboardHeader, clipboardHeader, isExportHeader } from "./clipboard-header";

/** A line that a message may start with. */
export interface HeaderLine {
  readonly header: ClipboardHeader;
  /** From 1. */
  readonly line: number;
  readonly start: number;
  /** Offset of its end, the terminator left out. */
  readonly end: number;
}

/** What a pass over the pasted lines found. */
export interface PastedLines {
  readonly first: HeaderLine;
  readonly headers: readonly HeaderLine[];
  /** Lines with a header of another form: of another app, phone or copy. */
  readonly foreign: readonly { readonly line: number; readonly text: string }[];
  readonly lineCount: number;
}

/**
 * Finds where messages start. The first header decides: all others of one copy have its form, and what has another was
 * pasted into a message.
 *
 * @returns null when the first header is that of an export, or there is none: this is no copy of messages
 */
export function clipboardLines(text: string): PastedLines | null {
  const headers: HeaderLine[] = [];
  const foreign: { line: number; text: string }[] = [];
  let line = 0;
  for (let start = 0; start < text.length; ) {
    line += 1;
    const newline = text.indexOf("\n", start);
    const stop = newline === -1 ? text.length : newline;
    const end = text[stop - 1] === "\r" && stop > start ? stop - 1 : stop;
    const header = clipboardHeader(text, start, end);
    const key = headers[0]?.header.key;
    if (header !== null && (key === undefined || header.key === key)) headers.push({ header, line, start, end });
    else if (header !== null || isExportHeader(text, start, end)) {
      if (key === undefined) return null;
      foreign.push({ line, text: text.slice(start, end) });
    }
    start = stop + 1;
  }
  const [first] = headers;
  return first === undefined ? null : { first, headers, foreign, lineCount: line };
}
