import type { Hasher, Sha256 } from "../ports/hasher";

/** Up to here the whole goes through memory: the browser's own checksum is fastest. */
const WHOLE_BYTES = 10 * 1024 * 1024;
const PIECE_BYTES = 1024 * 1024;

/** The bytes of a blob, piece by piece; can be read again. */
export async function* piecesOf(content: Blob): AsyncGenerator<Uint8Array, void, void> {
  for (let from = 0; from < content.size; from += PIECE_BYTES) {
    yield new Uint8Array(await content.slice(from, from + PIECE_BYTES).arrayBuffer());
  }
}

export async function sha256Of(content: Blob, hasher: Hasher): Promise<Sha256> {
  if (content.size <= WHOLE_BYTES) return hasher.sha256(new Uint8Array(await content.arrayBuffer()));
  const running = await hasher.start();
  for await (const piece of piecesOf(content)) running.update(piece);
  return running.digest();
}
