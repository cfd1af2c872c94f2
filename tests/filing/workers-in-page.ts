import { GONE } from "../../src/adapters/worker-life";
import { startWorkerAt } from "./worker-address";

/** What a test of the workers' ends reaches in a real page. */

const told = (worker: Worker, type: string): Promise<void> => new Promise((resolve) => { worker.addEventListener(type, () => { resolve(); }, { once: true }); });
/** The browser has answered all who asked for a lock before. */
const afterLocks = async (): Promise<void> => {
  for (let at = 0; at < 3; at += 1) await navigator.locks.request(`after-${String(at)}`, () => undefined);
};

async function started(address: string) {
  const worker = startWorkerAt(address);
  const events: string[] = [];
  for (const type of [GONE, "error", "messageerror"]) worker.addEventListener(type, () => { events.push(type); });
  await told(worker, "message");
  await afterLocks();
  return { worker, events };
}

const page = {
  /** What a page hears of a worker that ends behind its back. */
  endedByAnother: async (address: string) => {
    const { worker, events } = await started(address);
    const error = told(worker, "error");
    Worker.prototype.terminate.call(worker);
    await error;
    return events;
  },
  /** What it hears of one that it ends itself, by the time at which all its locks are free. */
  endedByPage: async (address: string) => {
    const { worker, events } = await started(address);
    worker.terminate();
    while ((await navigator.locks.query()).held?.length !== 0) await afterLocks();
    await afterLocks();
    return events;
  },
};

Object.assign(globalThis, { page });
