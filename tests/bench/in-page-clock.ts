import type { Page } from "playwright-core";

/**
 * Runs in the page before anything else: tells how long after the last key, click or chosen file something stood on the
 * screen, painted; the longest task of the main thread (the browser tells of those over 50 ms; what the test tool itself
 * asks of the page is none of them); and how many frames came late.
 */
export const CLOCK = `(() => {
  let input = 0;
  let longest = 0;
  let late = 0;
  let frames = 0;
  let last = performance.now();
  // A box changes after the click that did it, and after what the page did about that.
  const isAct = ({ type, target }) => type !== "change" || target.type === "file";
  for (const type of ["keydown", "click", "change"]) addEventListener(type, (event) => { if (isAct(event)) input = event.timeStamp; }, true);
  const tick = () => {
    const now = performance.now();
    if (now - last > 25) late += 1;
    frames += 1;
    last = now;
    requestAnimationFrame(tick);
  };
  requestAnimationFrame(tick);
  new PerformanceObserver((list) => { for (const { duration } of list.getEntries()) longest = Math.max(longest, duration); }).observe({ type: "longtask" });
  window.benchClock = {
    until: (isThere) => new Promise((resolve) => {
      const look = () => {
        // The frame that is begun shows it; a task after it stands behind the painting.
        if (isThere()) setTimeout(() => resolve(performance.now() - input));
        else requestAnimationFrame(look);
      };
      look();
    }),
    reset: () => { longest = 0; late = 0; frames = 0; last = performance.now(); },
    longest: () => longest,
    dropped: () => (100 * late) / Math.max(1, frames),
  };
})();`;

/**
 * From the user's act to what it makes appear, painted.
 *
 * @param shown an expression in the page that becomes true; false before the act
 * @returns milliseconds
 */
export async function timed(page: Page, act: () => Promise<void>, shown: string): Promise<number> {
  const waiting = page.evaluate<number>(`benchClock.until(() => ${shown})`);
  await act();
  return waiting;
}

export const resetClock = (page: Page): Promise<void> => page.evaluate("benchClock.reset()");
/** 0 where no task took over 50 ms. */
export const longestFreeze = (page: Page): Promise<number> => page.evaluate<number>("benchClock.longest()");
/** Part of the frames that came late, in per cent. */
export const droppedFrames = (page: Page): Promise<number> => page.evaluate<number>("benchClock.dropped()");

/** Makes the page's processor so many times slower. */
export async function slowDown(page: Page, times: number): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send("Emulation.setCPUThrottlingRate", { rate: times });
}
