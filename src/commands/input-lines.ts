const LINE_FEED = 0x0a;

/**
 * The lines of what comes in, as many at a time as a piece of it holds. Only a line feed ends one: JSON may hold any other break between its parts.
 *
 * @returns each without its line feed; null for what is no UTF-8, of which nobody knows what was meant
 */
export async function* inputLines(input: AsyncIterable<Uint8Array>): AsyncGenerator<readonly (string | null)[], void> {
  const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
  const decoded = (bytes: Uint8Array): string | null => {
    try {
      return decoder.decode(bytes);
    } catch {
      return null;
    }
  };
  let begun: Uint8Array[] = [];
  for await (const piece of input) {
    const lines: (string | null)[] = [];
    let from = 0;
    for (let to = piece.indexOf(LINE_FEED); to >= 0; to = piece.indexOf(LINE_FEED, from)) {
      const end = piece.subarray(from, to);
      lines.push(decoded(begun.length === 0 ? end : Buffer.concat([...begun, end])));
      begun = [];
      from = to + 1;
    }
    if (from < piece.length) begun.push(piece.subarray(from));
    yield lines;
  }
  if (begun.length > 0) yield [decoded(Buffer.concat(begun))];
}
