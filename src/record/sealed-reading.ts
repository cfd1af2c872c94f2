import { joinedBytes } from "./joined-bytes";
import { has } from "./formats/bytes";
import type { SealedInside } from "./record-finding";

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
  let isOther = false;
  let done = 0;
  const contentIn = (piece: Uint8Array, size: number): Uint8Array => {
    const part = piece.subarray(0, Math.max(0, size - done));
    done += part.length;
    return part;
  };
  return {
    take(piece) {
      if (isOther) return NOTHING;
      if (content !== null) return contentIn(piece, content.size);
      header = joinedBytes([header, piece]);
      const start = startOf(header);
      isOther = start === "other";
      if (typeof start === "string") return NOTHING;
      content = start;
      const rest = header.subarray(start.from);
      header = NOTHING;
      return contentIn(rest, start.size);
    },
    end: () => (content === null || done !== content.size ? null : { name: content.name, size: content.size }),
  };
}

/** The one entry, and where its bytes begin. */
interface Start {
  readonly name: string;
  readonly size: number;
  readonly from: number;
}

/** `more`: too little of the header is there. `other`: it is no container. @source PKWARE APPNOTE 6.3, section 4.3.7 */
function startOf(header: Uint8Array): Start | "more" | "other" {
  if (header.length < HEADER_BYTES) return "more";
  const view = new DataView(header.buffer, header.byteOffset, header.byteLength);
  const isStored = has(header, 0, "PK\x03\x04") && view.getUint16(6, true) === 0 && view.getUint16(8, true) === 0;
  const nameLength = view.getUint16(26, true);
  const from = HEADER_BYTES + nameLength + view.getUint16(28, true);
  if (!isStored) return "other";
  if (header.length < from) return "more";
  return { name: new TextDecoder().decode(header.subarray(HEADER_BYTES, HEADER_BYTES + nameLength)), size: view.getUint32(22, true), from };
}
