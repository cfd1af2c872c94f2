import { createCopiesInWorker, createReaderInWorker, type CopyWorker } from "../../src/adapters/pdf/copies-in-worker";
import { type CopyReply, type CopyRequest, isCopyRequest } from "../../src/adapters/pdf/copy-protocol";
import { createCopyService } from "../../src/adapters/pdf/copy-service";
import type { MakeReadingCopy } from "../../src/record/reading-copy";
import type { TextOfPdf } from "../../src/record/reading-copy-findings";
import { copyOfTexts } from "./a-copy";

const picture = (path: string) => ({ path, size: 2, named: `Afbeelding ${path}` });
const COPY = copyOfTexts(["a"]);

/** A worker in this thread; what crosses is copied or handed over, as between threads. */
function aWorker(make: MakeReadingCopy, textOf: TextOfPdf = () => Promise.resolve({ ok: false, error: { kind: "no-pdf" } })): { readonly worker: CopyWorker; readonly ended: () => boolean } {
  let listener: (event: MessageEvent<unknown>) => void = () => undefined;
  let hasEnded = false;
  const serve = createCopyService({ make, textOf }, (reply: CopyReply, handed) => {
    const data: unknown = structuredClone(reply, { transfer: handed });
    setTimeout(() => { listener(new MessageEvent("message", { data })); }, 0);
  });
  const worker: CopyWorker = {
    postMessage: (request: CopyRequest, handed) => {
      const copied: unknown = structuredClone(request, { transfer: handed });
      if (isCopyRequest(copied)) void serve(copied);
    },
    addEventListener: (type: string, heard: (event: MessageEvent<unknown>) => void) => {
      if (type === "message") listener = heard;
    },
    terminate: () => { hasEnded = true; },
  };
  return { worker, ended: () => hasEnded };
}

test("the worker asks the page for its pictures, one by one, and ends with the copy", async () => {
  const make: MakeReadingCopy = async (copy, pictureAt) => {
    const found = [await pictureAt(picture("media/1.jpg")), await pictureAt(picture("media/2.jpg")), await pictureAt(picture("media/3.jpg"))];
    return { ok: true, value: { bytes: Uint8Array.of(...found.flatMap((one) => (one === null ? [0] : [...one])), copy.blocks.length), shownAsCode: 3 } };
  };
  const { worker, ended } = aWorker(make);
  const asked: string[] = [];
  const made = await createCopiesInWorker(() => worker)(COPY, ({ path }) => {
    asked.push(path);
    if (path === "media/3.jpg") return Promise.reject(new Error("moved"));
    return Promise.resolve(path === "media/1.jpg" ? Uint8Array.of(7, 8) : null);
  });
  expect(made).toEqual({ ok: true, value: { bytes: Uint8Array.of(7, 8, 0, 0, COPY.blocks.length), shownAsCode: 3 } });
  expect(asked).toEqual(["media/1.jpg", "media/2.jpg", "media/3.jpg"]);
  expect(ended()).toBe(true);
});

test("fault 29: what the worker finds reaches the page, by number", async () => {
  const { worker } = aWorker(() => Promise.resolve({ ok: false, error: { kind: "reading-copy-differs", message: 12 } }));
  expect(await createCopiesInWorker(() => worker)(COPY, () => Promise.resolve(null))).toEqual({ ok: false, error: { kind: "reading-copy-differs", message: 12 } });
});

test.each(["error", "messageerror"])("fault 21: a worker that cannot be fetched (%s) may be tried again", async (failure) => {
  const silent: CopyWorker = {
    postMessage: () => undefined,
    addEventListener: (type: string, heard: (event: MessageEvent<unknown>) => void) => {
      if (type === failure) setTimeout(() => { heard(new MessageEvent(type)); }, 0);
    },
    terminate: () => undefined,
  };
  expect(await createCopiesInWorker(() => silent)(COPY, () => Promise.resolve(null))).toEqual({ ok: false, error: { kind: "interrupted" } });
});

test("a message that is not ours is no answer", async () => {
  let heard: (event: MessageEvent<unknown>) => void = () => undefined;
  const worker: CopyWorker = { postMessage: () => undefined, addEventListener: (type: string, listener: (event: MessageEvent<unknown>) => void) => { if (type === "message") heard = listener; }, terminate: () => undefined };
  const made = createCopiesInWorker(() => worker)(COPY, () => Promise.resolve(null));
  for (const data of [null, "made", { kind: "made" }, { kind: "wants-picture" }, { kind: "made", result: { ok: false, error: { kind: "interrupted" } } }]) heard(new MessageEvent("message", { data }));
  expect(await made).toEqual({ ok: false, error: { kind: "interrupted" } });
});

const makesNone: MakeReadingCopy = () => Promise.resolve({ ok: false, error: { kind: "interrupted" } });

test("fault 29: a copy is read in a worker of its own, which ends with it", async () => {
  const { worker, ended } = aWorker(makesNone, (pdf) => Promise.resolve({ ok: true, value: `${String(pdf.length)} bytes` }));
  expect(await createReaderInWorker(() => worker)(Uint8Array.of(1, 2, 3), new AbortController().signal)).toEqual({ ok: true, value: "3 bytes" });
  expect(ended()).toBe(true);
});

test("what is no PDF is told as that", async () => {
  const { worker } = aWorker(makesNone);
  expect(await createReaderInWorker(() => worker)(Uint8Array.of(1), new AbortController().signal)).toEqual({ ok: false, error: { kind: "no-pdf" } });
});

test("a reading that is stopped ends its worker at once", async () => {
  const stop = new AbortController();
  const { worker, ended } = aWorker(makesNone, () => new Promise(() => undefined));
  const read = createReaderInWorker(() => worker)(Uint8Array.of(1), stop.signal);
  stop.abort();
  expect(await read).toEqual({ ok: false, error: { kind: "interrupted" } });
  expect(ended()).toBe(true);
});
