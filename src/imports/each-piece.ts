const PIECE_BYTES = 1024 * 1024;

/**
 * Hands over the bytes of a file of any size, piece by piece, in two buffers that are used again and again: a new one for
 * each piece would fill the memory faster than the browser clears it. While one is worked on, the other is filled.
 *
 * @param take what it is given holds only until it returns
 */
export async function eachPiece(content: Blob, take: (piece: Uint8Array) => void): Promise<void> {
  const reader = byteReader(content.stream());
  if (reader === null) return eachChunk(content.stream().getReader(), take);
  READING.add(reader);
  try {
    await readThrough(reader, take);
  } finally {
    READING.delete(reader);
  }
}

/**
 * Readers at work. Chromium clears away a reader of bytes that nothing else holds on to while it waits for its file, and
 * then its answer never comes: without this, one file in a hundred or two is waited for until the page is closed.
 */
const READING = new Set<ReadableStreamBYOBReader>();

async function readThrough(reader: ReadableStreamBYOBReader, take: (piece: Uint8Array) => void): Promise<void> {
  let reading = reader.read(new Uint8Array(PIECE_BYTES));
  let free = new ArrayBuffer(PIECE_BYTES);
  for (let piece = await reading; !piece.done; piece = await reading) {
    reading = reader.read(new Uint8Array(free));
    // A failure is met at the next turn; until then nobody waits for it.
    reading.catch(() => undefined);
    take(piece.value);
    free = piece.value.buffer;
  }
}

/** Null in a browser whose files do not let themselves be read so. */
function byteReader(stream: ReadableStream<Uint8Array<ArrayBuffer>>): ReadableStreamBYOBReader | null {
  try {
    return stream.getReader({ mode: "byob" });
  } catch {
    return null;
  }
}

async function eachChunk(reader: ReadableStreamDefaultReader<Uint8Array>, take: (piece: Uint8Array) => void): Promise<void> {
  for (let chunk = await reader.read(); !chunk.done; chunk = await reader.read()) take(chunk.value);
}
