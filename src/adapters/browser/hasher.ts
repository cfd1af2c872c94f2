import type { Hasher, HashError, RunningHash, Sha256 } from "../../ports/hasher";
import { err, ok } from "../../result";
import { eachPiece } from "../../imports/each-piece";
import { giveBack } from "../../imports/give-back";
import { type FileContent, isPacked } from "../../imports/packed-file";
import { weigh } from "../../imports/weigh";
import { hexadecimal } from "../../hexadecimal";
import { unshared } from "../../record/unshared-bytes";
import { createEachHashed } from "./each-hashed";
import { type FetchSum, sumHere } from "./sum-here";
import { createSumsInWorker, startSumWorker } from "./sums-in-worker";
import type { Result } from "../../result";

/** Up to here the whole goes through memory: the browser's own checksum is fastest. */
const WHOLE_BYTES = 10 * 1024 * 1024;

/** Bytes between two reports of how far a large file is. */
const TELL_EVERY = 16 * 1024 * 1024;

const fetchCompiled: FetchSum = () => import("hash-wasm");

/** As `createHasher`, for a page: what is large is summed in a worker. */
export const createPageHasher = (startWorker = startSumWorker): Hasher => createHasher(crypto.subtle, fetchCompiled, createSumsInWorker(startWorker));

/**
 * SHA-256 by the browser itself for what fits in memory, and by a compiled running sum for what does not.
 *
 * @param fetchRoutine fetches the compiled sum; not needed before the first large file, so not in the first chunk
 * @param start        begins a running sum
 */
export function createHasher(subtle: SubtleCrypto = crypto.subtle, fetchRoutine = fetchCompiled, start = sumHere(fetchRoutine)): Hasher {
  const sha256: Hasher["sha256"] = async (bytes) => hexadecimal(new Uint8Array(await subtle.digest("SHA-256", unshared(bytes))));
  return {
    sha256,
    start,
    sha256OfEach: createEachHashed(subtle, fetchRoutine),
    async sha256OfBlob(content, onBytes = () => undefined) {
      if (isPacked(content) || content.size > WHOLE_BYTES) {
        const running = await start().catch(() => null);
        return running === null ? err({ kind: "interrupted" }) : readThrough(content, running, onBytes);
      }
      const bytes = await content.arrayBuffer().catch(() => null);
      if (bytes === null) return err({ kind: "unreadable-file" });
      const summing = subtle.digest("SHA-256", bytes);
      // The browser has a copy of its own from the first moment.
      giveBack(new Uint8Array(bytes));
      // What it was read through stays until it is collected, and counts for nothing.
      weigh(content.size);
      return ok(hexadecimal(new Uint8Array(await summing)));
    },
  };
}

async function readThrough(content: FileContent, running: RunningHash, onBytes: (done: number) => void): Promise<Result<Sha256, HashError>> {
  let done = 0;
  let told = 0;
  try {
    await eachPiece(content, async (piece) => {
      await running.update(piece);
      done += piece.length;
      if (done - told < TELL_EVERY) return;
      told = done;
      onBytes(done);
    });
  } catch {
    await running.digest();
    return err({ kind: "unreadable-file" });
  }
  return running.digest();
}
