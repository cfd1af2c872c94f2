import { createSHA256 } from "hash-wasm";
import type { SumReply, SumRequest } from "./sum-protocol";

type Running = Awaited<ReturnType<typeof createSHA256>>;

/**
 * What runs inside the worker: makes several sums at once, each of bytes that come one after another. One that has ended
 * makes the next: a page that reads back thousands of files needs no more of them than it reads at once.
 *
 * @param post sends an answer to the page, and the room with it
 * @returns what to call with each request
 */
export function createSumService(post: (reply: SumReply) => void): (request: SumRequest) => Promise<void> {
  const free: Running[] = [];
  const running = new Map<number, Promise<Running>>();
  const begun = async (): Promise<Running> => (free.pop() ?? (await createSHA256())).init();
  return async ({ sum, room, length, isLast }) => {
    const making = running.get(sum) ?? begun();
    running.set(sum, making);
    const routine = await making;
    routine.update(new Uint8Array(room, 0, length));
    if (!isLast) {
      post({ sum, room, sha256: null });
      return;
    }
    running.delete(sum);
    const sha256 = routine.digest("hex");
    free.push(routine);
    post({ sum, room, sha256 });
  };
}
