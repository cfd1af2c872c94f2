import type { Hasher } from "../../ports/hasher";
import { ok } from "../../result";
import { runningSums } from "./running-sums";

/** The part of `hash-wasm` that sums while bytes pass by. */
export type FetchSum = () => Promise<Pick<typeof import("hash-wasm"), "createSHA256">>;

/** Sums that are made where they are asked for: by who is in a worker already, or has no page. */
export function sumHere(fetchRoutine: FetchSum): Hasher["start"] {
  const { begin, end } = runningSums(async () => (await fetchRoutine()).createSHA256());
  return async () => {
    const running = await begin();
    return {
      update: (chunk) => {
        running.update(chunk);
        return Promise.resolve();
      },
      digest: () => Promise.resolve(ok(end(running))),
    };
  };
}
