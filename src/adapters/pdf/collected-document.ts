import { GatheredBytes } from "../../imports/gathered-bytes";
import { unshared } from "../../record/unshared-bytes";
import type { Document } from "./sheet";

/** Bytes in which small pieces are joined; a larger piece goes through as it is. */
const JOINED = 256 * 1024;

/** Joins small pieces: pdfkit gives an array for every line that it writes, and each takes ten times its bytes. */
class JoinedPieces {
  private joined = new Uint8Array(JOINED);
  private used = 0;

  constructor(private readonly gathered: GatheredBytes) {}

  add(piece: Uint8Array): void {
    if (this.used + piece.length > JOINED) this.end();
    if (piece.length > JOINED) {
      this.gathered.add(unshared(piece));
      return;
    }
    this.joined.set(piece, this.used);
    this.used += piece.length;
  }

  end(): void {
    if (this.used === 0) return;
    this.gathered.add(this.joined.subarray(0, this.used));
    this.joined = new Uint8Array(JOINED);
    this.used = 0;
  }
}

/** What comes out of a document; complete after `end`. The browser keeps it: here it would stand beside all that it was made of. */
export async function collected(document: Document): Promise<Blob> {
  const gathered = new GatheredBytes();
  const pieces = new JoinedPieces(gathered);
  await new Promise<void>((resolve, reject) => {
    document.on("data", (piece: Uint8Array) => { pieces.add(piece); });
    document.on("error", reject);
    document.on("end", resolve);
  });
  pieces.end();
  const pdf = gathered.blob();
  // Whoever makes it may end right after: once it can be read, the browser has all of it.
  await pdf.slice(0, 1).arrayBuffer();
  return pdf;
}
