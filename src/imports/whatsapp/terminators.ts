import type { Scan } from "./scan";

/**
 * Whether line terminators tell where messages end. An iPhone ends a message with CRLF and writes newlines inside
 * one as LF; of 40,731 headers in real exports 40,729 follow CRLF. So a header behind a bare LF was typed inside a
 * message. A file that was saved again (all LF, or all CRLF) tells nothing.
 *
 * @source formats.md 0.1
 */
export function terminatorsTell(scan: Scan, bracket: boolean): boolean {
  const { crlfLines, lfLines, endsWithCrlf, endsWithNewline, headers } = scan;
  if (!bracket || crlfLines === 0 || lfLines === 0) return false;
  if (endsWithNewline && !endsWithCrlf) return false;
  let afterCrlf = 0;
  for (let row = 0; row < headers.length; row += 1) afterCrlf += headers.afterCrlf[row] ?? 0;
  // Every CRLF is followed by a header, but for the last; a few may have come along in pasted text.
  const followed = Math.max(0, afterCrlf - 1) + (endsWithCrlf ? 1 : 0);
  if (followed < crlfLines * 0.9) return false;
  return endsWithCrlf || afterCrlf * 2 >= headers.length;
}
