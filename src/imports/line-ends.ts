/** A text of which every line ends as on today's systems. */
export interface PlainLineEnds {
  readonly text: string;
  /** Line ends that were put right. */
  readonly repaired: number;
}

const DOUBLED = "\r\r\n";

/**
 * Puts right what saving again on an old Mac (CR alone), or twice for Windows (CR CR LF), makes of all line ends of a file. A
 * CR among other line ends is text, and stays.
 *
 * @source formats.md 1.5
 */
export function plainLineEnds(text: string): PlainLineEnds {
  if (!text.includes("\r")) return { text, repaired: 0 };
  if (!text.includes("\n")) return oldMac(text);
  if (!text.includes(DOUBLED)) return { text, repaired: 0 };
  const doubled = text.split(DOUBLED);
  const isEveryOne = doubled.every((line) => !line.includes("\n"));
  return isEveryOne ? { text: doubled.join("\r\n"), repaired: doubled.length - 1 } : { text, repaired: 0 };
}

/** One CR alone, in the middle, may have been typed in the only message of a file. */
function oldMac(text: string): PlainLineEnds {
  const lines = text.split("\r");
  return lines.length > 2 || text.endsWith("\r") ? { text: lines.join("\n"), repaired: lines.length - 1 } : { text, repaired: 0 };
}

/**
 * Where the last message of an app that ends each with CRLF ends. Blank lines behind it were put there by who saved the file again,
 * and tell nothing of how the app ends a message.
 *
 * @returns the length of a text in which no CRLF stands behind the last sign
 */
export function withoutBlankEnd(text: string): number {
  let written = text.length;
  while (written > 0 && (text[written - 1] === "\n" || text[written - 1] === "\r")) written -= 1;
  const end = text.indexOf("\r\n", written);
  return end === -1 ? text.length : end + 2;
}
