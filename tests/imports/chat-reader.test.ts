import { File } from "node:buffer";
import { createChatReader, type ReaderWorker, startAhead } from "../../src/adapters/browser/chat-reader";
import type { ReaderReply, ReaderRequest } from "../../src/adapters/browser/chat-reader-protocol";
import { createReaderService } from "../../src/adapters/browser/chat-reader-service";
import type { Message } from "../../src/conversation/conversation";
import { NO_ANSWERS, type ReadingAnswers } from "../../src/imports/reading-answers";
import type { ReadingProgress } from "../../src/ports/chat-reader";
import { rawZip } from "./raw-zip";
import { A_CHAT, bytesOf, type Contents, sha256 } from "./reading";

/** The real service behind a wire that copies what crosses it, as a worker's does. */
class NearWorker implements ReaderWorker {
  readonly replies: ReaderReply[] = [];
  terminated = false;
  private readonly listeners = new Map<string, (event: MessageEvent<unknown>) => void>();
  private readonly serve = createReaderService((reply) => { this.deliver(structuredClone(reply)); });

  postMessage(request: ReaderRequest): void {
    const copy = request.kind === "open" ? request : structuredClone(request);
    setTimeout(() => { if (!this.terminated) void this.serve(copy); });
  }

  addEventListener(type: string, listener: (event: MessageEvent<unknown>) => void): void {
    this.listeners.set(type, listener);
  }

  terminate(): void {
    this.terminated = true;
  }

  deliver(reply: ReaderReply): void {
    this.replies.push(reply);
    setTimeout(() => { if (!this.terminated) this.fire("message", reply); });
  }

  fire(type: string, data: unknown): void {
    this.listeners.get(type)?.(new MessageEvent(type, { data }));
  }
}

/** What the wire refuses to carry, once: a worker's `postMessage` throws where the copy does not fit in memory. */
class NarrowWorker extends NearWorker {
  private refused = false;

  override deliver(reply: ReaderReply): void {
    if (reply.kind === "media" && !this.refused) {
      this.refused = true;
      throw new DOMException("too large", "DataCloneError");
    }
    super.deliver(reply);
  }
}

/** Bytes that come at once; of any part that is longer, the rest comes when it is let. */
const AT_ONCE = 80 * 1024;

/** A file on a slow disk: small parts of it are there, and the beginning of large ones; for the rest one waits. */
function heldFile(bytes: Uint8Array<ArrayBuffer>, comes: Promise<void>): globalThis.File {
  const held = file("chat", bytes);
  const isLong = bytes.length > AT_ONCE;
  const stream = () =>
    new ReadableStream<Uint8Array<ArrayBuffer>>({
      async start(controller) {
        controller.enqueue(bytes.slice(0, AT_ONCE));
        if (isLong) await comes;
        if (isLong) controller.enqueue(bytes.slice(AT_ONCE));
        controller.close();
      },
    });
  Object.defineProperties(held, {
    slice: { value: (start = 0, end = bytes.length) => heldFile(bytes.slice(start, end), comes) },
    arrayBuffer: { value: async () => (isLong ? comes.then(() => bytes.buffer) : bytes.buffer) },
    stream: { value: stream },
  });
  return held;
}

const file = (name: string, contents: Contents) => new File([bytesOf(contents)], name) as unknown as globalThis.File;
const ignore = (): void => undefined;

interface Opening {
  readonly onProgress?: (progress: ReadingProgress) => void;
  readonly signal?: AbortSignal;
  readonly answers?: Partial<ReadingAnswers>;
  readonly worker?: NearWorker;
}

function open(contents: Contents, { onProgress = ignore, signal = new AbortController().signal, answers = {}, worker = new NearWorker() }: Opening = {}) {
  const reader = createChatReader(() => worker);
  const files = [file("chat.zip", contents)];
  return { worker, opening: reader.open(files, { onProgress, onFirst: ignore }, signal, { ...NO_ANSWERS, ...answers }) };
}

const chatOf = (count: number): string => Array.from({ length: count }, (_, index) => `15-07-2025 10:00 - Ton: bericht ${index}\n`).join("");

