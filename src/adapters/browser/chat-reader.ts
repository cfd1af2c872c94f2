import type { Message } from "../../conversation/conversation";
import type { ChatReader, ImportError, MediaError, OpenExport, ReadingWatch } from "../../ports/chat-reader";
import { type FileContent, isPacked } from "../../imports/packed-file";
import { err, ok, type Result } from "../../result";
import { tellingWhenGone } from "../worker-life";
import { type ConversationHead, isReaderReply, type ReaderReply, type ReaderRequest } from "./chat-reader-protocol";

/** As much of a `Worker` as is used. */
export interface ReaderWorker {
  postMessage(request: ReaderRequest): void;
  addEventListener(type: "message", listener: (event: MessageEvent<unknown>) => void): void;
  addEventListener(type: "error" | "messageerror", listener: () => void): void;
  terminate(): void;
}

// webpack builds the worker from exactly this form, and gives it the policy that Trusted Types asks for.
const startWorker = (): ReaderWorker => tellingWhenGone(new Worker(new URL("./import-worker.ts", import.meta.url), { name: "import" }));

/** A worker that waits for the first export; null when there is none. */
let waiting: ReaderWorker | null = null;

/** Starts the worker for the first export before it is chosen: to fetch and compile it takes longer than to read the first rows. */
export function startAhead(start: () => ReaderWorker = startWorker): void {
  if (waiting !== null) return;
  const worker = start();
  waiting = worker;
  // One that could not be fetched is of no use to anybody: the export starts its own.
  worker.addEventListener("error", () => {
    if (waiting === worker) waiting = null;
  });
}

function takeWorker(): ReaderWorker {
  const worker = waiting ?? startWorker();
  waiting = null;
  return worker;
}

/** Reads exports in a worker of their own: one for each open export, ended by `close` or by cancelling. */
export function createChatReader(start: () => ReaderWorker = takeWorker): ChatReader {
  return {
    open(files, watch, signal, answers) {
      if (signal.aborted) return Promise.resolve(err({ kind: "cancelled" }));
      const reading = new Reading(start(), watch);
      const chosen = files.map((file) => ({ name: file.name, blob: file }));
      return reading.open({ kind: "open", files: chosen, answers }, signal);
    },
  };
}

type Opening = Result<OpenExport, ImportError>;
type Media = Result<FileContent, MediaError>;

/** One worker with one export in it. */
class Reading {
  private readonly messages: Message[] = [];
  private readonly waiting = new Map<number, (media: Media) => void>();
  private requests = 0;
  private closed = false;
  private started = false;
  private settle: (opening: Opening) => void = () => undefined;

  constructor(
    private readonly worker: ReaderWorker,
    private readonly watch: ReadingWatch,
  ) {}

  open(request: Extract<ReaderRequest, { kind: "open" }>, signal: AbortSignal): Promise<Opening> {
    return new Promise((resolve) => {
      const cancel = () => { this.fail({ kind: "cancelled" }); };
      this.settle = (opening) => {
        signal.removeEventListener("abort", cancel);
        resolve(opening);
      };
      signal.addEventListener("abort", cancel);
      this.worker.addEventListener("message", ({ data }) => {
        this.started = true;
        if (isReaderReply(data)) this.take(data);
      });
      // A worker that never spoke was not fetched: the file is not to blame.
      for (const type of ["error", "messageerror"] as const) {
        this.worker.addEventListener(type, () => { this.fail({ kind: this.started ? "unreadable-file" : "unreachable" }); });
      }
      this.worker.postMessage(request);
    });
  }

  private take(reply: ReaderReply): void {
    switch (reply.kind) {
      case "progress":
        this.watch.onProgress(reply.progress);
        return;
      case "first":
        this.watch.onFirst(reply.messages, reply.order);
        return;
      case "messages":
        for (const message of reply.messages) this.messages.push(message);
        this.worker.postMessage({ kind: "taken" });
        return;
      case "opened":
        this.settle(ok(this.opened(reply.head)));
        return;
      case "failed":
        this.fail(reply.error);
        return;
      case "media":
        this.waiting.get(reply.request)?.(reply.result);
        this.waiting.delete(reply.request);
    }
  }

  private opened(head: ConversationHead): OpenExport {
    return {
      conversation: { ...head, messages: this.messages },
      media: async (entry) => {
        const media = await this.ask(entry, false);
        return media.ok ? unpackedOnly(media.value) : media;
      },
      contents: (entry) => this.ask(entry, true),
      close: () => { this.close(); },
    };
  }

  private ask(entry: string, asItLies: boolean): Promise<Media> {
    if (this.closed) return Promise.resolve(err({ kind: "unreadable-file" }));
    this.requests += 1;
    const request = this.requests;
    return new Promise((resolve) => {
      this.waiting.set(request, resolve);
      this.worker.postMessage({ kind: "media", request, entry, asItLies });
    });
  }

  /** Before opening this is the answer; afterwards the media that are still asked for do not come. */
  private fail(error: ImportError): void {
    this.close();
    this.settle(err(error));
  }

  private close(): void {
    this.closed = true;
    this.worker.terminate();
    for (const resolve of this.waiting.values()) resolve(err({ kind: "unreadable-file" }));
    this.waiting.clear();
  }
}

/** What was asked for whole never comes packed. */
const unpackedOnly = (content: FileContent): Result<Blob, MediaError> => (isPacked(content) ? err({ kind: "unreadable-file" }) : ok(content));
