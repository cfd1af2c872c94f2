import type { createSHA256 } from "hash-wasm";

type Running = Awaited<ReturnType<typeof createSHA256>>;

/** Sums that run side by side. */
export interface RunningSums {
  readonly begin: () => Promise<Running>;
  /** The sum of all its bytes, in hexadecimal digits; with it this one has ended. */
  readonly end: (running: Running) => string;
}

/**
 * Who has told its sum makes the next: each new one is a program of its own, with its own memory. Who reads back thousands of
 * files needs no more of them than it reads at once.
 */
export function runningSums(make: () => Promise<Running>): RunningSums {
  const free: Running[] = [];
  return {
    begin: async () => (free.pop() ?? (await make())).init(),
    end: (running) => {
      const sum = running.digest("hex");
      free.push(running);
      return sum;
    },
  };
}
