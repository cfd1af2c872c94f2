/** What goes through a list, or moves all of it up, whatever it looks for. */
const WALKS = ["every", "filter", "find", "findIndex", "flatMap", "includes", "indexOf", "map", "shift", "some", "unshift"] as const;

/**
 * How many elements of lists some work passes: the length of each list that it goes through, as often as it does. Of the work's
 * own growth alone; no machine makes it another number.
 */
export async function elementsPassed(work: () => Promise<unknown>): Promise<number> {
  let passed = 0;
  const kept = WALKS.map((name) => [name, Object.getOwnPropertyDescriptor(Array.prototype, name) ?? {}] as const);
  for (const [name, descriptor] of kept) {
    const walk: unknown = descriptor.value;
    if (typeof walk !== "function") throw new Error(`no ${name}`);
    const counted = function (this: readonly unknown[], ...given: readonly unknown[]): unknown {
      passed += this.length;
      return Reflect.apply(walk, this, given);
    };
    Object.defineProperty(Array.prototype, name, { ...descriptor, value: counted });
  }
  try {
    await work();
    return passed;
  } finally {
    for (const [name, descriptor] of kept) Object.defineProperty(Array.prototype, name, descriptor);
  }
}
