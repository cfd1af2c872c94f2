import { useEffect } from "react";

const PRESSABLE = "button, a[href], summary, label, input";

interface Press {
  readonly element: HTMLElement;
  /** Where it stood when it was pressed. */
  readonly place: DOMRect;
}

/**
 * What is pressed counts, although it moved before the mouse was let go: a notice that comes in above a button would
 * otherwise take it away from under the pointer, and the click with it. Who moves the mouse off it still calls it off
 * (WCAG 2.5.2). Of a finger the browser itself looks at one moment only.
 */
export function useKeptPress(): void {
  useEffect(() => {
    let press: Press | null = null;
    const pressed = ({ target, button, pointerType }: PointerEvent) => {
      const element = button === 0 && pointerType === "mouse" && target instanceof Element ? target.closest<HTMLElement>(PRESSABLE) : null;
      press = element === null ? null : { element, place: element.getBoundingClientRect() };
    };
    const clicked = ({ target }: MouseEvent) => {
      if (target instanceof Node && press?.element.contains(target) === true) press = null;
    };
    const released = ({ clientX, clientY }: PointerEvent) => {
      const last = press;
      if (last === null || !holds(last.place, clientX, clientY)) return;
      // After the browser's own click, which comes at once.
      setTimeout(() => {
        if (press === last && isMoved(last)) last.element.click();
        press = null;
      });
    };
    document.addEventListener("pointerdown", pressed, true);
    document.addEventListener("click", clicked, true);
    document.addEventListener("pointerup", released, true);
    return () => {
      document.removeEventListener("pointerdown", pressed, true);
      document.removeEventListener("click", clicked, true);
      document.removeEventListener("pointerup", released, true);
    };
  }, []);
}

const holds = ({ left, right, top, bottom }: DOMRect, x: number, y: number): boolean => x >= left && x <= right && y >= top && y <= bottom;

function isMoved({ element, place }: Press): boolean {
  if (!element.isConnected) return false;
  const { left, top } = element.getBoundingClientRect();
  return left !== place.left || top !== place.top;
}
