import { setTimeout as wait } from "node:timers/promises";

/** Waits so long after each piece that no more than so many bytes pass in a second. */
export function pacer(bytesPerSecond: number | null): (count: number) => Promise<void> {
  const start = Date.now();
  let passed = 0;
  return async (count) => {
    if (bytesPerSecond === null) return;
    passed += count;
    const due = start + (passed / bytesPerSecond) * 1000;
    if (due > Date.now()) await wait(due - Date.now());
  };
}
