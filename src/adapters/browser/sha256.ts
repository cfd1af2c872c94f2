import type { RunningHash, Sha256 } from "../../ports/hasher";

const BLOCK_BYTES = 64;
const ROUNDS = 64;

/** First 32 bits of the fractional part of the cube roots of the first 64 primes. */
const ROUND_CONSTANTS = new Int32Array(fractions(ROUNDS, Math.cbrt));
/** The same of the square roots of the first eight. */
const START = new Int32Array(fractions(8, Math.sqrt));

function fractions(count: number, root: (prime: number) => number): number[] {
  const found: number[] = [];
  for (let n = 2; found.length < count; n += 1) {
    if (isPrime(n)) found.push(Math.floor((root(n) % 1) * 2 ** 32) | 0);
  }
  return found;
}

function isPrime(n: number): boolean {
  for (let divisor = 2; divisor * divisor <= n; divisor += 1) if (n % divisor === 0) return false;
  return true;
}

/**
 * SHA-256 for files too large to hold: SubtleCrypto takes only a whole, and a WebAssembly one would loosen
 * the page's Content Security Policy. Some 200 MB/s, many times faster than the network that follows.
 *
 * @source FIPS 180-4, sections 4.1.2, 4.2.2, 5.1.1, 5.3.3 and 6.2
 */
export class StreamingSha256 implements RunningHash {
  private readonly state = new Int32Array(START);
  private readonly schedule = new Int32Array(ROUNDS);
  private readonly rest = new Uint8Array(BLOCK_BYTES);
  private restLength = 0;
  private totalBytes = 0;

  update(chunk: Uint8Array): void {
    this.totalBytes += chunk.length;
    const head = Math.min(chunk.length, (BLOCK_BYTES - this.restLength) % BLOCK_BYTES);
    this.keep(chunk.subarray(0, head));
    let offset = head;
    for (; offset + BLOCK_BYTES <= chunk.length; offset += BLOCK_BYTES) this.compress(chunk, offset);
    this.keep(chunk.subarray(offset));
  }

  digest(): Sha256 {
    const bits = BigInt(this.totalBytes) * 8n;
    const zeros = (2 * BLOCK_BYTES - 9 - this.restLength) % BLOCK_BYTES;
    const padding = new Uint8Array(1 + zeros + 8);
    padding[0] = 0x80;
    new DataView(padding.buffer).setBigUint64(1 + zeros, bits);
    this.update(padding);
    return Array.from(this.state, (word) => (word >>> 0).toString(16).padStart(8, "0")).join("");
  }

  /** Sets bytes apart until they fill a block. */
  private keep(bytes: Uint8Array): void {
    this.rest.set(bytes, this.restLength);
    this.restLength += bytes.length;
    if (this.restLength === BLOCK_BYTES) {
      this.compress(this.rest, 0);
      this.restLength = 0;
    }
  }

  private compress(bytes: Uint8Array, offset: number): void {
    expand(this.schedule, bytes, offset);
    mix(this.state, this.schedule);
  }
}

/** The message schedule of one block. `?? 0` never speaks: every index lies inside. */
function expand(w: Int32Array, bytes: Uint8Array, offset: number): void {
  for (let t = 0, at = offset; t < 16; t += 1, at += 4) {
    w[t] = ((bytes[at] ?? 0) << 24) | ((bytes[at + 1] ?? 0) << 16) | ((bytes[at + 2] ?? 0) << 8) | (bytes[at + 3] ?? 0);
  }
  for (let t = 16; t < ROUNDS; t += 1) {
    const x = w[t - 15] ?? 0;
    const y = w[t - 2] ?? 0;
    const s0 = ((x >>> 7) | (x << 25)) ^ ((x >>> 18) | (x << 14)) ^ (x >>> 3);
    const s1 = ((y >>> 17) | (y << 15)) ^ ((y >>> 19) | (y << 13)) ^ (y >>> 10);
    w[t] = ((w[t - 16] ?? 0) + s0 + (w[t - 7] ?? 0) + s1) | 0;
  }
}

/** The 64 rounds; the letters are the standard's. */
function mix(state: Int32Array, w: Int32Array): void {
  let a = state[0] ?? 0;
  let b = state[1] ?? 0;
  let c = state[2] ?? 0;
  let d = state[3] ?? 0;
  let e = state[4] ?? 0;
  let f = state[5] ?? 0;
  let g = state[6] ?? 0;
  let h = state[7] ?? 0;
  for (let t = 0; t < ROUNDS; t += 1) {
    const sum1 = ((e >>> 6) | (e << 26)) ^ ((e >>> 11) | (e << 21)) ^ ((e >>> 25) | (e << 7));
    const t1 = (h + sum1 + ((e & f) ^ (~e & g)) + (ROUND_CONSTANTS[t] ?? 0) + (w[t] ?? 0)) | 0;
    const sum0 = ((a >>> 2) | (a << 30)) ^ ((a >>> 13) | (a << 19)) ^ ((a >>> 22) | (a << 10));
    const t2 = (sum0 + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    h = g;
    g = f;
    f = e;
    e = (d + t1) | 0;
    d = c;
    c = b;
    b = a;
    a = (t1 + t2) | 0;
  }
  add(state, 0, a);
  add(state, 1, b);
  add(state, 2, c);
  add(state, 3, d);
  add(state, 4, e);
  add(state, 5, f);
  add(state, 6, g);
  add(state, 7, h);
}

function add(state: Int32Array, index: number, word: number): void {
  state[index] = ((state[index] ?? 0) + word) | 0;
}
