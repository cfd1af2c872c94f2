import { createJournalInWorker, type JournalWorker } from "../../src/adapters/browser/journal-in-worker";
import type { JournalRequest } from "../../src/adapters/browser/journal-protocol";
import { createJournalService } from "../../src/adapters/browser/journal-service";
import { createMemoryJournal } from "../../src/adapters/browser/memory-journal";
import { ok } from "../../src/result";

type Told = "message" | "error" | "messageerror" | "gone";

/** A worker that does nothing of itself: what it was asked waits until the test answers. */
function aWorker() {
  const asked: JournalRequest[] = [];
  const listeners: Partial<Record<Told, (event: MessageEvent<unknown>) => void>> = {};
  let isEnded = false;
  const worker: JournalWorker = {
    postMessage: (request) => { asked.push(request); },
    addEventListener: (type: Told, listener: (event: MessageEvent<unknown>) => void) => { listeners[type] = listener; },
    terminate: () => { isEnded = true; },
  };
  return {
    worker,
    asked,
    isEnded: () => isEnded,
    answer: (at: number) => listeners.message?.({ data: { request: asked[at]?.request, result: ok(undefined) } } as MessageEvent<unknown>),
    say: (data: unknown) => listeners.message?.({ data } as MessageEvent<unknown>),
    breakDown: () => listeners.error?.({} as MessageEvent<unknown>),
    goAway: () => {
      listeners.gone?.({} as MessageEvent<unknown>);
      listeners.error?.({} as MessageEvent<unknown>);
    },
  };
}

const refused = { ok: false, error: { kind: "storage-refused" } };

describe("a journal in a worker", () => {
  test("fault 22: a worker that breaks down after it spoke: what was asked is answered as refused, and the same worker goes on", async () => {
    const only = aWorker();
    const journal = createJournalInWorker(() => only.worker);
    const first = journal.clear("r1");
    only.answer(0);
    expect(await first).toEqual(ok(undefined));
    const lost = [journal.clear("r1"), journal.clearFiles("r2")];
    only.breakDown();
    expect(await Promise.all(lost)).toEqual([refused, refused]);
    // Its locks are those of the page's filings: another worker would be kept out by them.
    expect(only.isEnded()).toBe(false);
    const next = journal.clear("r1");
    expect(only.asked).toHaveLength(4);
    // An answer that comes late is nobody's, and not that of the next.
    only.answer(1);
    only.answer(3);
    expect(await next).toEqual(ok(undefined));
  });

  test("fault 22: a worker that is gone: what was asked is answered as refused, and the next use starts another", async () => {
    const [gone, next] = [aWorker(), aWorker()];
    const workers = [gone, next];
    const journal = createJournalInWorker(() => (workers.shift() ?? aWorker()).worker);
    const first = journal.clear("r1");
    gone.answer(0);
    await first;
    const lost = [journal.clear("r1"), journal.clearFiles("r2")];
    gone.goAway();
    expect(await Promise.all(lost)).toEqual([refused, refused]);
    const asked = journal.clear("r1");
    next.answer(0);
    expect(await asked).toEqual(ok(undefined));
  });

  test("fault 21: a worker that never spoke was not fetched: who asked is told, and the next use starts another", async () => {
    const [unfetched, fetched] = [aWorker(), aWorker()];
    const workers = [unfetched, fetched];
    const journal = createJournalInWorker(() => (workers.shift() ?? aWorker()).worker);
    const lost = [journal.clear("r1"), journal.clearFiles("r2")];
    unfetched.breakDown();
    for (const one of await Promise.allSettled(lost)) expect(one).toMatchObject({ status: "rejected", reason: { message: "the journal could not be fetched" } });
    expect(unfetched.isEnded()).toBe(true);
    const next = journal.clear("r1");
    fetched.answer(0);
    expect(await next).toEqual(ok(undefined));
  });

  test("hostile input: a stray message is no answer; an answer of another kind than was asked, is not believed", async () => {
    const only = aWorker();
    const journal = createJournalInWorker(() => only.worker);
    const reading = journal.readFile("r1", "a", 0, 1);
    for (const stray of [null, "hello", { request: 1 }, { request: 1, result: { ok: "yes" } }]) only.say(stray);
    only.answer(0);
    expect(await reading).toEqual({ ok: false, error: { kind: "journal-unreadable" } });
  });

  test("performance.md, 8: bytes that are read go over to the page, and no copy stays in the worker; answers without bytes hand nothing over", async () => {
    const journal = createMemoryJournal();
    await journal.keepFile("r1", "media/foto.jpg", new Blob([Uint8Array.of(1, 2, 3)]));
    const said: { readonly result: unknown; readonly handed: readonly ArrayBuffer[] }[] = [];
    const serve = createJournalService(journal, ({ result }, handed) => { said.push({ result, handed }); });
    await serve({ request: 1, ask: { what: "readBytes", given: ["r1", "media/foto.jpg", 3] } });
    await serve({ request: 2, ask: { what: "readFile", given: ["r1", "media/foto.jpg", 0, 3] } });
    const [bytes, blob] = said;
    expect(bytes?.result).toEqual(ok(Uint8Array.of(1, 2, 3)));
    expect(bytes?.handed.map(({ byteLength }) => byteLength)).toEqual([3]);
    expect(blob?.handed).toEqual([]);
  });
});
