const WIDTH_BITS = 160;
const SHIFT_BITS = 11;
/** Byte i and byte i + 160 land on the same bits, because 160 × 11 is a multiple of 160. */
const COLUMNS = 160;
const COLUMN_WORDS = COLUMNS / 4;

/**
 * QuickXorHash while bytes pass by: SharePoint's own checksum, the only one it tells.
 *
 * The hash is linear, so bytes are first XORed into 160 columns, and each column is placed once, at the end.
 * It is a quick check and no proof: anyone can make two files with the same one.
 *
 * @source learn.microsoft.com/onedrive/developer/code-snippets/quickxorhash
 */
export class QuickXorHash {
  private readonly columns = new Uint8Array(COLUMNS);
  private readonly words = new Int32Array(this.columns.buffer);
  private length = 0;

  update(chunk: Uint8Array): void {
    const start = Math.min(chunk.length, (COLUMNS - (this.length % COLUMNS)) % COLUMNS);
    this.addBytes(chunk, 0, start);
    const whole = this.addBlocks(chunk, start);
    this.addBytes(chunk, whole, chunk.length);
  }

  /** Base64, as Graph writes it in `file.hashes.quickXorHash`. */
  digest(): string {
    const hash = new Uint8Array(WIDTH_BITS / 8);
    this.columns.forEach((byte, column) => {
      place(hash, byte, (column * SHIFT_BITS) % WIDTH_BITS);
    });
    xorLength(hash, this.length);
    return btoa(String.fromCharCode(...hash));
  }

  private addBytes(chunk: Uint8Array, from: number, to: number): void {
    for (let i = from; i < to; i += 1) {
      const column = this.length % COLUMNS;
      this.columns[column] = (this.columns[column] ?? 0) ^ (chunk[i] ?? 0);
      this.length += 1;
    }
  }

  /** Adds whole blocks, four bytes at a time where memory allows it; returns where they end. */
  private addBlocks(chunk: Uint8Array, from: number): number {
    const blocks = Math.floor((chunk.length - from) / COLUMNS);
    const end = from + blocks * COLUMNS;
    if ((chunk.byteOffset + from) % 4 !== 0) {
      this.addBytes(chunk, from, end);
      return end;
    }
    addWords(this.words, new Int32Array(chunk.buffer, chunk.byteOffset + from, blocks * COLUMN_WORDS));
    this.length += blocks * COLUMNS;
    return end;
  }
}

/** Four columns at a time go down through all blocks: their sums then stay in registers, which is several times faster. */
function addWords(sums: Int32Array, words: Int32Array): void {
  for (let column = 0; column < COLUMN_WORDS; column += 4) {
    let [a = 0, b = 0, c = 0, d = 0] = sums.subarray(column, column + 4);
    for (let word = column; word < words.length; word += COLUMN_WORDS) {
      a ^= words[word] ?? 0;
      b ^= words[word + 1] ?? 0;
      c ^= words[word + 2] ?? 0;
      d ^= words[word + 3] ?? 0;
    }
    sums.set([a, b, c, d], column);
  }
}

function place(hash: Uint8Array, byte: number, bit: number): void {
  const index = bit >> 3;
  const spread = byte << (bit & 7);
  const next = (index + 1) % hash.length;
  hash[index] = (hash[index] ?? 0) ^ (spread & 0xff);
  hash[next] = (hash[next] ?? 0) ^ (spread >> 8);
}

/** The length, as 64 bits little-endian, over the last eight bytes. */
function xorLength(hash: Uint8Array, length: number): void {
  const bytes = new DataView(new ArrayBuffer(8));
  bytes.setBigUint64(0, BigInt(length), true);
  for (let i = 0; i < 8; i += 1) {
    const at = hash.length - 8 + i;
    hash[at] = (hash[at] ?? 0) ^ bytes.getUint8(i);
  }
}
