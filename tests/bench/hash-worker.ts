import { sha256 as theirs } from "@noble/hashes/sha2";
import { createHasher } from "../../src/adapters/browser/hasher";
import { eachPiece } from "../../src/imports/each-piece";
import { QuickXorHash } from "../../src/adapters/graph/quick-xor-hash";

/** Contenders of row 11 that do all in one worker: each goes through a file once and says what it made of it, and how long it took. */

const SMALL_BYTES = 8 * 1024 * 1024;

type Contender = (file: Blob) => Promise<string>;

const CONTENDERS: Readonly<Record<string, Contender>> = {
  floor: async (file) => {
    let bytes = 0;
    await eachPiece(file, (piece) => { bytes += piece.length; });
    return String(bytes);
  },
  /** Nothing is read: what the compiled sum makes of one piece, again and again. */
  compiled: async (file) => {
    const sha = await createHasher().start();
    const piece = new Uint8Array(1024 * 1024);
    for (let done = 0; done < file.size; done += piece.length) await sha.update(piece.subarray(0, Math.min(piece.length, file.size - done)));
    return String(file.size);
  },
  noble: async (file) => {
    const [sha, xor] = [theirs.create(), new QuickXorHash()];
    await eachPiece(file, (piece) => {
      sha.update(piece);
      xor.update(piece);
    });
    return `${Array.from(sha.digest(), (byte) => byte.toString(16).padStart(2, "0")).join("")} ${xor.digest()}`;
  },
  /** As the app does with a file that is small enough to hold: most photos and films. */
  small: async (file) => {
    const sums: string[] = [];
    for (let from = 0; from < file.size; from += SMALL_BYTES) {
      const sum = await createHasher().sha256OfBlob(file.slice(from, from + SMALL_BYTES));
      sums.push(sum.ok ? sum.value : sum.error.kind);
    }
    return sums.join(" ");
  },
  /** Nothing is read: as many bytes as the file has, of which one piece stays in memory. */
  native: async (file) => {
    const piece = new Uint8Array(SMALL_BYTES);
    for (let done = 0; done < file.size; done += SMALL_BYTES) await crypto.subtle.digest("SHA-256", piece.subarray(0, Math.min(SMALL_BYTES, file.size - done)));
    return String(file.size);
  },
};

addEventListener("message", ({ data }: MessageEvent<{ readonly name: string; readonly file: Blob }>) => {
  const began = performance.now();
  void CONTENDERS[data.name]?.(data.file).then((made) => { postMessage({ ms: performance.now() - began, made }); });
});
