import type { ReadPdf } from "../../ports/read-pdf";
import type { MakeReadingCopy } from "../../record/reading-copy";
import { err } from "../../result";
import { type CopyRequest, handed, isCopyReply } from "./copy-protocol";

/** As much of a `Worker` as is used. */
export interface CopyWorker {
  /** @param handed what the worker gets as it is, and the page has no more */
  postMessage(request: CopyRequest, handed: ArrayBuffer[]): void;
  addEventListener(type: "message", listener: (event: MessageEvent<unknown>) => void): void;
  addEventListener(type: "error" | "messageerror", listener: () => void): void;
  terminate(): void;
}

// webpack builds the worker from exactly this form, and gives it the policy that Trusted Types asks for.
const startWorker = (): CopyWorker => new Worker(new URL("./copy-worker.ts", import.meta.url), { name: "reading-copy" });

/** Makes each copy in a worker of its own, which ends with it: what making it took, is given back. */
export const createCopiesInWorker =
  (start: () => CopyWorker = startWorker): MakeReadingCopy =>
  async (copy, pictureAt) => {
    const worker = start();
    try {
      return await new Promise((resolve) => {
        worker.addEventListener("message", ({ data }) => {
          if (!isCopyReply(data)) return;
          if (data.kind === "made") resolve(data.result);
          if (data.kind !== "wants-picture") return;
          void pictureAt(data.picture).then((bytes) => { worker.postMessage({ kind: "picture", bytes }, handed(bytes)); }, () => { worker.postMessage({ kind: "picture", bytes: null }, []); });
        });
        // A worker that does not speak was not fetched, or had no room: the record is not to blame.
        for (const type of ["error", "messageerror"] as const) worker.addEventListener(type, () => { resolve(err({ kind: "interrupted" })); });
        worker.postMessage({ kind: "make", copy }, []);
      });
    } finally {
      worker.terminate();
    }
  };

/** Reads each copy in a worker of its own, which ends with it: a list of thousands takes no more room than its largest. */
export const createReaderInWorker =
  (start: () => CopyWorker = startWorker): ReadPdf =>
  async (pdf, signal) => {
    if (signal.aborted) return err({ kind: "interrupted" });
    const worker = start();
    try {
      return await new Promise((resolve) => {
        const fail = () => { resolve(err({ kind: "interrupted" })); };
        worker.addEventListener("message", ({ data }) => {
          if (isCopyReply(data) && data.kind === "text") resolve(data.result);
        });
        for (const type of ["error", "messageerror"] as const) worker.addEventListener(type, fail);
        signal.addEventListener("abort", fail, { once: true });
        worker.postMessage({ kind: "read", pdf }, []);
      });
    } finally {
      worker.terminate();
    }
  };
