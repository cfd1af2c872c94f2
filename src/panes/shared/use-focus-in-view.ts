import { useEffect } from "react";
import { clearPart } from "./clear-part";

/** How much of something is in view. */
const NOTHING = 0;
const A_PART = 1;
const THE_WHOLE = 2;

/** Frames in which what came into view gets its true height, and may push it out again. */
const SETTLING = 4;

/**
 * Keeps what has the focus in view when the page itself moves: a notice comes in above it, rows get their true height, the
 * pane is made narrower or is magnified. Who scrolls away from it is not fetched back.
 */
export function useFocusInView(): void {
  useEffect(() => {
    if (!("ResizeObserver" in window)) return undefined;
    let known: { readonly element: Element; readonly seen: number } | null = null;
    let frame = 0;
    const look = () => {
      const element = focused();
      known = element === null ? null : { element, seen: seenOf(element) };
    };
    const bringBack = (): boolean => {
      const element = focused();
      if (element === null || element !== known?.element) return false;
      const seen = seenOf(element);
      if (seen >= known.seen) return false;
      element.scrollIntoView({ block: "nearest" });
      const isBack = seenOf(element) > seen;
      // What lies under a bar at the very beginning, no scrolling shows. Who scrolls on then is left alone.
      if (!isBack) known = { element, seen };
      return isBack;
    };
    const settle = (left: number) => {
      bringBack();
      frame = left === 0 ? 0 : requestAnimationFrame(() => { settle(left - 1); });
      if (frame === 0) look();
    };
    const moved = () => {
      if (frame === 0 && bringBack()) settle(SETTLING);
      else if (frame === 0) look();
    };
    // While it settles, the page scrolls by what is done here.
    const scrolled = () => {
      if (frame === 0) look();
    };
    const observer = new ResizeObserver(moved);
    observer.observe(document.body);
    window.addEventListener("resize", moved);
    document.addEventListener("focusin", look);
    document.addEventListener("scroll", scrolled, { capture: true, passive: true });
    return () => {
      cancelAnimationFrame(frame);
      observer.disconnect();
      window.removeEventListener("resize", moved);
      document.removeEventListener("focusin", look);
      document.removeEventListener("scroll", scrolled, { capture: true });
    };
  }, []);
}

const focused = (): Element | null => (document.activeElement === document.body ? null : document.activeElement);

function seenOf(element: Element): number {
  const { top, bottom } = element.getBoundingClientRect();
  const { from, to } = clearPart();
  if (bottom <= from || top >= to) return NOTHING;
  return top >= from && bottom <= to ? THE_WHOLE : A_PART;
}
