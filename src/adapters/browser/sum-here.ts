import type { Hasher } from "../../ports/hasher";
import { ok } from "../../result";

/** The part of `hash-wasm` that sums while bytes pass by. */
export type FetchSum = () => Promise<Pick<typeof import("hash-wasm"), "createSHA256">>;

type Running = Awaited<ReturnType<Awaited<ReturnType<FetchSum>>["createSHA256"]>>;

/**
 * Sums that are made where they are asked for: by who is in a worker already, or has no page. Who has told its sum makes the
 * next: each new one is a program of its own, with its own memory.
 */
export function sumHere(fetchRoutine: FetchSum): Hasher["start"] {
  const free: Running[] = [];
  return async () => {
    const { createSHA256 } = await fetchRoutine();
    const running = free.pop()?.init() ?? (await createSHA256());
    return {
      update: (chunk) => {
        running.update(chunk);
        return Promise.resolve();
      },
      digest: () => {
        const sum = running.digest("hex");
        free.push(running);
        return Promise.resolve(ok(sum));
      },
    };
  };
}
