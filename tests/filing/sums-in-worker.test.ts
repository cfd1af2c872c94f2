import { createHash } from "node:crypto";
import fc from "fast-check";
import type { SumReply, SumRequest } from "../../src/adapters/browser/sum-protocol";
import { createSumService } from "../../src/adapters/browser/sum-service";
import { createSumsInWorker, type SumWorker } from "../../src/adapters/browser/sums-in-worker";
import { eachPiece } from "../../src/imports/each-piece";
import { ok } from "../../src/result";
import { someBytes } from "../tenant/running-tenant";

const nodeSha256 = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");

/** A worker in the same thread: what is handed over is gone from where it came, as with a true one. */
function aWorker() {
  const tell: Partial<Record<"message" | "error" | "messageerror", (event: MessageEvent<unknown>) => void>> = {};
  const rooms = new Set<number>();
  let requests = 0;
  let isDead = false;
  const serve = createSumService((reply) => {
    setTimeout(() => { if (!isDead) tell.message?.({ data: structuredClone<SumReply>(reply, { transfer: [reply.room] }) } as MessageEvent<unknown>); });
  });
  const worker: SumWorker = {
    postMessage: (request, handed) => {
      requests += 1;
      rooms.add(request.room.byteLength);
      const over = structuredClone<SumRequest>(request, { transfer: handed });
      if (!isDead) void serve(over);
    },
    addEventListener: (type: "message" | "error" | "messageerror", listener: (event: MessageEvent<unknown>) => void) => { tell[type] = listener; },
    terminate: () => { isDead = true; },
  };
  return { worker, rooms, requests: () => requests, breakDown: () => tell.error?.({} as MessageEvent<unknown>), fallSilent: () => { isDead = true; } };
}

describe("sums made in a worker", () => {
  test("FIPS 180-4: however the bytes are cut, and whatever else is summed meanwhile, each sum is that of its whole", async () => {
    const MOST = 700 * 1024;
    const cuts = fc.array(fc.oneof(fc.nat(100), fc.nat(MOST)), { maxLength: 5 });
    const all = someBytes(5 * MOST);
    const { worker } = aWorker();
    const start = createSumsInWorker(() => worker);
    await fc.assert(
      fc.asyncProperty(fc.array(cuts, { minLength: 1, maxLength: 3 }), async (files) => {
        const sums = await Promise.all(
          files.map(async (lengths) => {
            const running = await start();
            let at = 0;
            for (const length of lengths) {
              await running.update(all.subarray(at, at + length));
              at += length;
            }
            return { made: await running.digest(), whole: nodeSha256(all.subarray(0, at)) };
          }),
        );
        for (const { made, whole } of sums) expect(made).toEqual(ok(whole));
      }),
      { numRuns: 30 },
    );
  });

  test("law 2: the bytes it was given may be written over as soon as they were taken", async () => {
    const start = createSumsInWorker(() => aWorker().worker);
    const bytes = someBytes(3 * 1024 * 1024 + 7);
    const running = await start();
    await eachPiece(new Blob([new Uint8Array(bytes)]), async (piece) => {
      await running.update(piece);
      piece.fill(0);
    });
    expect(await running.digest()).toEqual(ok(nodeSha256(bytes)));
  });

  test("row 8: no more than two rooms of a sum are over there at once, and they are used again", async () => {
    const { worker, requests, rooms, fallSilent } = aWorker();
    const running = await createSumsInWorker(() => worker)();
    fallSilent();
    let taken = false;
    void running.update(new Uint8Array(10 * 1024 * 1024)).then(() => { taken = true; });
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect({ taken, requests: requests(), rooms: [...rooms] }).toEqual({ taken: false, requests: 2, rooms: [1024 * 1024] });
  });

  test("fault 22: a worker that was at work and breaks down, did not fail for the connection", async () => {
    const broken = aWorker();
    const running = await createSumsInWorker(() => broken.worker)();
    await running.update(new Uint8Array(3 * 1024 * 1024));
    await new Promise((resolve) => setTimeout(resolve, 20));
    broken.fallSilent();
    broken.breakDown();
    expect(await running.digest()).toEqual({ ok: false, error: { kind: "broke-down" } });
  });

  test("fault 22: a worker that never spoke and breaks down, ends its sums as interrupted, and the next sum has another", async () => {
    const broken = aWorker();
    const workers = [broken, aWorker()];
    const start = createSumsInWorker(() => workers.shift()?.worker ?? aWorker().worker);
    const [waits, asks, later] = [await start(), await start(), await start()];
    broken.fallSilent();
    const updating = waits.update(new Uint8Array(10 * 1024 * 1024));
    const asking = asks.digest();
    broken.breakDown();
    await updating;
    await later.update(new Uint8Array(10 * 1024 * 1024));
    const interrupted = { ok: false, error: { kind: "interrupted" } };
    expect([await waits.digest(), await asking, await later.digest()]).toEqual([interrupted, interrupted, interrupted]);
    const next = await start();
    await next.update(someBytes(10));
    expect(await next.digest()).toEqual(ok(nodeSha256(someBytes(10))));
  });
});
