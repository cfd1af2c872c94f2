import { startTransition, useEffect, useState } from "react";

/**
 * How many of a long list may be on the page: some at once, and the rest in slices, between which the browser can do
 * something else.
 *
 * @param first how many at once
 * @param next  how many after a slice, given how many there are
 * @param least as many at any rate: what is wanted now does not wait
 */
export function useSlices(total: number, first: number, next: (shown: number) => number, least = 0): number {
  const [drawn, setDrawn] = useState(first);
  const shown = Math.min(total, Math.max(drawn, least));
  useEffect(() => {
    if (shown >= total) return undefined;
    const timer = setTimeout(() => {
      startTransition(() => {
        setDrawn(Math.max(shown + 1, next(shown)));
      });
    }, 0);
    return () => {
      clearTimeout(timer);
    };
  }, [shown, total, next]);
  return shown;
}
