import { createSHA256 } from "hash-wasm";
import { runningSums } from "./running-sums";
import type { SumReply, SumRequest } from "./sum-protocol";

/**
 * What runs inside the worker: makes several sums at once, each of bytes that come one after another.
 *
 * @param post sends an answer to the page, and the room with it
 * @returns what to call with each request
 */
export function createSumService(post: (reply: SumReply) => void): (request: SumRequest) => Promise<void> {
  const { begin, end } = runningSums(createSHA256);
  const running = new Map<number, ReturnType<typeof begin>>();
  return async ({ sum, room, length, isLast }) => {
    const making = running.get(sum) ?? begin();
    running.set(sum, making);
    const routine = await making;
    routine.update(new Uint8Array(room, 0, length));
    if (isLast) running.delete(sum);
    post({ sum, room, sha256: isLast ? end(routine) : null });
  };
}
