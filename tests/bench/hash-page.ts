import { createPageHasher } from "../../src/adapters/browser/hasher";
import { QuickXorHash } from "../../src/adapters/graph/quick-xor-hash";
import { eachPiece } from "../../src/imports/each-piece";
import { startWorkerAt } from "../filing/worker-address";

/** What the bench of row 11 reaches in a real page: contenders that go through the chosen file once, here or in a worker. */

const worker = startWorkerAt("/hash-worker.js");
const hasher = createPageHasher(() => startWorkerAt("/sum-worker.js"));

interface Gone {
  readonly ms: number;
  readonly made: string;
}

const HERE: Readonly<Record<string, (file: Blob) => Promise<string>>> = {
  /** As the app does with a large file: the page reads, a worker sums. */
  ours: async (file) => {
    const [sha, xor] = [await hasher.start(), new QuickXorHash()];
    await eachPiece(file, (piece) => {
      xor.update(piece);
      return sha.update(piece);
    });
    const made = await sha.digest();
    return `${made.ok ? made.value : made.error.kind} ${xor.digest()}`;
  },
  reading: async (file) => {
    let bytes = 0;
    await eachPiece(file, (piece) => { bytes += piece.length; });
    return String(bytes);
  },
};

const inWorker = (name: string, file: Blob): Promise<Gone> =>
  new Promise((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<Gone>) => { resolve(data); };
    worker.onerror = () => { reject(new Error(`the worker broke down at ${name}`)); };
    worker.postMessage({ name, file });
  });

Object.assign(globalThis, {
  goThrough: async (name: string): Promise<Gone> => {
    const file = document.querySelector<HTMLInputElement>("input[type=file]")?.files?.[0];
    if (file === undefined) throw new Error("no file was chosen");
    const here = HERE[name];
    if (here === undefined) return inWorker(name, file);
    const began = performance.now();
    const made = await here(file);
    return { ms: performance.now() - began, made };
  },
});
