import { err, ok } from "../result";
import type { Result } from "../result";

/**
 * Does the work for every item, as many at a time as there is room for, in their order. After an error nothing new is
 * begun, and what is under way is waited for.
 *
 * @param room   how many at once, where each takes one
 * @param takes  how much of the room an item takes; what takes all of it is done alone
 * @returns the first error
 */
export async function inParallel<T, E extends object>(
  items: readonly T[],
  room: number,
  work: (item: T) => Promise<Result<unknown, E>>,
  takes: (item: T) => number = () => 1,
): Promise<Result<void, E>> {
  const busy = new Set<Promise<void>>();
  const errors: E[] = [];
  let taken = 0;
  const begin = (item: T, part: number): void => {
    taken += part;
    const doing = work(item).then((done) => {
      if (!done.ok) errors.push(done.error);
      taken -= part;
      busy.delete(doing);
    });
    busy.add(doing);
  };
  for (const item of items) {
    const part = Math.min(takes(item), room);
    while (taken + part > room) await Promise.race(busy);
    if (errors.length > 0) break;
    begin(item, part);
  }
  await Promise.all(busy);
  const [first] = errors;
  return first === undefined ? ok(undefined) : err(first);
}
