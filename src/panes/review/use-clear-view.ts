import { useEffect } from "react";
import type { RefObject } from "react";

/**
 * Keeps what gets the focus out from under a bar that stays in view: as high as the bar is, the page stops scrolling
 * earlier.
 */
export function useClearView(bar: RefObject<HTMLElement>, edge: "top" | "bottom", isThere = true): void {
  useEffect(() => {
    const element = bar.current;
    if (!isThere || element === null) return undefined;
    const page = document.documentElement;
    const property = edge === "top" ? "scrollPaddingTop" : "scrollPaddingBottom";
    const keepClear = () => {
      page.style[property] = getComputedStyle(element).position === "sticky" ? `${element.offsetHeight}px` : "";
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
      page.style[property] = "";
    };
  }, [bar, edge, isThere]);
}
