import { giveBack } from "./give-back";
import { type FileContent, isPacked, type PackedFile, unpacker } from "./packed-file";
import { nextTurn } from "./next-turn";
import { weigh } from "./weigh";

const PIECE_BYTES = 1024 * 1024;

type Stream = ReadableStream<Uint8Array<ArrayBuffer>>;

/** What it is given holds only until it has done with it. */
type Take = (piece: Uint8Array<ArrayBuffer>) => void | Promise<void>;

/**
 * Hands over the bytes of a file of any size, piece by piece, in two buffers that are used again and again: a new one for
 * each piece would fill the memory faster than the browser clears it. While one is worked on, the other is filled.
 */
export const eachPiece = (content: FileContent, take: Take): Promise<void> =>
  isPacked(content) ? eachUnpacked(content, take) : eachPieceOf(content.stream(), take);

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
  let piece = await reading;
  for (; !piece.done; piece = await reading) {
    reading = reader.read(new Uint8Array(free));
    // A failure is met at the next turn; until then nobody waits for it.
    reading.catch(() => undefined);
    await take(piece.value);
    // Of what was read through, most is needed no more: it is collected as often as bytes go by.
    weigh(piece.value.length);
    free = piece.value.buffer;
    // Pieces that lie ready would follow each other without a pause, and freeze the page.
    await nextTurn();
  }
  FREE.push(free);
  // The read that found the end brings its buffer back empty, if it brings it.
  const ended = piece.value?.buffer;
  if (ended?.byteLength === PIECE_BYTES) FREE.push(ended);
}

/** Null where a browser does not let such bytes be read so. */
function byteReader(stream: Stream): ReadableStreamBYOBReader | null {
  try {
    return stream.getReader({ mode: "byob" });
  } catch {
    return null;
  }
}

/** What is packed is read in buffers used again too: a pipe would read it in a new one each time. */
async function eachUnpacked({ packed }: PackedFile, take: Take): Promise<void> {
  const { readable, writable } = unpacker();
  const writer = writable.getWriter();
  const feeding = eachPieceOf(packed.stream(), (piece) => inSips(piece, (sip) => writer.write(sip))).then(() => writer.close());
  const stop = (reason: unknown): Promise<void> => writer.abort(reason).catch(() => undefined);
  feeding.catch(stop);
  try {
    await eachChunk(readable.getReader(), take);
  } catch (reason) {
    await stop(reason);
    throw reason;
  }
  await feeding;
}

/** So much is unpacked at once: what it becomes is handed out before more follows. */
const SIP_BYTES = 64 * 1024;

async function inSips(piece: Uint8Array<ArrayBuffer>, drink: (sip: Uint8Array<ArrayBuffer>) => Promise<void>): Promise<void> {
  for (let from = 0; from < piece.length; from += SIP_BYTES) {
    const sip = piece.subarray(from, from + SIP_BYTES);
    // Node takes a small one for written before it is read, and its buffer is used again.
    await drink(sip.length < SIP_BYTES ? sip.slice() : sip);
  }
}

async function eachChunk(reader: ReadableStreamDefaultReader<Uint8Array<ArrayBuffer>>, take: Take): Promise<void> {
  let sinceTurn = 0;
  for (let chunk = await reader.read(); !chunk.done; chunk = await reader.read()) {
    const { length } = chunk.value;
    await take(chunk.value);
    giveBack(chunk.value);
    sinceTurn += length;
    if (sinceTurn >= PIECE_BYTES) {
      sinceTurn = 0;
      await nextTurn();
    }
  }
}
