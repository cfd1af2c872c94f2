import type { Hasher } from "../../ports/hasher";
import { ok } from "../../result";

/** The part of `hash-wasm` that sums while bytes pass by. */
export type FetchSum = () => Promise<Pick<typeof import("hash-wasm"), "createSHA256">>;

/** Sums that are made where they are asked for: by who is in a worker already, or has no page. */
export const sumHere =
  (fetchRoutine: FetchSum): Hasher["start"] =>
  async () => {
    const { createSHA256 } = await fetchRoutine();
    const running = await createSHA256();
    return {
      update: (chunk) => {
        running.update(chunk);
        return Promise.resolve();
      },
      digest: () => Promise.resolve(ok(running.digest("hex"))),
    };
  };
