const LINE_FEED = 0x0a;

/**
 * The entries of a file of a register: one a line, each exactly the text that its hash was made of; or the same as a JSON
 * array, with `[` and `]` on lines of their own and a comma behind every entry but the last. Nothing is mended: a line that is
 * not as it was written, is no entry.
 */
export function readRegisterFile(bytes: Uint8Array): readonly string[] {
  const lines = linesOf(bytes);
  if (lines[0] !== "[") return lines;
  const inner = lines.slice(1, -1).map((line, index, all) => (index === all.length - 1 ? line : withoutComma(line)));
  const [last] = lines.slice(-1);
  return last === "]" ? inner : [...inner.slice(0, -1), ...inner.slice(-1).map(withoutComma), last ?? ""];
}

/** A line that has none, gets what no entry holds: it is not as it was written. */
const withoutComma = (line: string): string => (line.endsWith("},") ? line.slice(0, -1) : `${line}\n`);

/** Lines that are no UTF-8 are empty: they cannot be an entry. The last may lack its line feed. */
function linesOf(bytes: Uint8Array): readonly string[] {
  const lines: string[] = [];
  for (let from = 0; from < bytes.length; ) {
    const at = bytes.indexOf(LINE_FEED, from);
    const to = at === -1 ? bytes.length : at;
    lines.push(textOf(bytes.subarray(from, to)));
    from = to + 1;
  }
  return lines;
}

function textOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return "";
  }
}
