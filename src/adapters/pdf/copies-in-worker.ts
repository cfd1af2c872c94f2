import type { ReadPdf } from "../../ports/read-pdf";
import type { CopyProgress, MakeReadingCopy } from "../../record/reading-copy";
import { err, ok } from "../../result";
import type { Result } from "../../result";
import { tellingWhenGone } from "../worker-life";
import { type CopyReply, type CopyRequest, handed, isCopyReply } from "./copy-protocol";
import { lettersElseCodes } from "./shaped-letters";

/** As much of a `Worker` as is used. */
export interface CopyWorker {
  /** @param handed what the worker gets as it is, and the page has no more */
  postMessage(request: CopyRequest, handed: ArrayBuffer[]): void;
  addEventListener(type: "message", listener: (event: MessageEvent<unknown>) => void): void;
  addEventListener(type: "error" | "messageerror", listener: () => void): void;
  terminate(): void;
}

// webpack builds the worker from exactly this form, and gives it the policy that Trusted Types asks for.
const startWorker = (): CopyWorker => tellingWhenGone(new Worker(new URL("./copy-worker.ts", import.meta.url), { name: "reading-copy" }));

type Answer<Kind> = Extract<CopyReply, { readonly kind: Kind }>;

/** A worker that ended without an answer: one that never spoke was not fetched, the other had no room or was ended. */
interface Ended {
  readonly kind: "interrupted" | "broke-down";
}

/** Asks one thing of a worker of its own, which ends with the answer: what making that took, is given back. */
async function askOnce<Kind extends CopyReply["kind"]>(start: () => CopyWorker, request: CopyRequest, kind: Kind, meanwhile: (worker: CopyWorker, reply: CopyReply) => void = () => undefined): Promise<Result<Answer<Kind>, Ended>> {
  const isAnswer = (reply: CopyReply): reply is Answer<Kind> => reply.kind === kind;
  const worker = start();
  let spoke = false;
  try {
    return await new Promise((resolve) => {
      worker.addEventListener("message", ({ data }) => {
        if (!isCopyReply(data)) return;
        spoke = true;
        if (isAnswer(data)) resolve(ok(data));
        else meanwhile(worker, data);
      });
      // The record is not to blame.
      for (const type of ["error", "messageerror"] as const) worker.addEventListener(type, () => { resolve(err({ kind: spoke ? "broke-down" : "interrupted" })); });
      worker.postMessage(request, []);
    });
  } finally {
    worker.terminate();
  }
}

/** Makes copies: drawn in one worker and read back in another, so that neither stands beside what the other took. */
export const createCopiesInWorker =
  (start: () => CopyWorker = startWorker): MakeReadingCopy =>
  (copy, pictureAt, onProgress = () => undefined) => lettersElseCodes(copy, async (shaped) => {
    const tell = (doing: CopyProgress["doing"], reply: CopyReply) => {
      if (reply.kind === "reached") onProgress({ doing, done: reply.done, total: reply.total });
    };
    const drawn = await askOnce(start, { kind: "draw", copy, shaped }, "drawn", (worker, reply) => {
      tell("drawing", reply);
      if (reply.kind !== "wants-picture") return;
      void pictureAt(reply.picture).then((bytes) => { worker.postMessage({ kind: "picture", bytes }, handed(bytes)); }, () => { worker.postMessage({ kind: "picture", bytes: null }, []); });
    });
    if (!drawn.ok) return drawn;
    if (!drawn.value.result.ok) return drawn.value.result;
    const checked = await askOnce(start, { kind: "check", copy, drawn: drawn.value.result.value }, "checked", (_worker, reply) => { tell("checking", reply); });
    if (!checked.ok) return checked;
    const { pdf, shownAsCode } = drawn.value.result.value;
    return checked.value.result.ok ? ok({ pdf, shownAsCode }) : checked.value.result;
  });

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
