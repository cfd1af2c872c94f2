/** Waits for a moment in which the browser has nothing better to do; hands over how to ask how many milliseconds are left of it. */
export function whenIdle(work: (timeLeft: () => number) => void): void {
  // Safari has no idle callback: a piece at a time, then.
  if (typeof window.requestIdleCallback !== "function") setTimeout(() => { work(() => 0); }, 1);
  else window.requestIdleCallback((deadline) => { work(() => deadline.timeRemaining()); }, { timeout: 500 });
}
