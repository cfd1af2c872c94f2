import { nextTurn } from "../../imports/next-turn";
import type { Hasher } from "../../ports/hasher";
import { DIGEST_BYTES } from "../../record/hash-each";
import { unshared } from "../../record/unshared-bytes";
import type { FetchSum } from "./sum-here";

/** Up to here the browser's own checksum does it: fetching the compiled one would take longer. */
const FEW = 256;

type Running = Awaited<ReturnType<Awaited<ReturnType<FetchSum>>["createSHA256"]>>;

/**
 * SHA-256 of each of many short texts. The browser's own checksum is a message to and fro for each of them; the compiled
 * one needs none. It then gives a turn, for the browser may answer short ones at once.
 */
export function createEachHashed(subtle: SubtleCrypto, fetchRoutine: FetchSum): Hasher["sha256OfEach"] {
  let made: Running | null = null;
  const compiled = async (): Promise<Running | null> => (made ??= await fetchRoutine().then(({ createSHA256 }) => createSHA256()).catch(() => null));
  return async (parts) => {
    const digests = new Uint8Array(parts.length * DIGEST_BYTES);
    const running = parts.length > FEW ? await compiled() : null;
    if (running === null) {
      const each = await Promise.all(parts.map((part) => subtle.digest("SHA-256", unshared(part))));
      for (const [at, digest] of each.entries()) digests.set(new Uint8Array(digest), at * DIGEST_BYTES);
    } else {
      for (const [at, part] of parts.entries()) digests.set(running.init().update(part).digest("binary"), at * DIGEST_BYTES);
    }
    await nextTurn();
    return digests;
  };
}
