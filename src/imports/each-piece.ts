const PIECE_BYTES = 1024 * 1024;

type Stream = ReadableStream<Uint8Array<ArrayBuffer>>;

/**
 * Hands over the bytes of a file of any size, piece by piece, in two buffers that are used again and again: a new one for
 * each piece would fill the memory faster than the browser clears it. While one is worked on, the other is filled.
 *
 * @param take what it is given holds only until it returns
 */
export const eachPiece = (content: Blob, take: (piece: Uint8Array) => void): Promise<void> => eachPieceOf(content.stream(), take);

/** The same for bytes that come by. Rejects where they stop before their end; what was taken until then was right. */
export async function eachPieceOf(stream: Stream, take: (piece: Uint8Array) => void): Promise<void> {
  const reader = byteReader(stream);
  if (reader === null) return eachChunk(stream.getReader(), take);
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

/** Buffers that nobody works with now: as many as there were readers at once. */
const FREE: ArrayBuffer[] = [];

const aBuffer = (): ArrayBuffer => FREE.pop() ?? new ArrayBuffer(PIECE_BYTES);

async function readThrough(reader: ReadableStreamBYOBReader, take: (piece: Uint8Array) => void): Promise<void> {
  let reading = reader.read(new Uint8Array(aBuffer()));
  let free = aBuffer();
  for (let piece = await reading; !piece.done; piece = await reading) {
    reading = reader.read(new Uint8Array(free));
    // A failure is met at the next turn; until then nobody waits for it.
    reading.catch(() => undefined);
    take(piece.value);
    free = piece.value.buffer;
  }
  FREE.push(free);
}

/** Null where a browser does not let such bytes be read so. */
function byteReader(stream: Stream): ReadableStreamBYOBReader | null {
  try {
    return stream.getReader({ mode: "byob" });
  } catch {
    return null;
  }
}

async function eachChunk(reader: ReadableStreamDefaultReader<Uint8Array>, take: (piece: Uint8Array) => void): Promise<void> {
  for (let chunk = await reader.read(); !chunk.done; chunk = await reader.read()) take(chunk.value);
}
