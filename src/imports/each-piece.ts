import { giveBack } from "./give-back";
import { type FileContent, isPacked, unpacking } from "./packed-file";
import { weigh } from "./weigh";

const PIECE_BYTES = 1024 * 1024;

type Stream = ReadableStream<Uint8Array<ArrayBuffer>>;

/** What it is given holds only until it has done with it. */
type Take = (piece: Uint8Array) => void | Promise<void>;

/**
 * Hands over the bytes of a file of any size, piece by piece, in two buffers that are used again and again: a new one for
 * each piece would fill the memory faster than the browser clears it. While one is worked on, the other is filled.
 */
export const eachPiece = (content: FileContent, take: Take): Promise<void> =>
  isPacked(content) ? eachChunk(unpacking(content).getReader(), take) : eachPieceOf(content.stream(), take);

/** The same for bytes that come by. Rejects where they stop before their end; what was taken until then was right. */
export async function eachPieceOf(stream: Stream, take: Take): Promise<void> {
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

async function readThrough(reader: ReadableStreamBYOBReader, take: Take): Promise<void> {
  let reading = reader.read(new Uint8Array(aBuffer()));
  let free = aBuffer();
  for (let piece = await reading; !piece.done; piece = await reading) {
    reading = reader.read(new Uint8Array(free));
    // A failure is met at the next turn; until then nobody waits for it.
    reading.catch(() => undefined);
    await take(piece.value);
    weigh(piece.value.length);
    free = piece.value.buffer;
    await aTurn();
  }
  FREE.push(free);
}

/** Lets others have a turn: pieces that lie ready would follow each other without a pause, and freeze the page. */
function aTurn(): Promise<void> {
  const { port1, port2 } = new MessageChannel();
  return new Promise((resolve) => {
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}

/** Null where a browser does not let such bytes be read so. */
function byteReader(stream: Stream): ReadableStreamBYOBReader | null {
  try {
    return stream.getReader({ mode: "byob" });
  } catch {
    return null;
  }
}

async function eachChunk(reader: ReadableStreamDefaultReader<Uint8Array<ArrayBuffer>>, take: Take): Promise<void> {
  let sinceTurn = 0;
  for (let chunk = await reader.read(); !chunk.done; chunk = await reader.read()) {
    const { length } = chunk.value;
    await take(chunk.value);
    giveBack(chunk.value);
    // It was unpacked from another, which waits to be collected.
    weigh(length);
    sinceTurn += length;
    if (sinceTurn >= PIECE_BYTES) {
      sinceTurn = 0;
      await aTurn();
    }
  }
}
