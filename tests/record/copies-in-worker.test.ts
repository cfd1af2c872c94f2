import { createCopiesInWorker, createReaderInWorker, type CopyWorker } from "../../src/adapters/pdf/copies-in-worker";
import { type CopyReply, type CopyRequest, isCopyRequest } from "../../src/adapters/pdf/copy-protocol";
import { type CopyCraft, createCopyService } from "../../src/adapters/pdf/copy-service";
import { textOfTakenPdf } from "../../src/adapters/pdf/extract-text";
import { createDrawing } from "../../src/adapters/pdf/make-reading-copy";
import type { TextOfPdf } from "../../src/record/reading-copy-findings";
import { copyStrings } from "../../src/record/reading-copy-text";
import { copyOfTexts } from "./a-copy";
import { fontsOnDisk } from "./fonts-on-disk";

const picture = (path: string) => ({ path, size: 2, named: `Afbeelding ${path}` });
const COPY = copyOfTexts(["a"]);

type Draw = CopyCraft["draw"];
/** Worker threads of this test, one after another. */
interface Threads {
  readonly start: () => CopyWorker;
  /** What each was asked first. */
  readonly asked: CopyRequest["kind"][];
  readonly ended: () => number;
}

const notRead: TextOfPdf = () => Promise.resolve({ ok: false, error: { kind: "no-pdf" } });

/** Workers in this thread; what crosses is copied or handed over, as between threads. */
function threads(draw: Draw, textOf: TextOfPdf = notRead): Threads {
  const asked: CopyRequest["kind"][] = [];
  let ended = 0;
  const start = (): CopyWorker => {
    let listener: (event: MessageEvent<unknown>) => void = () => undefined;
    const serve = createCopyService({ draw, textOf }, (reply: CopyReply) => {
      const data: unknown = structuredClone(reply);
      setTimeout(() => { listener(new MessageEvent("message", { data })); }, 0);
    });
    return {
      postMessage: (request: CopyRequest, handed) => {
        if (request.kind !== "picture") asked.push(request.kind);
        const copied: unknown = structuredClone(request, { transfer: handed });
        if (isCopyRequest(copied)) void serve(copied);
      },
      addEventListener: (type: string, heard: (event: MessageEvent<unknown>) => void) => {
        if (type === "message") listener = heard;
      },
      terminate: () => { ended += 1; },
    };
  };
  return { start, asked, ended: () => ended };
}

const saysAll: TextOfPdf = () => Promise.resolve({ ok: true, value: Array.from(copyStrings(COPY, { shownAsCode: 3, notShown: new Map() }), ({ text }) => text).join("\n") });

test("one worker draws the copy and asks the page for its pictures, another reads it back; each ends with its answer", async () => {
  const draw: Draw = async (copy, pictureAt) => {
    const found = [await pictureAt(picture("media/1.jpg")), await pictureAt(picture("media/2.jpg")), await pictureAt(picture("media/3.jpg"))];
    return { ok: true, value: { pdf: new Blob([Uint8Array.of(...found.flatMap((one) => (one === null ? [0] : [...one])), copy.blocks.length)]), shownAsCode: 3, notShown: new Map() } };
  };
  const { start, asked, ended } = threads(draw, saysAll);
  const pictures: string[] = [];
  const made = await createCopiesInWorker(start)(COPY, ({ path }) => {
    pictures.push(path);
    if (path === "media/3.jpg") return Promise.reject(new Error("moved"));
    return Promise.resolve(path === "media/1.jpg" ? Uint8Array.of(7, 8) : null);
  });
  if (!made.ok) throw new Error(made.error.kind);
  const { pdf, ...more } = made.value;
  expect([...new Uint8Array(await pdf.arrayBuffer())]).toEqual([7, 8, 0, 0, COPY.blocks.length]);
  expect(more).toEqual({ shownAsCode: 3 });
  expect(pictures).toEqual(["media/1.jpg", "media/2.jpg", "media/3.jpg"]);
  expect(asked).toEqual(["draw", "check"]);
  expect(ended()).toBe(2);
});

