import { useEffect } from "react";
import type { RefObject } from "react";
import { whenIdle } from "../shared/when-idle";

/** Marks what the browser does not lay out while it is far from the view (`content-visibility: auto`). */
export const FAR = "data-far";

/**
 * Lays out once, in moments of rest and a piece at a time, what is far from the view: who scrolls there later waits for the
 * painting only, and the scroll bar tells the true length. Afterwards the browser leaves it out again.
 */
export function useLaidOutAhead(list: RefObject<HTMLElement>): void {
  useEffect(() => {
    const root = list.current;
    if (root === null || !canLookAhead(root)) return undefined;
    const done = new WeakSet<Element>();
    let isAt = false;
    let isOver = false;
    let frame = 0;
    let toDo: HTMLElement[] = [];
    const next = (): HTMLElement | undefined => {
      // What came or changed meanwhile is found when the others are done.
      if (toDo.length === 0) toDo = [...root.querySelectorAll<HTMLElement>(`[${FAR}]`)].filter((one) => !done.has(one)).reverse();
      const piece = toDo.pop();
      if (piece !== undefined) done.add(piece);
      return piece;
    };
    const goOn = () => {
      let piece = isOver ? undefined : next();
      while (piece !== undefined && isLaidOut(piece)) piece = next();
      isAt = piece !== undefined;
      if (piece === undefined) return;
      const opened = leftOutAround(piece, root);
      for (const one of opened) one.style.contentVisibility = "visible";
      // The first frame lays it out, after which the browser remembers its height.
      frame = requestAnimationFrame(() => {
        frame = requestAnimationFrame(() => {
          for (const one of opened) one.style.contentVisibility = "";
          whenIdle(goOn);
        });
      });
    };
    const begin = () => {
      if (isAt) return;
      isAt = true;
      whenIdle(goOn);
    };
    const observer = new MutationObserver((changes) => {
      for (const { target } of changes) {
        const piece = target instanceof Element ? target.closest(`[${FAR}]`) : null;
        if (piece !== null) done.delete(piece);
      }
      begin();
    });
    observer.observe(root, { childList: true, subtree: true });
    begin();
    return () => {
      isOver = true;
      observer.disconnect();
      cancelAnimationFrame(frame);
    };
  }, [list]);
}

/** Whether a browser tells what is laid out, and keeps the place while heights above it change: else the words that one reads would move. */
const canLookAhead = (list: HTMLElement): boolean => "checkVisibility" in list && "overflowAnchor" in list.style;

const isLaidOut = (piece: HTMLElement): boolean => piece.firstElementChild?.checkVisibility({ contentVisibilityAuto: true }) ?? true;

/** A piece and the pieces around it that are left out: as long as one of them is, so is what stands in it. */
function leftOutAround(piece: HTMLElement, root: HTMLElement): readonly HTMLElement[] {
  const around: HTMLElement[] = [];
  for (let one: HTMLElement | null = piece; one !== null && one !== root; one = one.parentElement) if (one.hasAttribute(FAR) && !isLaidOut(one)) around.push(one);
  return around;
}
