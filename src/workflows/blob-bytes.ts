const PIECE_BYTES = 1024 * 1024;

/** The bytes of a blob, piece by piece; can be read again. Rejects when the file behind it was moved or changed. */
export async function* piecesOf(content: Blob): AsyncGenerator<Uint8Array, void, void> {
  for (let from = 0; from < content.size; from += PIECE_BYTES) {
    yield new Uint8Array(await content.slice(from, from + PIECE_BYTES).arrayBuffer());
  }
}
