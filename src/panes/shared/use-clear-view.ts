import { useEffect } from "react";
import type { RefObject } from "react";

type Edge = "top" | "bottom";

const PROPERTY = { top: "scrollPaddingTop", bottom: "scrollPaddingBottom" } as const;

/** How high the bars are that stay in view at each edge, in CSS pixels. They lie over each other there, so the highest counts. */
const heights: Readonly<Record<Edge, Map<HTMLElement, number>>> = { top: new Map(), bottom: new Map() };

function keepRoom(edge: Edge): void {
  const highest = Math.max(0, ...heights[edge].values());
  document.documentElement.style[PROPERTY[edge]] = highest === 0 ? "" : `${highest}px`;
}

/**
 * For a field within a bar that stays in view, at each key: browsers bring what is typed out from under the room that is kept
 * clear of that very bar, and the page would move up by its height.
 */
export function typeInBar(): void {
  document.documentElement.style[PROPERTY.top] = "";
  // By then the key has done its work.
  setTimeout(() => { keepRoom("top"); }, 0);
}

/**
 * Keeps what gets the focus out from under a bar that stays in view: as high as the bar is, the page stops scrolling
 * earlier.
 */
export function useClearView(bar: RefObject<HTMLElement>, edge: Edge, isThere = true): void {
  useEffect(() => {
    const element = bar.current;
    if (!isThere || element === null) return undefined;
    const keepClear = () => {
      heights[edge].set(element, getComputedStyle(element).position === "sticky" ? element.offsetHeight : 0);
      keepRoom(edge);
    };
    // At once: what gets the focus in the same moment, must be clear of the bar too.
    keepClear();
    const observer = "ResizeObserver" in window ? new ResizeObserver(keepClear) : null;
    observer?.observe(element);
    // On a low page it stays in view no more.
    window.addEventListener("resize", keepClear);
    return () => {
      observer?.disconnect();
      window.removeEventListener("resize", keepClear);
      heights[edge].delete(element);
      keepRoom(edge);
    };
  }, [bar, edge, isThere]);
}
