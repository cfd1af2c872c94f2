import { sha256 as theirs } from "@noble/hashes/sha2";
import { createHasher } from "../../src/adapters/browser/hasher";
import { eachPiece } from "../../src/adapters/browser/each-piece";
import { QuickXorHash } from "../../src/adapters/graph/quick-xor-hash";

/** The contenders of row 11, in a worker: each goes through a file once and says what it made of it, and how long it took. */

type Contender = (file: Blob) => Promise<string>;

const CONTENDERS: Readonly<Record<string, Contender>> = {
  ours: async (file) => {
    const [sha, xor] = [await createHasher().start(), new QuickXorHash()];
    await eachPiece(file, (piece) => {
      sha.update(piece);
      xor.update(piece);
    });
    return `${sha.digest()} ${xor.digest()}`;
  },
  floor: async (file) => {
    let bytes = 0;
    await eachPiece(file, (piece) => { bytes += piece.length; });
    return String(bytes);
  },
  noble: async (file) => {
    const [sha, xor] = [theirs.create(), new QuickXorHash()];
    await eachPiece(file, (piece) => {
      sha.update(piece);
      xor.update(piece);
    });
    return `${Array.from(sha.digest(), (byte) => byte.toString(16).padStart(2, "0")).join("")} ${xor.digest()}`;
  },
  sha: async (file) => {
    const sha = await createHasher().start();
    await eachPiece(file, (piece) => { sha.update(piece); });
    return sha.digest();
  },
};

addEventListener("message", ({ data }: MessageEvent<{ readonly name: string; readonly file: Blob }>) => {
  const began = performance.now();
  void CONTENDERS[data.name]?.(data.file).then((made) => { postMessage({ ms: performance.now() - began, made }); });
});
