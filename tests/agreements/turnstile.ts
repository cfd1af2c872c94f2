/** Lets several clients act at once, one request at a time, in an order that a test chooses. */
export interface Turnstile {
  /** Makes a request when it is its client's turn. */
  pass<T>(request: () => Promise<T>): Promise<T>;
  /** Starts everybody, and settles when all are done. */
  start<T>(acts: readonly (() => Promise<T>)[]): Promise<T[]>;
}

/** @param order of the clients that wait at the gate, which goes next: 0 for the first, and so on around; when it ends, the first */
export function aTurnstile(order: readonly number[]): Turnstile {
  const turns = order.values();
  const waiting: (() => Promise<void>)[] = [];
  let acting = 0;
  // Nobody passes before all who still act stand at the gate: else the fastest would always be first.
  const next = (): void => {
    if (waiting.length === 0 || waiting.length < acting) return;
    const turn = turns.next();
    const [request] = waiting.splice((turn.done === true ? 0 : turn.value) % waiting.length, 1);
    void request?.();
  };
  return {
    pass: (request) =>
      new Promise((resolve, reject) => {
        waiting.push(() => request().then(resolve, reject));
        next();
      }),
    start: (acts) => {
      acting = acts.length;
      return Promise.all(
        acts.map(async (act) => {
          const done = await act();
          acting -= 1;
          next();
          return done;
        }),
      );
    },
  };
}
