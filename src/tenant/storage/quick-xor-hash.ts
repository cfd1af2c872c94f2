const BITS = 160;
const SHIFT = 11;
const BLOCK = 160;

/**
 * SharePoint's quickXorHash while bytes pass by. Byte i is XORed into a ring of 160 bits at bit 11·i mod 160;
 * 160 bytes further the place is the same, so blocks of 160 are XORed together first, and placed once at the end.
 * @source learn.microsoft.com/onedrive/developer/code-snippets/quickxorhash
 */
export class QuickXorHash {
  private readonly columns = new Uint8Array(BLOCK);
  private readonly words = new Uint32Array(this.columns.buffer);
  private length = 0;

  update(bytes: Uint8Array): void {
    const head = Math.min(bytes.length, (BLOCK - (this.length % BLOCK)) % BLOCK);
    const blocks = Math.floor((bytes.length - head) / BLOCK);
    this.takeBytes(bytes.subarray(0, head));
    this.takeBlocks(bytes.subarray(head, head + blocks * BLOCK));
    this.takeBytes(bytes.subarray(head + blocks * BLOCK));
  }

  private takeBytes(bytes: Uint8Array): void {
    const start = this.length % BLOCK;
    bytes.forEach((byte, index) => {
      const column = (start + index) % BLOCK;
      this.columns[column] = (this.columns[column] ?? 0) ^ byte;
    });
    this.length += bytes.length;
  }

  /** Whole blocks that begin at column 0, four bytes at a time. */
  private takeBlocks(bytes: Uint8Array): void {
    // A copy begins at 0. Not by slice: that of a Buffer, as files are read in, is a view of the same bytes.
    const aligned = bytes.byteOffset % 4 === 0 ? bytes : Uint8Array.from(bytes);
    const source = new Uint32Array(aligned.buffer, aligned.byteOffset, aligned.length / 4);
    const { words } = this;
    for (let at = 0; at < source.length; ) {
      for (let column = 0; column < words.length; column += 1, at += 1) words[column] = (words[column] ?? 0) ^ (source[at] ?? 0);
    }
    this.length += bytes.length;
  }

  /** Base64, as `file.hashes.quickXorHash`. */
  digest(): string {
    const ring = new Uint8Array(BITS / 8);
    this.columns.forEach((byte, column) => {
      placeByte(ring, byte, (column * SHIFT) % BITS);
    });
    mixLength(ring, this.length);
    return Buffer.from(ring).toString("base64");
  }
}

function placeByte(ring: Uint8Array, byte: number, bit: number): void {
  const index = bit >> 3;
  const offset = bit & 7;
  const wide = byte << offset;
  ring[index] = (ring[index] ?? 0) ^ (wide & 0xff);
  const next = (index + 1) % ring.length;
  ring[next] = (ring[next] ?? 0) ^ (wide >> 8);
}

/** The length, eight bytes little-endian, is XORed into the last eight bytes. */
function mixLength(ring: Uint8Array, length: number): void {
  const bytes = Buffer.alloc(8);
  bytes.writeBigUInt64LE(BigInt(length));
  bytes.forEach((byte, index) => {
    const at = ring.length - 8 + index;
    ring[at] = (ring[at] ?? 0) ^ byte;
  });
}
