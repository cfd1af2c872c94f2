import { weigh } from "../../imports/weigh";
import type { FilingState, FilingUnderWay, JournalError } from "../../ports/filing-journal";
import { err, ok, type Result } from "../../result";
import { GONE, tellingWhenGone } from "../worker-life";
import { type DiskJournal, isJournalReply, type JournalAsk, type JournalReply, type JournalRequest } from "./journal-protocol";

/** As much of a `Worker` as is used. */
export interface JournalWorker {
  postMessage(request: JournalRequest): void;
  addEventListener(type: "message", listener: (event: MessageEvent<unknown>) => void): void;
  addEventListener(type: "error" | "messageerror" | typeof GONE, listener: () => void): void;
  terminate(): void;
}

// webpack builds the worker from exactly this form, and gives it the policy that Trusted Types asks for.
export const startJournalWorker = (): JournalWorker => tellingWhenGone(new Worker(new URL("./journal-worker.ts", import.meta.url), { name: "journal" }));

/**
 * The journal on the disk, asked of a worker that is started at the first use: what seals megabytes and hands them to the
 * browser would freeze the page.
 *
 * Rejects where the worker could not be fetched; the next use starts another. So it does after a worker that is gone; what
 * that one was asked is refused.
 */
export function createJournalInWorker(start: () => JournalWorker): DiskJournal {
  let working: Conversing | null = null;
  const ask = async <T>(asked: JournalAsk, isAnswer: (value: unknown) => value is T): Promise<Result<T, JournalError>> => {
    working ??= new Conversing(start(), () => { working = null; });
    const said = await working.ask(asked);
    if (!said.ok) return said;
    return isAnswer(said.value) ? ok(said.value) : err({ kind: "journal-unreadable" });
  };
  return {
    reserve: (...given) => ask({ what: "reserve", given }, isNothing),
    letGo: (...given) => ask({ what: "letGo", given }, isNothing),
    keepFile: (...given) => ask({ what: "keepFile", given }, isNothing),
    readFile: async (...given) => {
      const read = await ask({ what: "readFile", given }, isBlob);
      // The worker let go of it: now only this page holds it.
      if (read.ok) weigh(read.value.size);
      return read;
    },
    readBytes: (...given) => ask({ what: "readBytes", given }, areBytes),
    note: (...given) => ask({ what: "note", given }, isNothing),
    noteFiles: (...given) => ask({ what: "noteFiles", given }, isNothing),
    unfinished: (...given) => ask({ what: "unfinished", given }, areStates),
    underWay: (...given) => ask({ what: "underWay", given }, areFilings),
    unreadable: (...given) => ask({ what: "unreadable", given }, isNumber),
    clearUnreadable: (...given) => ask({ what: "clearUnreadable", given }, isNothing),
    clearFiles: (...given) => ask({ what: "clearFiles", given }, isNothing),
    clear: (...given) => ask({ what: "clear", given }, isNothing),
  };
}

const isNothing = (value: unknown): value is undefined => value === undefined;
const isBlob = (value: unknown): value is Blob => value instanceof Blob;
const areBytes = (value: unknown): value is Uint8Array<ArrayBuffer> => value instanceof Uint8Array && value.buffer instanceof ArrayBuffer;
const isNumber = (value: unknown): value is number => typeof value === "number";
/** Each was checked when it was read. */
const areStates = (value: unknown): value is readonly FilingState[] => Array.isArray(value);
const areFilings = (value: unknown): value is readonly FilingUnderWay[] => Array.isArray(value);

interface Waiting {
  readonly answer: (result: JournalReply["result"]) => void;
  readonly fail: (reason: Error) => void;
}

/** One worker, and who waits for its answers. */
class Conversing {
  private readonly waiting = new Map<number, Waiting>();
  private requests = 0;
  private spoke = false;

  /** @param onEnd called when there is no such worker, or no more */
  constructor(
    private readonly worker: JournalWorker,
    private readonly onEnd: () => void,
  ) {
    worker.addEventListener("message", ({ data }) => { if (isJournalReply(data)) this.take(data); });
    // Its locks went with it: nothing keeps another worker out.
    worker.addEventListener(GONE, () => {
      this.onEnd();
      this.refuse();
    });
    for (const type of ["error", "messageerror"] as const) worker.addEventListener(type, () => { this.breakDown(); });
  }

  ask(ask: JournalAsk): Promise<JournalReply["result"]> {
    this.requests += 1;
    const request = this.requests;
    return new Promise((answer, fail) => {
      this.waiting.set(request, { answer, fail });
      this.worker.postMessage({ request, ask });
    });
  }

  private take({ request, result }: JournalReply): void {
    this.spoke = true;
    this.waiting.get(request)?.answer(result);
    this.waiting.delete(request);
  }

  /** A worker that never spoke was not fetched; one that did, keeps its locks and goes on, but what was asked may be lost. */
  private breakDown(): void {
    if (this.spoke) {
      this.refuse();
      return;
    }
    const all = [...this.waiting.values()];
    this.waiting.clear();
    this.worker.terminate();
    this.onEnd();
    for (const { fail } of all) fail(new Error("the journal could not be fetched"));
  }

  private refuse(): void {
    for (const { answer } of this.waiting.values()) answer(err({ kind: "storage-refused" }));
    this.waiting.clear();
  }
}