describe("ChatReader", () => {
  test("messages cross in batches, in order, and only when the last batch was taken", async () => {
    const { worker, opening } = open(chatOf(2_500));
    const opened = await opening;
    if (!opened.ok) throw new Error(opened.error.kind);
    expect(opened.value.conversation.messages.map(({ number }) => number)).toEqual(Array.from({ length: 2_500 }, (_, index) => index + 1));
    const sizes = worker.replies.flatMap((reply) => (reply.kind === "messages" ? [reply.messages.length] : []));
    expect(sizes).toEqual([1_000, 1_000, 500]);
  });

  test("the source's checksum is that of the chosen file, also when it is too large to hash whole", async () => {
    const zip = rawZip([{ name: "_chat.txt", contents: A_CHAT }, { name: "VID.mp4", contents: new Uint8Array(11 * 1024 * 1024).fill(7), stored: true }]);
    const opened = await open(zip).opening;
    expect(opened.ok && opened.value.conversation.sources[0].sha256).toBe(await sha256(new Blob([zip])));
  });

  test("media come on demand, each answer to its own question", async () => {
    const chat = `${A_CHAT}15-07-2025 10:02 - Ton: a.jpg (bestand bijgevoegd)\n15-07-2025 10:03 - Ton: b.jpg (bestand bijgevoegd)\n`;
    const opened = await open(rawZip([{ name: "chat.txt", contents: chat }, { name: "a.jpg", contents: "\u0000a" }, { name: "b.jpg", contents: "\u0000b" }])).opening;
    if (!opened.ok) throw new Error(opened.error.kind);
    const [b, a, none] = await Promise.all(["b.jpg", "a.jpg", "c.jpg"].map((name) => opened.value.media(name)));
    expect([a?.ok && (await a.value.text()), b?.ok && (await b.value.text())]).toEqual(["\u0000a", "\u0000b"]);
    expect(none).toEqual({ ok: false, error: { kind: "media-missing" } });
  });

  test("fault: a medium that cannot be handed over fails alone; the export stays open and the others come", async () => {
    const chat = `${A_CHAT}15-07-2025 10:02 - Ton: a.jpg (bestand bijgevoegd)\n15-07-2025 10:03 - Ton: b.jpg (bestand bijgevoegd)\n`;
    const zip = rawZip([{ name: "chat.txt", contents: chat }, { name: "a.jpg", contents: "\u0000a" }, { name: "b.jpg", contents: "\u0000b" }]);
    const { worker, opening } = open(zip, { worker: new NarrowWorker() });
    const opened = await opening;
    if (!opened.ok) throw new Error(opened.error.kind);
    expect(await opened.value.media("a.jpg")).toEqual({ ok: false, error: { kind: "unreadable-file" } });
    expect(worker.terminated).toBe(false);
    const b = await opened.value.media("b.jpg");
    expect(b.ok && (await b.value.text())).toBe("\u0000b");
  });

  test("the user's answer on the order of day and month reaches the reading; without one it stays ambiguous", async () => {
    const ambiguous = "5/6/25, 09:00 - Bea: a\n";
    const [asked, answered] = [await open(ambiguous).opening, await open(ambiguous, { answers: { dateOrder: "mdy" } }).opening];
    expect(asked.ok && asked.value.conversation.completeness.dateOrder.order).toBe("ambiguous");
    expect(answered.ok && answered.value.conversation.messages[0]?.time.local).toBe("2025-05-06T09:00:00");
  });

  test("progress is told in bytes of the text", async () => {
    const seen: ReadingProgress[] = [];
    await open(A_CHAT, { onProgress: (progress) => seen.push(progress) }).opening;
    expect(seen.at(-1)).toEqual({ step: "text", readBytes: A_CHAT.length, totalBytes: A_CHAT.length, messageCount: 2 });
  });

  test("an error of the file comes back as a value, and the worker is let go", async () => {
    const { worker, opening } = open("geen gesprek");
    expect(await opening).toEqual({ ok: false, error: { kind: "not-a-zip" } });
    expect(worker.terminated).toBe(true);
  });

  test("cancelling ends the worker at once", async () => {
    const controller = new AbortController();
    const { worker, opening } = open(chatOf(5_000), { signal: controller.signal });
    controller.abort();
    expect(await opening).toEqual({ ok: false, error: { kind: "cancelled" } });
    expect(worker.terminated).toBe(true);
  });

  test("the first rows come while the rest of the file cannot be read yet", async () => {
    const chat = chatOf(6_000);
    let letCome = ignore;
    const held = heldFile(bytesOf(chat), new Promise((resolve) => { letCome = resolve; }));
    let ended = false;
    let opening = Promise.resolve<unknown>(null);
    const rows = await new Promise<readonly Message[]>((onFirst) => {
      const reader = createChatReader(() => new NearWorker());
      opening = reader.open([held], { onProgress: ignore, onFirst }, new AbortController().signal, NO_ANSWERS).finally(() => { ended = true; });
    });
    expect(rows.map(({ text }) => text)).toEqual(Array.from({ length: 30 }, (_, index) => `bericht ${index}`));
    expect(ended).toBe(false);
    letCome();
    expect(await opening).toMatchObject({ ok: true, value: { conversation: { completeness: { messageCount: 6_000 } } } });
  });

  test("cancelled before it began: no worker is started", async () => {
    const start = jest.fn();
    expect(await createChatReader(start).open([], { onProgress: ignore, onFirst: ignore }, AbortSignal.abort(), NO_ANSWERS)).toEqual({ ok: false, error: { kind: "cancelled" } });
    expect(start).not.toHaveBeenCalled();
  });

  test("a worker started ahead reads the first export, and no more than one waits", async () => {
    const worker = new NearWorker();
    startAhead(() => worker);
    startAhead(() => { throw new Error("a second one"); });
    const opening = createChatReader().open([file("chat.zip", A_CHAT)], { onProgress: ignore, onFirst: ignore }, new AbortController().signal, NO_ANSWERS);
    expect((await opening).ok).toBe(true);
  });

  test("a worker started ahead that could not be fetched is not waited for: the export starts its own", async () => {
    const broken = new NearWorker();
    startAhead(() => broken);
    broken.fire("error", null);
    const next = new NearWorker();
    startAhead(() => next);
    const opening = createChatReader().open([file("chat.zip", A_CHAT)], { onProgress: ignore, onFirst: ignore }, new AbortController().signal, NO_ANSWERS);
    expect((await opening).ok).toBe(true);
  });

  test("a worker that breaks down while reading is an unreadable file, not an endless wait", async () => {
    const { worker, opening } = open(A_CHAT);
    worker.fire("message", { kind: "progress", progress: { readBytes: 1, totalBytes: 2, messageCount: 0 } });
    worker.fire("error", null);
    expect(await opening).toEqual({ ok: false, error: { kind: "unreadable-file" } });
  });

  test("a worker that never started could not be fetched: the file is not to blame", async () => {
    const { worker, opening } = open(A_CHAT);
    worker.fire("error", null);
    expect(await opening).toEqual({ ok: false, error: { kind: "unreachable" } });
  });

  test("what is no answer of ours is ignored", async () => {
    const { worker, opening } = open(A_CHAT);
    for (const stray of [null, 4, "opened", {}, { kind: "opened" }, { kind: "messages", messages: 3 }, { kind: "__proto__" }]) worker.fire("message", stray);
    const opened = await opening;
    expect(opened.ok && opened.value.conversation.messages).toHaveLength(2);
  });

  test("closing lets go of the worker, and of media that were asked for", async () => {
    const { worker, opening } = open(A_CHAT);
    const opened = await opening;
    if (!opened.ok) throw new Error(opened.error.kind);
    const asked = opened.value.media("a.jpg");
    opened.value.close();
    expect(await asked).toEqual({ ok: false, error: { kind: "unreadable-file" } });
    expect(await opened.value.media("a.jpg")).toEqual({ ok: false, error: { kind: "unreadable-file" } });
    expect(worker.terminated).toBe(true);
  });
});