test("the page is told how far it is, now and then: messages that are drawn, and then pages that are read back", async () => {
  const draw: Draw = (_copy, _pictureAt, _shaped, onMessage) => {
    for (let done = 1; done <= 120; done += 1) onMessage?.(done, 120);
    return drawsOne(COPY, () => Promise.resolve(null), "letters");
  };
  const read: TextOfPdf = (pdf, onPage) => {
    for (let done = 1; done <= 60; done += 1) onPage?.(done, 60);
    return saysAll(pdf);
  };
  const told: unknown[] = [];
  expect(await createCopiesInWorker(threads(draw, read).start)(COPY, () => Promise.resolve(null), ({ doing, done, total }) => { told.push([doing, done, total]); })).toMatchObject({ ok: true });
  expect(told).toEqual([["drawing", 0, 0], ["drawing", 50, 120], ["drawing", 100, 120], ["drawing", 120, 120], ["checking", 0, 0], ["checking", 50, 60], ["checking", 60, 60]]);
});

test("every message that is drawn counts, and every page that is read", async () => {
  const copy = copyOfTexts(Array.from({ length: 30 }, (_none, index) => `bericht ${String(index)}`));
  const drawn: string[] = [];
  const made = await createDrawing({ readFont: fontsOnDisk, drawAnew: () => Promise.resolve(null) })(copy, () => Promise.resolve(null), "letters", (done, total) => { drawn.push(`${String(done)} of ${String(total)}`); });
  expect(drawn).toEqual(Array.from({ length: 30 }, (_none, index) => `${String(index + 1)} of 30`));
  if (!made.ok) throw new Error("not drawn");
  const read: string[] = [];
  await textOfTakenPdf(new Uint8Array(await made.value.pdf.arrayBuffer()), (done, total) => { read.push(`${String(done)} of ${String(total)}`); });
  expect(read.length).toBeGreaterThan(1);
  expect(read).toEqual(read.map((_one, index) => `${String(index + 1)} of ${String(read.length)}`));
});

const drawsOne: Draw = () => Promise.resolve({ ok: true, value: { pdf: new Blob(["%PDF"]), shownAsCode: 3, notShown: new Map() } });

test.each([
  ["fault 29: a copy that says something else is not given", (() => Promise.resolve({ ok: true, value: "something else" })) satisfies TextOfPdf, "reading-copy-differs"],
  ["fault 29: a copy that is no PDF is not given", notRead, "reading-copy-differs"],
  ["fault 21: where the reader could not be fetched, it may be tried again", (() => Promise.resolve({ ok: false, error: { kind: "interrupted" } })) satisfies TextOfPdf, "interrupted"],
] as const)("%s", async (_what, textOf, kind) => {
  const { start, ended } = threads(drawsOne, textOf);
  expect(await createCopiesInWorker(start)(COPY, () => Promise.resolve(null))).toMatchObject({ ok: false, error: { kind } });
  expect(ended()).toBe(2);
});

test("fault 29: a copy with shaped letters that is not read back as it was written is drawn once more, with codes in their place; one without them is not", async () => {
  const shown: string[] = [];
  const draw: Draw = (_copy, _pictureAt, shaped) => {
    shown.push(shaped);
    return Promise.resolve(shaped === "codes" ? { ok: true, value: { pdf: new Blob(["%PDF"]), shownAsCode: 3, notShown: new Map() } } : { ok: false, error: { kind: "reading-copy-differs", message: 1 } });
  };
  const arabic = copyOfTexts(["السلام"]);
  const saysArabic: TextOfPdf = () => Promise.resolve({ ok: true, value: Array.from(copyStrings(arabic, { shownAsCode: 3, notShown: new Map() }), ({ text }) => text).join("\n") });
  expect(await createCopiesInWorker(threads(draw, saysArabic).start)(arabic, () => Promise.resolve(null))).toMatchObject({ ok: true, value: { shownAsCode: 3 } });
  expect(await createCopiesInWorker(threads(draw).start)(COPY, () => Promise.resolve(null))).toMatchObject({ ok: false, error: { kind: "reading-copy-differs" } });
  expect(shown).toEqual(["letters", "codes", "letters"]);
});

