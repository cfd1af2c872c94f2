import { useEffect } from "react";
import type { RefObject } from "react";

/** `line`: at the top as well, of the app itself; what a screen keeps in view there, stands below it. */
type Edge = "line" | "top" | "bottom";

/** How high the bars are that stay in view at each edge, in CSS pixels. At one edge they lie over each other, so the highest counts. */
const heights: Readonly<Record<Edge, Map<HTMLElement, number>>> = { line: new Map(), top: new Map(), bottom: new Map() };

/** For styles: where what a screen keeps in view begins. */
const LINE_HEIGHT = "--line-height-above";

const highest = (edge: Edge): number => Math.max(0, ...heights[edge].values());
const pixels = (height: number): string => (height === 0 ? "" : `${height}px`);

function keepRoom(): void {
  const { style } = document.documentElement;
  style.setProperty(LINE_HEIGHT, pixels(highest("line")));
  style.scrollPaddingTop = pixels(highest("line") + highest("top"));
  style.scrollPaddingBottom = pixels(highest("bottom"));
}

/** The part of the window that the controls of a bar at this edge may stand in: a bar lies over no control of its own. */
const partFor = (edge: Edge): { readonly from: number; readonly to: number } => ({
  from: (edge === "line" ? 0 : highest("line")) + (edge === "bottom" ? highest("top") : 0),
  to: window.innerHeight - (edge === "bottom" ? 0 : highest("bottom")),
});

/**
 * For a field within a bar that stays in view, at each key: browsers bring what is typed out from under the room that is kept
 * clear of that very bar, and the page would move up by its height.
 */
export function typeInBar(): void {
  document.documentElement.style.scrollPaddingTop = "";
  // By then the key has done its work.
  setTimeout(keepRoom, 0);
}

/** Of a bar that scrolls by itself, brings the control with the focus into what shows of it. */
function scrollWithin(bar: HTMLElement, control: Element): void {
  const { top, bottom } = bar.getBoundingClientRect();
  const { top: from, bottom: to } = control.getBoundingClientRect();
  if (control === bar) return;
  if (to > bottom) bar.scrollTop += to - bottom;
  else if (from < top) bar.scrollTop -= top - from;
}

/**
 * Keeps what gets the focus out from under a bar that stays in view: as high as the bar is, the page stops scrolling
 * earlier. Its own controls do not move the page (`useBarStyles`); where it still stands in its place in the page, out of
 * view or under another bar, the one that gets the focus is brought into view here.
 */
export function useClearView(bar: RefObject<HTMLElement>, edge: Edge, isThere = true): void {
  useEffect(() => {
    const element = bar.current;
    if (!isThere || element === null) return undefined;
    const keepClear = () => {
      heights[edge].set(element, getComputedStyle(element).position === "sticky" ? element.offsetHeight : 0);
      keepRoom();
    };
    const bringIntoView = ({ target }: FocusEvent) => {
      if (!(target instanceof Element) || heights[edge].get(element) === 0) return;
      scrollWithin(element, target);
      const { top, bottom } = target.getBoundingClientRect();
      const { from, to } = partFor(edge);
      if (bottom > to) window.scrollBy(0, bottom - to);
      else if (top < from) window.scrollBy(0, top - from);
    };
    // At once: what gets the focus in the same moment, must be clear of the bar too.
    keepClear();
    const observer = "ResizeObserver" in window ? new ResizeObserver(keepClear) : null;
    observer?.observe(element);
    // On a low page it stays in view no more.
    window.addEventListener("resize", keepClear);
    element.addEventListener("focusin", bringIntoView);
    return () => {
      observer?.disconnect();
      element.removeEventListener("focusin", bringIntoView);
      window.removeEventListener("resize", keepClear);
      heights[edge].delete(element);
      keepRoom();
    };
  }, [bar, edge, isThere]);
}
