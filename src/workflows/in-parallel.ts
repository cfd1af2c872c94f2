import { err, ok } from "../result";
import type { Result } from "../result";

/**
 * Does the work for every item, so many at a time, in their order. After an error nothing new is begun, and what is
 * under way is waited for.
 *
 * @returns the first error
 */
export async function inParallel<T, E extends object>(
  items: readonly T[],
  atOnce: number,
  work: (item: T) => Promise<Result<unknown, E>>,
): Promise<Result<void, E>> {
  const waiting = items.values();
  const errors: E[] = [];
  const lane = async (): Promise<void> => {
    for (const item of waiting) {
      const done = await work(item);
      if (!done.ok) errors.push(done.error);
      if (errors.length > 0) return;
    }
  };
  await Promise.all(Array.from({ length: Math.min(atOnce, items.length) }, lane));
  const [first] = errors;
  return first === undefined ? ok(undefined) : err(first);
}