test("fault 29: what the worker finds reaches the page, by number", async () => {
  const { start } = threads(() => Promise.resolve({ ok: false, error: { kind: "reading-copy-differs", message: 12 } }));
  expect(await createCopiesInWorker(start)(COPY, () => Promise.resolve(null))).toEqual({ ok: false, error: { kind: "reading-copy-differs", message: 12 } });
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

test.each(["error", "messageerror"])("fault 22: a worker that is ended at work (%s) did not fail for the connection", async (failure) => {
  const dying: CopyWorker = {
    postMessage: () => undefined,
    addEventListener: (type: string, heard: (event: MessageEvent<unknown>) => void) => {
      if (type === "message") setTimeout(() => { heard(new MessageEvent("message", { data: { kind: "reached", done: 0, total: 0 } })); }, 0);
      if (type === failure) setTimeout(() => { heard(new MessageEvent(type)); }, 10);
    },
    terminate: () => undefined,
  };
  expect(await createCopiesInWorker(() => dying)(COPY, () => Promise.resolve(null))).toEqual({ ok: false, error: { kind: "broke-down" } });
});

const noRoom = (): Promise<never> => Promise.reject(new RangeError("Array buffer allocation failed"));

test("fault 21: a worker that has no room says so, instead of leaving the page to wait", async () => {
  const interrupted = { ok: false, error: { kind: "interrupted" } };
  const brokeDown = { ok: false, error: { kind: "broke-down" } };
  expect(await createCopiesInWorker(threads(noRoom).start)(COPY, () => Promise.resolve(null))).toEqual(brokeDown);
  expect(await createCopiesInWorker(threads(drawsOne, noRoom).start)(COPY, () => Promise.resolve(null))).toEqual(brokeDown);
  expect(await createReaderInWorker(threads(noRoom, noRoom).start)(Uint8Array.of(1), new AbortController().signal)).toEqual(interrupted);
});

test.each([
  ["fault 22: what has no room while it is drawn, is not a copy that differs", new RangeError("Array buffer allocation failed"), { kind: "broke-down" }],
  ["fault 29: what cannot be drawn, is no copy", new Error("unknown font"), { kind: "reading-copy-differs", message: 0 }],
])("%s", async (_what, reason, error) => {
  expect(await createDrawing({ readFont: () => Promise.reject(reason), drawAnew: () => Promise.resolve(null) })(COPY, () => Promise.resolve(null), "letters")).toEqual({ ok: false, error });
});

test("a message that is not ours is no answer", async () => {
  let heard: (event: MessageEvent<unknown>) => void = () => undefined;
  const worker: CopyWorker = { postMessage: () => undefined, addEventListener: (type: string, listener: (event: MessageEvent<unknown>) => void) => { if (type === "message") heard = listener; }, terminate: () => undefined };
  const made = createCopiesInWorker(() => worker)(COPY, () => Promise.resolve(null));
  for (const data of [null, "drawn", { kind: "drawn" }, { kind: "wants-picture" }, { kind: "drawn", result: { ok: false, error: { kind: "interrupted" } } }]) heard(new MessageEvent("message", { data }));
  expect(await made).toEqual({ ok: false, error: { kind: "interrupted" } });
});

const drawsNone: Draw = () => Promise.resolve({ ok: false, error: { kind: "interrupted" } });

test("fault 29: a copy is read in a worker of its own, which ends with it", async () => {
  const { start, ended } = threads(drawsNone, (pdf) => Promise.resolve({ ok: true, value: `${String(pdf.length)} bytes` }));
  expect(await createReaderInWorker(start)(Uint8Array.of(1, 2, 3), new AbortController().signal)).toEqual({ ok: true, value: "3 bytes" });
  expect(ended()).toBe(1);
});

test("what is no PDF is told as that", async () => {
  const { start } = threads(drawsNone);
  expect(await createReaderInWorker(start)(Uint8Array.of(1), new AbortController().signal)).toEqual({ ok: false, error: { kind: "no-pdf" } });
});

test("a reading that is stopped ends its worker at once", async () => {
  const stop = new AbortController();
  const { start, ended } = threads(drawsNone, () => new Promise(() => undefined));
  const read = createReaderInWorker(start)(Uint8Array.of(1), stop.signal);
  stop.abort();
  expect(await read).toEqual({ ok: false, error: { kind: "interrupted" } });
  expect(ended()).toBe(1);
});
