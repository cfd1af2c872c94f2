import { startWorkerAt } from "../filing/worker-address";

/** What the bench of row 11 reaches in a real page: one worker that goes through the chosen file. */

const worker = startWorkerAt("/hash-worker.js");

interface Gone {
  readonly ms: number;
  readonly made: string;
}

Object.assign(globalThis, {
  goThrough: (name: string): Promise<Gone> =>
    new Promise((resolve, reject) => {
      worker.onmessage = ({ data }: MessageEvent<Gone>) => { resolve(data); };
      worker.onerror = () => { reject(new Error(`the worker broke down at ${name}`)); };
      worker.postMessage({ name, file: document.querySelector<HTMLInputElement>("input[type=file]")?.files?.[0] });
    }),
});
