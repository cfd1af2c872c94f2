import { joinedBytes } from "./joined-bytes";
import { has } from "./formats/bytes";
import { HEAD_BYTES } from "./file-format";
import type { SealedInside } from "./record-finding";
import { isSameBytes } from "./same-bytes";
import { containerEnd, containerStart, type SealedEntry } from "./sealed-container";

const HEADER_BYTES = 30;

/** Whether a file of a record may be a sealed container: only reading it tells. */
export const mayBeSealed = (path: string): boolean => path.startsWith("media/") && path.endsWith(".zip");

/** Reads what is in a sealed container while its bytes pass by: for who reads the container for another reason anyway. */
export interface SealedReading {
  /** @param piece the next of the container, in order. @returns what of it is the file inside, perhaps nothing */
  take(piece: Uint8Array): Uint8Array;
  /** What was in it; null when it is no container as `sealedContainer` makes it. */
  end(): Omit<SealedInside, "sha256"> | null;
}

const NOTHING = new Uint8Array(0);

export function readSealed(): SealedReading {
  let header: Uint8Array = NOTHING;
  let content: Start | null = null;
  let head: Uint8Array = NOTHING;
  let tail: Uint8Array = NOTHING;
  let isOther = false;
  let done = 0;
  const contentIn = (piece: Uint8Array, { entry: { size }, tailBytes }: Start): Uint8Array => {
    const part = piece.subarray(0, Math.max(0, size - done));
    if (head.length < HEAD_BYTES) head = joinedBytes([head, part.subarray(0, HEAD_BYTES - head.length)]);
    done += part.length;
    // One byte more than there should be is enough to know that it is no container of ours.
    if (tail.length <= tailBytes) tail = joinedBytes([tail, piece.subarray(part.length, part.length + tailBytes + 1)]);
    return part;
  };
  return {
    take(piece) {
      if (isOther) return NOTHING;
      if (content !== null) return contentIn(piece, content);
      header = joinedBytes([header, piece]);
      const start = startOf(header);
      isOther = start === "other";
      if (typeof start === "string") return NOTHING;
      content = start;
      const rest = header.subarray(start.from);
      header = NOTHING;
      return contentIn(rest, start);
    },
    end: () => (content === null || done !== content.entry.size || !isSameBytes(tail, joinedBytes(containerEnd(content.entry))) ? null : { name: new TextDecoder().decode(content.entry.name), size: done, head }),
  };
}

/** The one entry, where its bytes begin, and how much stands behind them. */
interface Start {
  readonly entry: SealedEntry;
  readonly from: number;
  readonly tailBytes: number;
}

/**
 * `more`: too little of the header is there. `other`: it is no container as ours is. A program that unpacks it may go by what
 * stands behind the entry instead: so both are held to the byte.
 *
 * @source PKWARE APPNOTE 6.3, section 4.3.7
 */
function startOf(header: Uint8Array): Start | "more" | "other" {
  if (header.length < HEADER_BYTES) return "more";
  const view = new DataView(header.buffer, header.byteOffset, header.byteLength);
  if (!has(header, 0, "PK\x03\x04")) return "other";
  const from = HEADER_BYTES + view.getUint16(26, true);
  if (header.length < from) return "more";
  const entry: SealedEntry = { name: header.slice(HEADER_BYTES, from), size: view.getUint32(22, true), crc: view.getUint32(14, true) };
  if (!isSameBytes(header.subarray(0, from), joinedBytes(containerStart(entry)))) return "other";
  return { entry, from, tailBytes: joinedBytes(containerEnd(entry)).length };
}
