/** Bytes of one SHA-256. */
export const DIGEST_BYTES = 32;

/**
 * SHA-256 of each of many short texts: the digests one behind the other, `DIGEST_BYTES` each. Gives way to other work
 * between two calls.
 */
export type HashEach = (parts: readonly Uint8Array[]) => Promise<Uint8Array>;

/** How many go in one call: some milliseconds of work. */
const MOST_AT_ONCE = 1024;

/** SHA-256 of a row of short texts that are made when their turn comes, so that they need not all be there at once. */
export async function hashRow(count: number, partAt: (index: number) => Uint8Array, hashEach: HashEach): Promise<Uint8Array> {
  const digests = new Uint8Array(count * DIGEST_BYTES);
  for (let from = 0; from < count; from += MOST_AT_ONCE) {
    const length = Math.min(MOST_AT_ONCE, count - from);
    digests.set(await hashEach(Array.from({ length }, (_, at) => partAt(from + at))), from * DIGEST_BYTES);
  }
  return digests;
}

/** The digest at one place of a row. */
export const digestAt = (row: Uint8Array, index: number): Uint8Array => row.subarray(index * DIGEST_BYTES, (index + 1) * DIGEST_BYTES);
